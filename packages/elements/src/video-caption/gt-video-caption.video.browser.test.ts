import { expect, waitUntil } from '@open-wc/testing';
import { press, type } from '../../../../test/fixtures/gestures.js';
import { clip } from '../../../../test/fixtures/video/clips.js';
import {
  atReferenceSize,
  begun,
  complete,
  makeCaption,
  CaptionHarness,
  showCaption,
  type Settings,
} from './gt-video-caption.harness.js';

const realFetch = globalThis.fetch;
/** An address that no video is at, of our own server. */
const nowhere = '/packages/elements/src/video-caption/no-such-video.webm';

describe('the video of <gt-video-caption>', () => {
  before(atReferenceSize);
  let caption: CaptionHarness;
  afterEach(() => {
    globalThis.fetch = realFetch;
    caption.element.remove();
  });

  const show = async (settings: Settings = {}) => {
    caption = await showCaption(settings);
  };
  /** All that asks why gets this answer. */
  const answer = (give: () => Response) => {
    globalThis.fetch = (input, init) =>
      new Request(input).url.endsWith(nowhere) ? Promise.resolve(give()) : realFetch(input, init);
  };
  const failure = () => caption.find('.awaited').innerText.replace(/\s+/g, ' ').trim();

  it('begins the answer with what it was made for', async () => {
    await show({ initialValue: begun });
    await press('Tab');
    caption.element.focus();
    await caption.settled();
    await type('.');
    expect(caption.value?.['inputVideoProperties']).to.deep.equal({ duration: 4.01, width: 160, height: 120 });
  });

  const answers: readonly (readonly [string, () => Response, string, boolean])[] = [
    [
      'has expired',
      () => new Response('', { status: 403 }),
      'This link has expired. Your work is kept. Reload the task.',
      false,
    ],
    ['is gone', () => new Response('', { status: 404 }), 'The video is not there any more. Your work is kept.', false],
    [
      'is on a server in trouble',
      () => new Response('', { status: 503 }),
      'The video can’t be loaded: its server answers 503. Your work is kept. Try again',
      true,
    ],
  ];
  for (const [what, give, text, canRetry] of answers) {
    it(`says what is the matter where it ${what}`, async () => {
      answer(give);
      await show({ src: nowhere, initialValue: complete });
      expect(failure()).to.equal(text);
      expect(caption.has('.retry')).to.equal(canRetry);
      expect(caption.errors.map(({ property }) => property)).to.deep.equal(['src']);
      // what was made before is there, and can be sent as it is
      expect(caption.times.length).to.equal(3);
    });
  }

  it('names a format that can’t be played, and tells the author', async () => {
    await show({ src: undefined, sources: [{ src: nowhere, type: 'video/x-nobody' }] });
    expect(failure()).to.contain('This browser can’t play the video’s format: video/x-nobody.');
    expect(caption.errors.map(({ property }) => property)).to.deep.equal(['src']);
  });

  it('goes on with all work when it is there at last', async () => {
    answer(() => new Response('', { status: 503 }));
    await show({ src: nowhere, initialValue: complete });
    caption.element.src = (await clip('uneven.webm')).src;
    await waitUntil(() => !caption.has('.awaited'));
    await caption.settled();
    expect(caption.times.length).to.equal(3);
    expect(caption.element.checkValidity()).to.equal(true);
  });

  it('lets nothing be marked before it is there', async () => {
    const element = makeCaption({ name: 'answer', drafts: 'none', src: (await clip('steady.webm')).src });
    caption = new CaptionHarness(element);
    document.body.append(element);
    await element.updateComplete;
    // at once: it may be there a moment later
    const down = new KeyboardEvent('keydown', { key: 'i', code: 'KeyI', bubbles: true, composed: true });
    caption.find('.awaited').dispatchEvent(down);
    await caption.settled();
    expect(caption.activities.length).to.equal(0);
    expect(caption.has('#mark-start')).to.equal(true);
  });

  it('keeps its place and its work when it is moved in the page', async () => {
    await show({ initialValue: complete });
    await caption.goTo(2);
    const parent = document.createElement('div');
    document.body.append(parent);
    parent.append(caption.element);
    await caption.settled();
    expect(caption.video.currentTime).to.be.closeTo(2, 0.1);
    expect(caption.times.length).to.equal(3);
    parent.remove();
  });

  it('brings back draft and place after a reload', async () => {
    const { src } = await clip('uneven.webm');
    const settings = { name: 'kept', drafts: 'session', taskKey: 'video-kept', src };
    await show(settings);
    await caption.goTo(1.5);
    caption.player.focus();
    await press('i');
    await caption.goTo(2.5);
    await press('o');
    window.dispatchEvent(new Event('pagehide'));
    caption.element.remove();
    await show(settings);
    await waitUntil(() => caption.activities.length === 1, 'no draft comes back', { timeout: 4000 });
    await waitUntil(() => Math.abs(caption.video.currentTime - 2.5) < 0.2, 'it begins elsewhere', { timeout: 4000 });
    caption.element.clearDraft();
  });

  it('brings people back to the field in which they were', async () => {
    const { src } = await clip('uneven.webm');
    const settings = { name: 'kept', drafts: 'session', taskKey: 'video-field', src };
    await show(settings);
    await caption.openStep('Scene');
    caption.field('scene-1').focus();
    await type('a wall');
    // without a word there yet
    await press('Enter');
    window.dispatchEvent(new Event('pagehide'));
    caption.element.remove();
    await show(settings);
    await waitUntil(() => caption.step === 'Scene', 'no draft comes back', { timeout: 4000 });
    caption.element.focus();
    await waitUntil(() => caption.focus === 'scene-2', 'the focus is elsewhere');
    caption.element.clearDraft();
  });
});
