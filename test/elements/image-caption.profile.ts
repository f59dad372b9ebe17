import '@gt-elements/elements/languages/de.js';
import { CaptionHarness } from '@gt-elements/elements/image-caption/gt-image-caption.harness.js';
import { GtImageCaption } from '@gt-elements/elements/image-caption/gt-image-caption.js';
import { ReactiveElement } from 'lit';
import { click, frame, press, type } from '../fixtures/gestures.js';
import { noPicture } from '../fixtures/image-caption.js';
import type { ElementProfile, TestedElement } from '../suites/element-profile.js';
import { captionSample } from './image-caption.sample.js';

const harnessOf = (element: TestedElement) => new CaptionHarness(element as unknown as GtImageCaption);
/** From a server, and not in its address: so it is loaded where a page is closed to all else. */
const src = new URL('../fixtures/image-caption/boxes.png', import.meta.url).href;
const settings = { ...captionSample.settings, src };
const fullSettings = { ...captionSample.fullSettings, src };
const { halfDone, answers } = captionSample;

/** The suites look at an element once it is rendered, and there is nothing to work on before the picture is there. */
async function withPicture(this: HTMLElement): Promise<boolean> {
  const { get } = Object.getOwnPropertyDescriptor(ReactiveElement.prototype, 'updateComplete')!;
  const rendered = () => get!.call(this) as Promise<boolean>;
  let done = await rendered();
  while (this.isConnected && this.shadowRoot?.querySelector('.awaited progress')) {
    await frame();
    done = await rendered();
  }
  return done;
}
Object.defineProperty(GtImageCaption.prototype, 'updateComplete', {
  configurable: true,
  get(this: HTMLElement) {
    return withPicture.call(this);
  },
});

/** Presses keys where the focus comes to first. */
const keys =
  (...combinations: string[]) =>
  async (element: TestedElement): Promise<void> => {
    element.focus();
    await element.updateComplete;
    await frame();
    await press(...combinations);
  };

export const caption: ElementProfile = {
  ...captionSample,
  settings,
  fullSettings,

  make: () => Object.assign(document.createElement('gt-image-caption'), settings),

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
    return [shown.find('.ic-view'), shown.find('.subject-bar'), shown.find('.grounded'), ...shown.all('.step-head')];
  },

  refusal: '.retry',

  states: {
    'the cursor over the picture': { act: keys('Shift+ArrowRight') },
    'points being added to an object': {
      settings: { ...settings, value: answers[1] },
      act: keys('F2', '1', 'p'),
    },
    'all there is': { settings: { ...fullSettings, value: answers[1] } },
    'all there is, little room': { settings: { ...fullSettings, value: answers[1] }, size: [720, 600] },
    'on a phone': { settings: { ...fullSettings, value: answers[1] }, size: [360, 640] },
    'a relationship being typed': {
      settings: { ...fullSettings, value: answers[1] },
      async act(element) {
        await keys('F4')(element);
        await type('1 le 2');
      },
    },
    'an open relationship': {
      settings: { ...fullSettings, value: answers[1] },
      act: keys('F4', 'Alt+ArrowDown'),
    },
    'the scene': { settings: { ...fullSettings, value: halfDone }, act: keys('F4', 'F4') },
    'a draft': {
      settings: { ...fullSettings, value: answers[0] },
      act: async (element) => click(harnessOf(element).button('Draft from the parts')),
    },
    'a picture that can not be loaded': {
      settings: { ...settings, src: noPicture, initialValue: answers[0] },
      async act(element) {
        while (element.shadowRoot!.querySelector('.retry') === null) await frame();
      },
    },
  },
};
