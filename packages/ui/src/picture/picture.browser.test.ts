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
    for (let step = 0; step < 7; step++) {
      host.picture.zoomIn();
      await frame();
      near(host.placeUnder('a1'), [10, 20], 0.6 / host.scale);
      near(host.placeUnder('a2'), [311.25, 199.5], 0.6 / host.scale);
      const now = host.dot('a1').getBoundingClientRect();
      expect([now.width, now.height]).to.eql([width, height]);
    }
    expect(host.scale).to.be.closeTo(1.5 ** 7, 0.01);
  });
});
