import { BlankTaskHarness } from '@gt-elements/elements/blank-task/gt-blank-task.harness.js';
import type { GtBlankTask } from '@gt-elements/elements/blank-task/gt-blank-task.js';
import { press, type } from '../fixtures/gestures.js';
import type { ElementProfile, TestedElement } from '../suites/element-profile.js';
import { blankTaskSample } from './blank-task.sample.js';

const harnessOf = (element: TestedElement) => new BlankTaskHarness(element as unknown as GtBlankTask);

export const blankTask: ElementProfile = {
  ...blankTaskSample,

  make: () => Object.assign(document.createElement('gt-blank-task'), blankTaskSample.settings),

  async edit(element) {
    harnessOf(element).field.focus();
    await type('x');
  },

  needed(element) {
    const shown = harnessOf(element);
    return [shown.asked, shown.field];
  },

  states: {
    'with all settings': { settings: blankTaskSample.fullSettings },
    'with too many words': {
      settings: { ...blankTaskSample.settings, maxWords: 3 },
      async act(element) {
        harnessOf(element).field.focus();
        await type('one two three four');
        await press('Control+Enter');
      },
    },
    'on a phone': { size: [360, 640] },
  },
};
