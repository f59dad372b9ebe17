import type { Translation } from '@gt-elements/ui/language/catalogue.js';
import type { CaptionStrings } from './strings.en.js';

export const captionSpanish: Translation<CaptionStrings> = {
  assemble: 'Borrador con las partes',
  isDraft: 'Es un borrador: edítelo antes de enviar.',
  notMentioned: 'Aún sin mencionar',
  insertWords: 'Insertar «{words}»',
  nowInserted: 'Insertado: {words}',
};
