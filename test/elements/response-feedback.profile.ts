import '@gt-elements/elements/languages/de.js';
import { ResponseFeedbackHarness } from '@gt-elements/elements/response-feedback/gt-response-feedback.harness.js';
import type { GtResponseFeedback } from '@gt-elements/elements/response-feedback/gt-response-feedback.js';
import { click, frame, press, type } from '../fixtures/gestures.js';
import { manyItems } from '../fixtures/response-feedback.js';
import type { ElementProfile, TestedElement } from '../suites/element-profile.js';
import { responseFeedbackSample } from './response-feedback.sample.js';

const harnessOf = (element: TestedElement) => new ResponseFeedbackHarness(element as unknown as GtResponseFeedback);
const { settings, fullSettings, answers } = responseFeedbackSample;

export const responseFeedback: ElementProfile = {
  ...responseFeedbackSample,

  make: () => Object.assign(document.createElement('gt-response-feedback'), settings),

  async edit(element) {
    const { comment } = harnessOf(element);
    comment.focus();
    comment.setSelectionRange(9e9, 9e9);
    await type('x');
    comment.blur();
    await frame();
  },

  needed(element) {
    const shown = harnessOf(element);
    return [...shown.all('.rf-text'), shown.find('.rf-scale'), shown.find('.rf-row[aria-current]')];
  },

  states: {
    'all there is': { settings: { ...fullSettings, value: answers[0] } },
    'a score that is disagreed with': {
      settings: { ...fullSettings, value: answers[0] },
      async act(element) {
        element.focus();
        await frame();
        await press('d');
      },
    },
    'many, filtered': {
      settings: { ...settings, items: manyItems(60) },
      act: async (element) => click(harnessOf(element).bar('No score')),
    },
    'all there is, little room': { settings: { ...fullSettings, value: answers[1] }, size: [720, 600] },
    'on a phone': { settings: fullSettings, size: [360, 640] },
    'without a score': {
      async act(element) {
        element.focus();
        await frame();
        await press('Control+Enter');
      },
    },
  },
};
