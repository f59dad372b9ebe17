import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
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
      // what the author says takes its room of the same page
      const instructions = document.createElement('short-instructions');
      instructions.append('Mark what happens.');
      caption = await showCaption({ initialValue: complete }, parent, instructions);
      const main = caption.find('.main');
      expect([main.scrollHeight, main.scrollWidth]).to.deep.equal([main.clientHeight, main.clientWidth]);
      const [subject, side] = [boxOf('.subject'), boxOf('.side')];
      expect(side.top >= subject.bottom).to.equal(isStacked);
      for (const selector of ['.main', '.player', '.player-controls', '#mark-start', '.timeline', '#caption']) {
        const { top, bottom, left, right } = boxOf(selector);
        const { top: end } = boxOf('.footer');
        expect(top >= 0 && left >= 0 && bottom < end + 1 && right <= width, selector).to.equal(true);
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

  it('with what goes on so far, and no further', async () => {
    await show();
    await caption.goTo(0.5);
    caption.player.focus();
    await sendKeys({ press: 'i' });
    await caption.goTo(2);
    const segment = caption.find('.segment');
    expect([segment.ariaSelected, getComputedStyle(segment).backgroundColor]).to.deep.equal([
      'true',
      'rgba(0, 0, 0, 0)',
    ]);
    const [grown, head] = [boxOf('.segment > .grown'), boxOf('.timeline [role=slider]')];
    expect(grown.right).to.be.closeTo((head.left + head.right) / 2, 3);
  });

  it('with activities of one label told apart by what is said of them, and the keys of the labels at hand', async () => {
    const activities = [
      { id: 'a1', startTime: 0.5, endTime: 1, label: 'cutting', description: 'a hand cuts' },
      { id: 'a2', startTime: 1.5, endTime: 2, label: 'cutting', description: 'the bread is cut' },
    ];
    await show({ activityLabels: ['cutting', 'pouring'], initialValue: { ...complete, activities } });
    await caption.openStep('Activities');
    expect(caption.lines.join()).to.contain('cutting: the bread is cut');
    await waitUntil(() => caption.find('.vc-hint').innerText.includes('No waveform'), 'nobody says why', {
      timeout: 8000,
    });
    expect(caption.find('.vc-hint').innerText).to.match(/1\s+cutting, 2\s+pouring/);
  });

  it('with nothing moved by the picture of an activity, or by its end', async () => {
    await show();
    const fields = () => ['#start', '#description'].map((each) => [boxOf(each).left, boxOf(each).top]);
    caption.player.focus();
    await sendKeys({ press: 'i' });
    await caption.goTo(1);
    const before = fields();
    await sendKeys({ press: 'o' });
    await waitUntil(() => caption.has('.vc-thumbnail canvas'));
    await caption.settled();
    expect(caption.find('.vc-length').innerText).to.match(/^[01](\.\d+)? s$/);
    expect(fields()).to.deep.equal(before);
  });

  it('with what is marked, rather than with the sound, where its time is low', async () => {
    const parent = document.createElement('div');
    Object.assign(parent.style, { inlineSize: '360px', blockSize: '640px' });
    document.body.append(parent);
    caption = await showCaption({ src: (await clip('sound.mp4')).src, initialValue: complete }, parent);
    await waitUntil(() => caption.has('.vc-waveform'), 'there is no waveform', { timeout: 8000 });
    const [segment, lanes] = [boxOf('.segment'), boxOf('.lanes')];
    expect(segment.bottom).to.be.at.most(lanes.bottom);
    parent.remove();
  });

  it('with what is refused said where it is narrow, too, and nothing moved by that', async () => {
    const parent = document.createElement('div');
    Object.assign(parent.style, { inlineSize: '360px', blockSize: '640px' });
    document.body.append(parent);
    caption = await showCaption({ initialValue: complete }, parent);
    const places = () => ['#mark-end', '.ruler', '#caption'].map((each) => boxOf(each).top);
    const before = places();
    caption.find('#mark-end').click();
    await caption.settled();
    expect(caption.find('.vc-hint').checkVisibility()).to.equal(true);
    expect(caption.find('.vc-hint').innerText.trim()).to.equal('No activity goes on here');
    expect(places()).to.deep.equal(before);
    // until something else is done
    caption.find('#step-scene').click();
    await caption.settled();
    expect(caption.find('.vc-hint').checkVisibility()).to.equal(false);
    parent.remove();
  });

  it('with labels that can be read where nothing can be changed', async () => {
    const activities = [{ id: 'a1', startTime: 0.5, endTime: 1, label: 'cutting', description: 'a hand cuts' }];
    const initialValue = { ...complete, activities };
    await show({ activityLabels: ['cutting', 'pouring'], initialValue, readOnly: true });
    const { value, readOnly, disabled } = caption.field('label');
    expect([value, readOnly, disabled]).to.deep.equal(['cutting', true, false]);
  });

  it('without time where there has never been a video', async () => {
    await show({ src: '/no-such-video.webm', initialValue: complete });
    expect(caption.find('.vc-thumbnail').checkVisibility()).to.equal(false);
    expect([caption.has('.awaited'), caption.has('.timeline'), caption.has('#mark-start')]).to.deep.equal([
      true,
      false,
      false,
    ]);
  });
});
