import type { Comparison } from '../comparison.js';
import { attachSurface, surfaceFault } from '../contenders/gt-ranking-surface.js';
import { attach, elementSettings, forget, shownFault } from '../contenders/gt-text-ranking.js';
import { attachSurvey, endSurvey, surveyFault } from '../contenders/survey-ranking.js';

/**
 * Timed, from nothing to two frames later: ours makes the surface out of its settings, response cards and rows of one
 * dimension in one shadow root; SurveyJS makes a model and renders a page of an `html` element with the same texts and a
 * `ranking` of their letters and beginnings; beside them the whole `<gt-text-ranking>` of the same settings.
 */
export default {
  title: 'Ranking: attached → shown',
  goal: 'P8',
  ratio: 0.5,
  sizes: [4, 10, 20, 50],
  unit: 'responses of 60 words',
  ours: {
    name: 'the response cards and the rows of one dimension of `<gt-text-ranking>`',
    scene: (size) => ({
      timed: (stage) => attachSurface(stage, size, { cards: true }),
      fault: (stage) => surfaceFault(stage, size),
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
    name: 'the whole `<gt-text-ranking>`, one dimension: with its frame, tools, footer, form channel and drafts',
    scene: (size) => ({
      timed: (stage) => void attach(stage, elementSettings(size)),
      fault: (stage) => shownFault(stage, size),
      end: forget,
    }),
  },
  note: 'Both show the same texts and a list of letters and beginnings, and nothing around them. Ours shows two steppers in each row as well, and knows which texts were read to their end.',
} satisfies Comparison;
