import '@gt-elements/elements/languages/de.js';
import { CaptionHarness } from '@gt-elements/elements/video-caption/gt-video-caption.harness.js';
import { GtVideoCaption } from '@gt-elements/elements/video-caption/gt-video-caption.js';
import { ReactiveElement } from 'lit';
import { click, frame, press, type } from '../fixtures/gestures.js';
import { noVideo } from '../fixtures/video-caption.js';
import { clip } from '../fixtures/video/clips.js';
import type { ElementProfile, TestedElement } from '../suites/element-profile.js';
import { videoSample } from './video-caption.sample.js';

const harnessOf = (element: TestedElement) => new CaptionHarness(element as unknown as GtVideoCaption);
/** Not in their addresses: so they play where a page is closed to all that a text could name. */
const [{ src }, { src: otherSrc }] = await Promise.all([clip('uneven.webm'), clip('late.webm')]);
const settings = { ...videoSample.settings, src };
const otherSettings = { ...videoSample.otherSettings, src: otherSrc };
const fullSettings = { ...videoSample.fullSettings, sources: [{ src, type: 'video/webm' }] };
const { halfDone, answers } = videoSample;

/** The suites look at an element once it is rendered, and there is nothing to work on before the video is there. */
async function withVideo(this: HTMLElement): Promise<boolean> {
  const { get } = Object.getOwnPropertyDescriptor(ReactiveElement.prototype, 'updateComplete')!;
  const rendered = () => get!.call(this) as Promise<boolean>;
  let done = await rendered();
  while (this.isConnected && this.shadowRoot?.querySelector('.awaited progress')) {
    await frame();
    done = await rendered();
  }
  return done;
}
Object.defineProperty(GtVideoCaption.prototype, 'updateComplete', {
  configurable: true,
  get(this: HTMLElement) {
    return withVideo.call(this);
  },
});

/**
 * GStreamer, by which WebKit plays on Linux, waits for itself for ever where a video is let go of while it is being set up.
 * Suites take away more elements in a second than people do in a day.
 */
if (/AppleWebKit(?!.*Chrome)/.test(navigator.userAgent)) {
  const { load } = HTMLMediaElement.prototype;
  HTMLMediaElement.prototype.load = function (this: HTMLMediaElement) {
    const isSetUp = this.readyState >= this.HAVE_CURRENT_DATA || this.networkState !== this.NETWORK_LOADING;
    if (this.hasAttribute('src') || isSetUp) load.call(this);
    else this.addEventListener('loadeddata', () => this.hasAttribute('src') || load.call(this), { once: true });
  };
}

/** Presses keys where the focus comes to first. */
const keys =
  (...combinations: string[]) =>
  async (element: TestedElement): Promise<void> => {
    element.focus();
    await element.updateComplete;
    await frame();
    await press(...combinations);
  };

export const video: ElementProfile = {
  ...videoSample,
  settings,
  otherSettings,
  fullSettings,
  addressedSettings: { ...videoSample.addressedSettings, src },

  make: () => Object.assign(document.createElement('gt-video-caption'), settings),

  async edit(element) {
    const field = harnessOf(element).field('caption');
    field.focus();
    field.setSelectionRange(9e9, 9e9);
    await type('?');
    field.blur();
    await frame();
  },

  needed(element) {
    const shown = harnessOf(element);
    const all = ['.vc-view', '.vc-bar', '.vc-time', '.grounded'].map((selector) => shown.find(selector));
    return [...all, ...shown.all('.step-head')];
  },

  refusal: '.awaited',

  states: {
    'an activity that goes on': { act: keys('i') },
    'all there is': { settings: { ...fullSettings, value: answers[1] } },
    'all there is, little room': { settings: { ...fullSettings, value: answers[1] }, size: [720, 600] },
    'on a phone': { settings: { ...fullSettings, value: answers[1] }, size: [360, 640] },
    'a time that can not be': {
      settings: { ...settings, value: halfDone },
      async act(element) {
        await click(harnessOf(element).field('end'));
        await type('soon');
        await press('Enter');
      },
    },
    'the scene': { settings: { ...fullSettings, value: halfDone }, act: keys('F4') },
    'the focus in the timeline': { settings: { ...settings, value: answers[0] }, act: keys('F2', 't') },
    'a video that can not be played': {
      settings: { ...settings, src: noVideo, initialValue: answers[0] },
      async act(element) {
        while (element.shadowRoot!.querySelector('.awaited p') === null) await frame();
      },
    },
  },
};
