import type { Translation } from '@gt-elements/ui/language/catalogue.js';
import type { BlankTaskStrings } from './strings.en.js';

export const blankTaskGerman: Translation<BlankTaskStrings> = {
  asked: 'Die Aufgabe',
  answer: 'Ihre Antwort',

  shortcutAnswer: 'Zur Antwort',

  'answer-too-short': { one: 'Noch {count} Wort', other: 'Noch {count} Wörter' },
  'answer-too-long': { one: '{count} Wort zu viel', other: '{count} Wörter zu viel' },
};
