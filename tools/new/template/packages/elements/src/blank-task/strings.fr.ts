import type { Translation } from '@gt-elements/ui/language/catalogue.js';
import type { BlankTaskStrings } from './strings.en.js';

export const blankTaskFrench: Translation<BlankTaskStrings> = {
  asked: 'La question',
  answer: 'Votre réponse',

  shortcutAnswer: 'Aller à la réponse',

  'answer-too-short': { one: 'Encore {count} mot', other: 'Encore {count} mots' },
  'answer-too-long': { one: '{count} mot de trop', other: '{count} mots de trop' },
};
