import '@gt-elements/elements/languages/de.js';
import { PairsHarness } from '@gt-elements/elements/qa-pairs/gt-qa-pairs.harness.js';
import type { GtQaPairs } from '@gt-elements/elements/qa-pairs/gt-qa-pairs.js';
import { click, frame, press, type } from '../fixtures/gestures.js';
import { essay, failing, overlapping, unplaced } from '../fixtures/qa-pairs.js';
import type { ElementProfile, TestedElement } from '../suites/element-profile.js';
import { pairsSample } from './qa-pairs.sample.js';

const harnessOf = (element: TestedElement) => new PairsHarness(element as unknown as GtQaPairs);
const { settings, fullSettings, halfDone, answers } = pairsSample;

/** Brings the focus to the open question and presses keys there. */
const keys =
  (...combinations: string[]) =>
  async (element: TestedElement): Promise<void> => {
    element.focus();
    await element.updateComplete;
    await press(...combinations);
  };

export const pairs: ElementProfile = {
  ...pairsSample,

  make: () => Object.assign(document.createElement('gt-qa-pairs'), settings),

  async edit(element) {
    const shown = harnessOf(element);
    shown.question.focus();
    shown.question.setSelectionRange(9e9, 9e9);
    await type('?');
    shown.question.blur();
    await frame();
  },

  needed(element) {
    const shown = harnessOf(element);
    const field = shown.focusedElement?.closest('[data-part]');
    return [shown.passage, shown.find('.card-head'), ...(field ? [field] : [])];
  },

  states: {
    'a selection, to be added': { act: keys('F2', 'Control+Shift+ArrowRight', 'Control+Shift+ArrowRight') },
    'all there is': { settings: { ...fullSettings, value: halfDone } },
    'all there is, little room': { settings: { ...fullSettings, value: halfDone }, size: [720, 600] },
    'on a phone': { settings: { ...fullSettings, value: answers[0] }, size: [360, 640] },
    'without a passage': {
      settings: { topic: 'The mill', minQuestions: 2 },
      children: '<short-instructions>Ask.</short-instructions>',
    },
    'answers are selected': {
      settings: { ...settings, answerMode: 'extractive' },
      act: keys('F2', 'Control+Shift+ArrowRight', 'Enter'),
    },
    'an answer that stands in the passage': {
      async act(element) {
        await keys('Enter')(element);
        await type('built in 1794');
      },
    },
    'marks that overlap': {
      settings: overlapping,
      act: keys('F2', 'Control+ArrowRight', 'Control+ArrowRight', 'Control+ArrowRight', 'Enter'),
    },
    'references that were not found': { settings: unplaced },
    'ends being moved': {
      settings: { ...settings, value: answers[0] },
      act: async (element) => click(harnessOf(element).button('Adjust the ends of reference 1')),
    },
    'a long passage': { settings: essay },
    'a passage that can not be loaded': {
      settings: failing,
      async act(element) {
        while (element.shadowRoot!.querySelector('.retry') === null) await frame();
      },
    },
  },
};
