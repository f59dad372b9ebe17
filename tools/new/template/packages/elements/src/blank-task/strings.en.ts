import { defineCatalogue } from '@gt-elements/ui/language/catalogue.js';

/** The words of `<gt-blank-task>` in English. Sentences of issues stand under the code. */
export const blankTaskCatalogue = defineCatalogue('blank-task', {
  asked: 'What is asked',
  answer: 'Your answer',

  shortcutAnswer: 'To the answer',

  'answer-too-short': { one: '{count} word to go', other: '{count} words to go' },
  'answer-too-long': { one: '{count} word too many', other: '{count} words too many' },
});

export type BlankTaskStrings = typeof blankTaskCatalogue.strings;
