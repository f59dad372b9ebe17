import { expect, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { clip } from '../../../../test/fixtures/video/clips.js';
import {
  atReferenceSize,
  complete,
  showCaption,
  type CaptionHarness,
  type Settings,
} from './gt-video-caption.harness.js';

describe('<gt-video-caption> looks', () => {
  before(atReferenceSize);
  after(() => setViewport({ width: 1000, height: 650 }));
  let caption: CaptionHarness;
  afterEach(() => caption.element.remove());

  const show = async (settings: Settings = {}) => {
    caption = await showCaption(settings);
  };
  const boxOf = (selector: string) => caption.find(selector).getBoundingClientRect();

  for (const [width, height, isStacked] of [
    [1000, 650, false],
    [720, 600, false],
    [360, 640, true],
    [1440, 900, false],
  ] as const) {
    it(`as one page without scrolling at ${width} × ${height}`, async () => {
      await setViewport({ width: 1440, height: 900 });
      const parent = document.createElement('div');
      // no browser makes its window as narrow as a phone
      Object.assign(parent.style, { inlineSize: `${width}px`, blockSize: `${height}px` });
      document.body.append(parent);
      caption = await showCaption({ initialValue: complete }, parent);
      const main = caption.find('.main');
      expect([main.scrollHeight, main.scrollWidth]).to.deep.equal([main.clientHeight, main.clientWidth]);
      const [subject, side] = [boxOf('.subject'), boxOf('.side')];
      expect(side.top >= subject.bottom).to.equal(isStacked);
      for (const selector of ['.player', '.player-controls', '#mark-start', '.timeline', '#caption']) {
        const { top, bottom, left, right } = boxOf(selector);
        expect(top >= 0 && left >= 0 && bottom <= height && right <= width, selector).to.equal(true);
      }
      expect(boxOf('.player').height).to.be.at.least(isStacked ? 100 : 240);
      parent.remove();
    });
  }

  it('with the sound under the activities, of the video or of the author’s peaks', async () => {
    await setViewport({ width: 1000, height: 650 });
    await show({ src: (await clip('sound.mp4')).src });
    await waitUntil(() => caption.has('.vc-waveform'), 'there is no waveform', { timeout: 8000 });
    caption.element.peaks = [[0, 0.5, -0.5, 1]];
    await waitUntil(() => caption.has('.vc-waveform') && caption.errors.length === 0);
    caption.element.peaks = [[7]] as never;
    await waitUntil(() => caption.errors.length > 0);
    expect(caption.errors.map(({ property }) => property)).to.deep.equal(['peaks']);
  });

  it('without it where there is none, and says why', async () => {
    await show();
    await waitUntil(
      () => /No waveform: there is no sound/.test(caption.find('.vc-hint').innerText),
      'nobody says why',
      {
        timeout: 8000,
      },
    );
  });
});
