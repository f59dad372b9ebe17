import type { Comparison, Contender } from '../comparison.js';
import { shown } from '../comparison.js';
import { attachSurfaceFocused, digitFault } from '../contenders/gt-ranking-surface.js';
import { attach, elementSettings, forget, ranks } from '../contenders/gt-text-ranking.js';
import { attachSurveyFocused, endSurvey, firstInSurvey } from '../contenders/survey-ranking.js';

/** Ends a number at once, where places go up to `size`: 1 of 4, 2 of 10, 6 of 50. */
const digitFor = (size: number) => Math.floor(size / 10) + 1;

const ours: Contender = {
  name: 'the response cards and the rows of one dimension of `<gt-text-ranking>`; a digit',
  scene: (size) => ({
    begin: (stage) => attachSurfaceFocused(stage, size, { cards: true }),
    timed: { key: String(digitFor(size)) },
    fault: (stage) => digitFault(stage, size, digitFor(size)),
  }),
};

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

const beside: Contender = {
  name: 'the whole `<gt-text-ranking>`, one dimension: with its frame, tools, footer, form channel and drafts; a digit',
  scene: (size) => ({
    async begin(stage) {
      const element = attach(stage, elementSettings(size));
      await shown();
      element.focus();
      await shown();
    },
    timed: { key: String(digitFor(size)) },
    end: forget,
    fault: (stage) => (ranks(stage)[0] === digitFor(size) ? undefined : `ranks ${JSON.stringify(ranks(stage))}`),
  }),
};

/**
 * Timed, from the key to two frames later, with everything shown and the focus on the first row: ours gives the response
 * its place, puts its row among the ranked, and moves the focus on to the next row and card; SurveyJS moves the item by
 * one place; beside them the whole element does what ours does, and tells the form, the footer, drafts and screen readers.
 */
export default {
  title: 'Ranking: a digit key → shown',
  goal: 'P8',
  ratio: 0.5,
  sizes: [4, 10, 20, 50],
  unit: 'responses of 60 words',
  ours,
  peer,
  beside,
  note: 'Both show the same texts and a list of letters and beginnings, and nothing around them. SurveyJS has no digits: its key that changes the order is timed, which moves the focused item by one place.',
} satisfies Comparison;
