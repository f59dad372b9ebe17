import type { Translation } from '@gt-elements/ui/language/catalogue.js';
import type { CaptionStrings } from './strings.en.js';

export const captionGerman: Translation<CaptionStrings> = {
  assemble: 'Entwurf aus den Teilen',
  isDraft: 'Ein Entwurf: Bearbeiten Sie ihn vor dem Absenden.',
  notMentioned: 'Noch nicht erwähnt',
  insertWords: '„{words}“ einfügen',
  nowInserted: 'Eingefügt: {words}',
};
