import { expect } from '@open-wc/testing';
import { frame } from '../../../../test/fixtures/gestures.js';
import { pictureWith, pointAt } from './picture.harness.js';

const near = (actual: readonly number[], expected: readonly number[], within = 0.6) =>
  actual.forEach((value, at) => expect(value).to.be.closeTo(expected[at]!, within));

describe('showing a picture with points', () => {
  it('shows all of it, and each point over its place', async () => {
    const host = await pictureWith({
      points: [pointAt('a1', 0, 0), pointAt('a2', 152.5, 279), pointAt('a3', 400, 300)],
    });
    expect(host.scale).to.equal(1);
    near(host.placeUnder('a1'), [0, 0]);
    near(host.placeUnder('a2'), [152.5, 279]);
    near(host.placeUnder('a3'), [400, 300]);
    expect(host.dots().map(({ textContent, ariaLabel }) => [textContent, ariaLabel])).to.eql([
      ['1', 'point 1'],
      ['2', 'point 2'],
      ['3', 'point 3'],
    ]);
  });

  it('keeps the places and the sizes of the dots at any zoom', async () => {
    const host = await pictureWith({ points: [pointAt('a1', 10, 20), pointAt('a2', 311.25, 199.5)] });
    const { width, height } = host.dot('a1').getBoundingClientRect();
    const around = [(host.getRootNode() as ShadowRoot).host, document.scrollingElement!];
    const extents = () => around.map(({ scrollWidth, scrollHeight }) => [scrollWidth, scrollHeight]);
    const before = extents();
    for (let step = 0; step < 7; step++) {
      host.picture.zoomIn();
      await frame();
      near(host.placeUnder('a1'), [10, 20], 0.6 / host.scale);
      near(host.placeUnder('a2'), [311.25, 199.5], 0.6 / host.scale);
      const now = host.dot('a1').getBoundingClientRect();
      expect([now.width, now.height]).to.eql([width, height]);
    }
    expect(host.scale).to.be.closeTo(1.5 ** 7, 0.01);
    // what is out of sight gives nothing around it anything to scroll
    expect(extents()).to.eql(before);
  });

  it('has many dots in its tree only where they are seen, in their order, and the one that Tab comes to', async () => {
    const points = Array.from({ length: 120 }, (_, at) =>
      pointAt(`a${at + 1}`, (at % 12) * 36, Math.floor(at / 12) * 33),
    );
    const host = await pictureWith({ points });
    const keys = () => host.dots().map(({ dataset }) => dataset['key']);
    const all = points.map(({ key }) => key);
    expect(keys()).to.eql(all);
    host.picture.focusPoint('a120');
    for (let step = 0; step < 4; step++) host.picture.zoomIn();
    await frame();
    const { left, top, right, bottom } = host.root.getBoundingClientRect();
    const seen = all.filter((_, at) => {
      const [x, y] = host.point(points[at]!.x, points[at]!.y);
      return x > left && x < right && y > top && y < bottom;
    });
    expect(seen.length).to.be.within(1, 40);
    expect(keys()).to.include.members([...seen, 'a120']);
    expect(keys().length).to.be.below(80);
    expect(host.focused).to.equal('a120');
    host.picture.showAll();
    await frame();
    expect(keys()).to.eql(all);
    expect(host.focused).to.equal('a120');
  });

  it('knows the size of a drawing that is told in its address, in base 64 too', async () => {
    const text = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20"></svg>';
    for (const src of [`data:image/svg+xml,${encodeURIComponent(text)}`, `data:image/svg+xml;base64,${btoa(text)}`]) {
      const { picture } = await pictureWith({ src });
      expect(picture.state).to.eql({ kind: 'ready', width: 30, height: 20 });
    }
  });
});
