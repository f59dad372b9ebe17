import type { Comparison } from '../comparison.js';
import { attach, oneOrder, wholeTask, shownFault } from '../contenders/gt-text-ranking.js';
import { attachSurvey, endSurvey, surveyFault } from '../contenders/survey-ranking.js';

export default {
  title: 'Ranking: attached → shown',
  goal: 'P8',
  ratio: 0.5,
  sizes: [4, 10, 20, 50],
  unit: 'responses of 60 words',
  ours: {
    name: '`<gt-text-ranking>`, one dimension',
    scene: (size) => ({
      timed: (stage) => void attach(stage, oneOrder(size)),
      fault: (stage) => shownFault(stage, size),
    }),
  },
  peer: {
    name: 'SurveyJS: the texts, and a `ranking` of their letters',
    scene: (size) => ({
      timed: (stage) => attachSurvey(stage, size),
      fault: (stage) => surveyFault(stage, size),
      end: endSurvey,
    }),
  },
  beside: {
    name: 'the whole element: prompt, four dimensions, reasons, rules, drafts',
    scene: (size) => ({
      timed: (stage) => void attach(stage, wholeTask(size)),
      fault: (stage) => shownFault(stage, size),
    }),
  },
  note: 'Both show the same texts and a list of letters and beginnings. Ours shows its tools and its footer as well.',
} satisfies Comparison;
