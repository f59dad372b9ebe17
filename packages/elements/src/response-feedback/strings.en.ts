import { defineCatalogue } from '@gt-elements/ui/language/catalogue.js';

/** The words of `<gt-response-feedback>` in English. Sentences of issues stand under the code. */
export const responseFeedbackCatalogue = defineCatalogue('response-feedback', {
  items: 'Items',
  itemOf: 'Item {number} of {total}',
  countAll: { one: '{count} item', other: '{count} items' },
  countShown: '{count} of {total} items',
  noneShown: 'None is like that.',
  stateComplete: 'Scored',
  statePartial: 'Not scored yet',
  aiShort: 'AI {score}',

  // How they are arranged
  arrangement: 'Arrangement',
  sort: 'Sort',
  descending: 'Highest first',
  group: 'Group',
  'by-order': 'As they came',
  'by-none': 'None',
  'by-score': 'Your score',
  'by-ai-score': 'AI score',
  'by-gap': 'Disagreement',
  chart: 'Distribution',
  barOf: { one: '{name}: {count} item', other: '{name}: {count} items' },
  noScore: 'No score',

  // One of them
  question: 'Question',
  response: 'Response',
  agreement: 'This response is right',
  score1: 'Strongly disagree',
  score2: 'Disagree',
  score3: 'Neither',
  score4: 'Agree',
  score5: 'Strongly agree',
  aiScore: 'The AI’s score: {score}.',
  aiVerdict: 'Is the AI’s score right?',
  agree: 'Agree',
  disagree: 'Disagree',
  corrected: 'It should be',
  causes: 'What is wrong with it',
  betterAnswer: 'Better answer',
  comment: 'Comment',
  correctSource: 'The right source (optional)',
  document: 'Document',
  page: 'Page',
  evidenceOf: 'What to hold it against',
  reference: 'Reference answer',
  sources: 'Sources',
  sourcePage: '{title}, page {page}',

  // Announcements
  nowItem: 'Item {number} of {total}',
  nowScored: 'Item {number}: {score}',
  nowShown: '{count} of {total} items are shown',
  nowAllScored: 'All of these have a score.',
  nowChanged: 'Item {number} changed',

  // Shortcuts
  shortcutGroupJudge: 'Judge',
  shortcutGroupItems: 'Items',
  shortcutScore: 'Score, 1 to 5',
  shortcutAgree: 'Agree with the AI’s score',
  shortcutDisagree: 'Disagree with the AI’s score',
  shortcutBetter: 'To the better answer',
  shortcutComment: 'To the comment',
  shortcutNext: 'Next item',
  shortcutPrevious: 'Item before',
  shortcutNextOpen: 'Next item without a score',
  shortcutList: 'To the list',

  'score-missing': 'Item {number} has no score',
});

export type ResponseFeedbackStrings = typeof responseFeedbackCatalogue.strings;
