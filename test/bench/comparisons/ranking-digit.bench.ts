import type { Comparison, Contender, Scene } from '../comparison.js';
import { shown } from '../comparison.js';
import { attach, forget, oneOrder, ranks, wholeTask } from '../contenders/gt-text-ranking.js';
import { attachSurveyFocused, endSurvey, firstInSurvey } from '../contenders/survey-ranking.js';

/** Ends a number at once, where places go up to `size`: 1 of 4, 2 of 10, 6 of 50. */
const digitFor = (size: number) => Math.floor(size / 10) + 1;

function typed(size: number, settings: Readonly<Record<string, unknown>>): Scene {
  return {
    async begin(stage) {
      const element = attach(stage, settings);
      await shown();
      element.focus();
      await shown();
    },
    timed: { key: String(digitFor(size)) },
    end: forget,
    fault: (stage) => (ranks(stage)[0] === digitFor(size) ? undefined : `ranks ${JSON.stringify(ranks(stage))}`),
  };
}

const peer: Contender = {
  name: 'SurveyJS: the texts, and a `ranking` of their letters; ArrowDown',
  scene: (size) => {
    let first: string;
    return {
      async begin(stage) {
        await attachSurveyFocused(stage, size);
        first = firstInSurvey(stage);
      },
      timed: { key: 'ArrowDown' },
      fault: (stage) => (firstInSurvey(stage) === first ? 'the first item has not moved' : undefined),
      end: endSurvey,
    };
  },
};

export default {
  title: 'Ranking: a digit key → shown',
  goal: 'P8',
  ratio: 0.5,
  sizes: [4, 10, 20, 50],
  unit: 'responses of 60 words',
  ours: { name: '`<gt-text-ranking>`, one dimension', scene: (size) => typed(size, oneOrder(size)) },
  peer,
  beside: {
    name: 'the whole element: prompt, four dimensions, reasons, rules, drafts',
    scene: (size) => typed(size, wholeTask(size)),
  },
  note: 'Both show the same texts and a list of letters and beginnings. SurveyJS has no digits: its key that changes the order is timed, which moves the focused item by one place.',
} satisfies Comparison;
