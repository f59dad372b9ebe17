import { aTimeout, expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { frame, type Point } from '../../../../test/fixtures/gestures.js';
import { pictureWith, pointAt, type TestPicture } from './picture.harness.js';

const isChromium = 'userAgentData' in navigator;
const rounded = (numbers: readonly number[]) => numbers.map((number) => Math.round(number));
const held = new Map<number, Element>();
let down: Point[] = [];

/** Real fingers where they can be driven; else what a browser would say of them. The first finger is the first point. */
async function fingers(host: TestPicture, ...at: Point[]): Promise<void> {
  const before = down;
  down = at;
  if (isChromium) {
    const type = at.length > before.length ? 'touchStart' : at.length < before.length ? 'touchEnd' : 'touchMove';
    const touchPoints = at.map(([x, y], id) => ({ x, y, id }));
    await executeServerCommand('cdp', { method: 'Input.dispatchTouchEvent', params: { type, touchPoints } });
  } else {
    for (let id = 0; id < Math.max(at.length, before.length); id++) {
      const now = at[id];
      const [x, y] = now ?? before[id]!;
      if (!before[id]) held.set(id, host.shadowRoot!.elementFromPoint(x, y)!);
      const init = {
        bubbles: true,
        composed: true,
        cancelable: true,
        pointerId: id + 5,
        pointerType: 'touch',
        isPrimary: id === 0,
      };
      const name = !now ? 'pointerup' : before[id] ? 'pointermove' : 'pointerdown';
      held.get(id)!.dispatchEvent(new PointerEvent(name, { ...init, clientX: x, clientY: y }));
    }
  }
  await frame();
}

const points = [pointAt('a1', 100, 100), pointAt('a2', 300, 200)];
const seen = async () => {
  const host = await pictureWith({ points });
  // pointers that no browser knows of can't be captured
  if (!isChromium) host.surface.setPointerCapture = () => {};
  return host;
};

describe('a picture by touch', () => {
  afterEach(async () => {
    if (isChromium && down.length) {
      await executeServerCommand('cdp', {
        method: 'Input.dispatchTouchEvent',
        params: { type: 'touchCancel', touchPoints: [] },
      });
    }
    down = [];
  });

  it('is pressed by a tap', async () => {
    const host = await seen();
    await fingers(host, host.point(200, 50));
    await fingers(host);
    await aTimeout(400);
    expect(host.told.onPress.map(rounded)).to.eql([[200, 50]]);
    await fingers(host, host.point(104, 97));
    await fingers(host);
    expect(host.told.onSelect).to.eql([['a1']]);
    expect(host.told.onPress).to.have.length(1);
  });

  it('takes the point that is nearest to the finger, whichever lies above', async () => {
    const host = await pictureWith({ points: [pointAt('a1', 100, 100), pointAt('a2', 114, 100)] });
    if (!isChromium) host.surface.setPointerCapture = () => {};
    await fingers(host, host.point(105, 100));
    await fingers(host);
    expect(host.told.onSelect).to.eql([['a1']]);
  });

  it('is panned by one finger on what is empty', async () => {
    const host = await seen();
    const { left } = host.image!.getBoundingClientRect();
    const [x, y] = host.point(200, 50);
    await fingers(host, [x, y]);
    await fingers(host, [x + 15, y]);
    await fingers(host, [x + 40, y]);
    await fingers(host);
    expect(host.image!.getBoundingClientRect().left - left).to.equal(40);
    expect(host.told.onPress).to.eql([]);
  });

  it('is zoomed and panned by two', async () => {
    const host = await seen();
    const [x, y] = host.point(200, 150);
    await fingers(host, [x - 50, y]);
    await fingers(host, [x - 50, y], [x + 50, y]);
    await fingers(host, [x - 75, y], [x + 75, y]);
    await fingers(host, [x - 80, y + 10], [x + 120, y + 10]);
    expect(host.scale).to.be.closeTo(2, 0.01);
    // what was between the fingers is between them now
    expect(rounded(host.point(200, 150))).to.eql(rounded([x + 20, y + 10]));
    await fingers(host, [x - 80, y + 10]);
    await fingers(host, [x - 120, y + 10]);
    await fingers(host);
    expect(rounded(host.point(200, 150))).to.eql(rounded([x + 20, y + 10]));
    expect(host.told.onPress).to.eql([]);
  });

  it('drags a point, and shows above the finger what that hides', async () => {
    const host = await seen();
    const [x, y] = host.point(300, 200);
    await fingers(host, [x, y]);
    await fingers(host, [x - 15, y]);
    await fingers(host, [x - 60, y - 10]);
    const loupe = host.loupe!.getBoundingClientRect();
    expect(loupe.bottom).to.be.below(y - 10 - 20);
    const image = host.loupe!.querySelector('img')!.getBoundingClientRect();
    const scale = image.width / 400;
    expect(rounded([(loupe.left + 66 - image.left) / scale, (loupe.top + 66 - image.top) / scale])).to.eql([240, 190]);
    await fingers(host);
    expect(host.loupe).to.equal(null);
    const [key, ...moved] = host.told.onMove.at(-1)!;
    expect([key, ...moved]).to.eql(['a2', 240, 190, true]);
  });

  it('shows the loupe beside the finger where there is no room above it', async () => {
    const host = await seen();
    const [x, y] = host.point(100, 100);
    await fingers(host, [x, y]);
    await aTimeout(450);
    await fingers(host, [x, y - 60]);
    const loupe = host.loupe!.getBoundingClientRect();
    expect(loupe.left).to.be.above(x + 20);
    expect(loupe.top).to.be.at.least(host.root.getBoundingClientRect().top);
    await fingers(host);
  });

  it('presses where a finger is lifted that has rested, and looked for the right place by the loupe', async () => {
    const host = await seen();
    const [x, y] = host.point(200, 220);
    await fingers(host, [x, y]);
    await aTimeout(450);
    expect(host.loupe).not.to.equal(null);
    await fingers(host, [x + 8, y - 4]);
    expect(host.told.onPress).to.eql([]);
    await fingers(host);
    expect(host.told.onPress.map(rounded)).to.eql([[208, 216]]);
    expect(host.loupe).to.equal(null);
  });

  it('keeps what was done when a second finger or the browser ends it', async () => {
    const host = await seen();
    const [x, y] = host.point(100, 100);
    await fingers(host, [x, y]);
    await fingers(host, [x + 30, y]);
    await fingers(host, [x + 30, y], [x + 130, y]);
    expect(host.told.onMove.at(-1)).to.eql(['a1', 130, 100, true]);
    await fingers(host, [x + 30, y]);
    await fingers(host);
    await fingers(host, host.point(130, 100));
    await fingers(host, host.point(160, 100));
    const pointerId = isChromium ? undefined : 5;
    if (isChromium) {
      down = [];
      await executeServerCommand('cdp', {
        method: 'Input.dispatchTouchEvent',
        params: { type: 'touchCancel', touchPoints: [] },
      });
    } else held.get(0)!.dispatchEvent(new PointerEvent('pointercancel', { bubbles: true, pointerId: pointerId! }));
    await frame();
    expect(host.told.onMove.at(-1)).to.eql(['a1', 160, 100, true]);
    expect(rounded(host.placeUnder('a1'))).to.eql([160, 100]);
    expect(host.loupe).to.equal(null);
    down = [];
  });

  it('draws an arrow from the handle', async () => {
    const host = await pictureWith({ points: [pointAt('a1', 100, 100, { selected: true }), pointAt('a2', 300, 200)] });
    if (!isChromium) host.surface.setPointerCapture = () => {};
    const { left, top, width } = host.handle.getBoundingClientRect();
    await fingers(host, [left + width / 2, top + width / 2]);
    await fingers(host, host.point(200, 180));
    await fingers(host, host.point(295, 190));
    expect(host.dot('a2').hasAttribute('data-target')).to.equal(true);
    await fingers(host);
    expect(host.told.onConnect).to.eql([['a1', 'a2']]);
    expect(host.told.onMove).to.eql([]);
  });
});
