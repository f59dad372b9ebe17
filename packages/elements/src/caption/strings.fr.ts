import type { Translation } from '@gt-elements/ui/language/catalogue.js';
import type { CaptionStrings } from './strings.en.js';

export const captionFrench: Translation<CaptionStrings> = {
  assemble: 'Composer un brouillon',
  isDraft: 'C’est un brouillon\u00a0: modifiez-le avant d’envoyer.',
  notMentioned: 'Pas encore mentionné',
  insertWords: 'Insérer «\u202f{words}\u202f»',
  nowInserted: 'Inséré\u00a0: {words}',
};
