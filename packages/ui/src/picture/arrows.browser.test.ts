import { expect } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import { click, frame, pointIn, press, type Point } from '../../../../test/fixtures/gestures.js';
import { arrowFrom, pictureWith, pointAt, type TestPicture } from './picture.harness.js';

const points = [
  pointAt('a1', 60, 60),
  pointAt('a2', 340, 60),
  pointAt('a3', 60, 240),
  pointAt('a4', 340, 240, { group: 'a3' }),
];
const move = async ([x, y]: Point) => {
  await sendMouse({ type: 'move', position: [Math.round(x), Math.round(y)] });
  await frame();
};
const down = async (at: Point) => {
  await move(at);
  await sendMouse({ type: 'down' });
  await frame();
};
const up = async () => {
  await sendMouse({ type: 'up' });
  await frame();
};

/** A place of the page on the line of an arrow. */
function onArrow(host: TestPicture, key: string, share: number): Point {
  const path = host.root.querySelector<SVGPathElement>(`.arrow[data-key='${key}'] .arrow-target`)!;
  // its length counts both wings of its head
  const { x, y } = path.getPointAtLength((path.getTotalLength() - 22.1) * share);
  const { left, top } = path.ownerSVGElement!.getBoundingClientRect();
  return [left + x, top + y];
}

const distance = (one: Point, other: Point) => Math.hypot(one[0] - other[0], one[1] - other[1]);
const isShown = (element: Element) => element.getClientRects().length > 0;

describe('arrows in a picture', () => {
  // what is shown anew under the mouse would be pointed at
  beforeEach(() => sendMouse({ type: 'move', position: [790, 590] }));
  afterEach(() => resetMouse());

  it('go from dot to dot, clear of them, at any zoom', async () => {
    const host = await pictureWith({ points, arrows: [arrowFrom('a1', 'a2')] });
    for (const zoom of [1, 1.5]) {
      if (zoom > 1) {
        host.picture.zoomIn();
        await frame();
      }
      expect(distance(onArrow(host, 'a1>a2', 0), pointIn(host.dot('a1')))).to.be.closeTo(18, 1);
      expect(distance(onArrow(host, 'a1>a2', 1), pointIn(host.dot('a2')))).to.be.closeTo(21, 1);
    }
  });

  it('follow a dot that is dragged', async () => {
    const host = await pictureWith({ points, arrows: [arrowFrom('a1', 'a2')] });
    await down(host.point(340, 60));
    await move(host.point(300, 150));
    expect(distance(onArrow(host, 'a1>a2', 1), host.point(300, 150))).to.be.closeTo(21, 1);
    await up();
    expect(distance(onArrow(host, 'a1>a2', 1), host.point(300, 150))).to.be.closeTo(21, 1);
  });

  it('are not drawn without both points, nor where they are hidden', async () => {
    const host = await pictureWith({ points, arrows: [arrowFrom('a1', 'a2'), arrowFrom('a1', 'a9')] });
    const lines = () => [...host.root.querySelectorAll('.arrow-line')].map((line) => Boolean(line.getAttribute('d')));
    expect(lines()).to.eql([true, false]);
    await host.put({ points: [...points, pointAt('a9', 200, 150)] });
    expect(lines()).to.eql([true, true]);
    const at = onArrow(host, 'a1>a2', 0.5);
    await host.put({ showsArrows: false });
    const line = host.root.querySelector('.arrow-line')!;
    expect(isShown(line)).to.equal(false);
    await move(at);
    expect(host.told.onHover).to.eql([]);
    await host.put({ showsArrows: true });
    expect(isShown(line)).to.equal(true);
  });

  it('are named and set apart when they are pointed at, and told when they are pressed', async () => {
    const host = await pictureWith({ points, arrows: [arrowFrom('a1', 'a2'), arrowFrom('a3', 'a2')] });
    expect(host.tip.hidden).to.equal(true);
    await move(onArrow(host, 'a3>a2', 0.3));
    expect(host.told.onHover).to.eql([['a3>a2']]);
    expect(host.tip.textContent).to.equal('a3 to a2');
    const others = host.root.querySelector(`.arrow[data-key='a1>a2']`)!;
    expect(getComputedStyle(others).opacity).to.equal('0.25');
    // its name does not go away when one points at that
    await move(pointIn(host.tip));
    expect(host.told.onHover).to.eql([['a3>a2']]);
    await click(host.tip);
    await move(host.point(200, 280));
    expect(host.tip.hidden).to.equal(true);
    await down(onArrow(host, 'a1>a2', 0.6));
    await up();
    expect(host.told.onArrow).to.eql([['a3>a2'], ['a1>a2']]);
    expect(host.told.onPress).to.eql([]);
  });

  it('are named where they are emphasised or selected', async () => {
    const arrows = [arrowFrom('a1', 'a2'), arrowFrom('a3', 'a2', { selected: true })];
    const host = await pictureWith({ points, arrows });
    expect(host.tip.textContent).to.equal('a3 to a2');
    await host.put({ emphasised: ['a1>a2', 'a1'] });
    expect(host.tip.textContent).to.equal('a1 to a2');
    expect(host.dot('a1').hasAttribute('data-emphasised')).to.equal(true);
    await host.put({ emphasised: [], arrows: [arrows[0]!] });
    expect(host.tip.hidden).to.equal(true);
    expect(host.dot('a1').hasAttribute('data-emphasised')).to.equal(false);
  });

  it('are drawn with Shift from a dot to one of another group', async () => {
    const host = await pictureWith({ points });
    await sendKeys({ down: 'Shift' });
    await down(host.point(60, 60));
    await move(host.point(200, 100));
    const live = host.root.querySelector('.live')!;
    expect(live.getAttribute('d')).to.equal('M60 60L200 100');
    await move(host.point(333, 236));
    // to its middle
    expect(live.getAttribute('d')).to.equal('M60 60L340 240');
    await up();
    await down(host.point(60, 240));
    await move(host.point(333, 236));
    expect(live.getAttribute('d')).to.equal('M60 240L333 236');
    await up();
    await sendKeys({ up: 'Shift' });
    expect(host.told.onConnect).to.eql([['a1', 'a4']]);
    expect(host.told.onMove).to.eql([]);
    expect(live.isConnected).to.equal(false);
  });

  it('are drawn from the handle of the selected dot, and given up by Escape or where nothing is', async () => {
    const host = await pictureWith({ points: [{ ...points[0]!, selected: true }, ...points.slice(1)] });
    const handle = pointIn(host.handle);
    expect(distance(handle, host.point(60, 60))).to.be.within(25, 50);
    await down(handle);
    await move(host.point(340, 60));
    await press('Escape');
    await up();
    await down(handle);
    await move(host.point(200, 150));
    await up();
    expect(host.told.onConnect).to.eql([]);
    await down(handle);
    await move(host.point(340, 60));
    await up();
    expect(host.told.onConnect).to.eql([['a1', 'a2']]);
    expect(host.told.onPress).to.eql([]);
  });

  it('have their handle where there is room, at every corner', async () => {
    for (const [x, y] of [
      [0, 0],
      [400, 0],
      [0, 300],
      [400, 300],
    ] as const) {
      const host = await pictureWith({ points: [pointAt('a1', x, y, { selected: true }), points[1]!] });
      const handle = host.handle.getBoundingClientRect();
      const image = host.image!.getBoundingClientRect();
      expect(handle.left).to.be.at.least(image.left);
      expect(handle.top).to.be.at.least(image.top);
      expect(handle.right).to.be.at.most(image.right);
      expect(handle.bottom).to.be.at.most(image.bottom);
      host.remove();
    }
  });
});
