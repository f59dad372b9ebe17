import type { Translation } from '@gt-elements/ui/language/catalogue.js';
import type { BlankTaskStrings } from './strings.en.js';

export const blankTaskSpanish: Translation<BlankTaskStrings> = {
  asked: 'Lo que se pregunta',
  answer: 'Su respuesta',

  shortcutAnswer: 'Ir a la respuesta',

  'answer-too-short': { one: 'Falta {count} palabra', other: 'Faltan {count} palabras' },
  'answer-too-long': { one: 'Sobra {count} palabra', other: 'Sobran {count} palabras' },
};
