import type { Translation } from '@gt-elements/ui/language/catalogue.js';
import type { StepsStrings } from './strings.en.js';

export const stepsSpanish: Translation<StepsStrings> = {
  steps: 'Pasos',
  stepCount: '{done} de {total}',
  stepMissing: { one: '{count} pendiente', other: '{count} pendientes' },
  stepDone: 'Hecho',
};
