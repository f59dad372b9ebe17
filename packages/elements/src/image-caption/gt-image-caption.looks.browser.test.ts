import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { click, frame } from '../../../../test/fixtures/gestures.js';
import { atReferenceSize, complete, showCaption, simple, type CaptionHarness } from './gt-image-caption.harness.js';

const sizes = [
  [1440, 900],
  [1000, 650],
  [720, 600],
  [360, 640],
] as const;

describe('how <gt-image-caption> looks', () => {
  before(atReferenceSize);
  after(atReferenceSize);
  let caption: CaptionHarness;
  afterEach(() => caption.element.remove());

  const boxOf = (selector: string) => caption.find(selector).getBoundingClientRect();

  for (const [width, height] of sizes) {
    it(`has picture, steps and caption on the screen at ${width} × ${height}`, async () => {
      await setViewport({ width: 1440, height: 900 });
      const parent = document.createElement('div');
      // no browser makes its window as narrow as a phone
      Object.assign(parent.style, { inlineSize: `${width}px`, blockSize: `${height}px` });
      document.body.append(parent);
      caption = await showCaption({ ...simple, initialValue: complete }, parent);
      for (const step of ['objects', 'relationships', 'scene']) {
        await click(caption.find(`#step-${step}`));
        await frame();
        for (const part of ['.ic-view', '.subject-bar', '.caption', '.grounded', '[part~=footer]']) {
          const { top, bottom, left, right } = boxOf(part);
          expect(top >= 0 && left >= 0 && bottom <= height + 1 && right <= width + 1, `${part}, ${step}`).to.equal(
            true,
          );
        }
        for (const head of caption.all('.step-head')) {
          const { top, bottom, height: high } = head.getBoundingClientRect();
          expect(high).to.be.at.least(24);
          expect(top >= 0 && bottom <= boxOf('.caption').top + 1, `${head.innerText}, ${step}`).to.equal(true);
        }
        expect(boxOf('.step[data-open] .step-body').height, step).to.be.at.least(80);
      }
      expect(boxOf('.ic-view').height).to.be.at.least(110);
      parent.remove();
    });
  }

  it('has a picture to work at where the page gives it no height', async () => {
    await setViewport({ width: 1000, height: 650 });
    const parent = document.createElement('div');
    document.body.append(parent);
    caption = await showCaption(simple, parent);
    expect(boxOf('.ic-view').height).to.be.within(300, 650);
    parent.remove();
  });

  it('has targets of 24 px at least', async () => {
    await setViewport({ width: 1000, height: 650 });
    caption = await showCaption({ ...simple, initialValue: complete, assemble: 'on' });
    for (const step of ['objects', 'relationships', 'scene']) {
      await click(caption.find(`#step-${step}`));
      const small = caption
        .all('.ic button, .ic input:not([type=checkbox]), .ic select')
        .filter((each) => each.checkVisibility())
        .filter((each) => Math.min(each.offsetWidth, each.offsetHeight) < 24);
      expect(small.map(({ outerHTML }) => outerHTML.slice(0, 80))).to.deep.equal([]);
    }
  });

  it('does not mirror the picture where the writing runs from right to left', async () => {
    await setViewport({ width: 1000, height: 650 });
    caption = await showCaption({ ...simple, initialValue: complete, dir: 'rtl' });
    expect(boxOf('.side').right).to.be.at.most(boxOf('.ic-view').left + 1);
    expect(boxOf(".dot[data-key='o1.0']").left).to.be.below(boxOf(".dot[data-key='o2.0']").left);
  });
});
