import type { Translation } from '@gt-elements/ui/language/catalogue.js';
import type { StepsStrings } from './strings.en.js';

export const stepsGerman: Translation<StepsStrings> = {
  steps: 'Schritte',
  stepCount: '{done} von {total}',
  stepMissing: { one: '{count} fehlt', other: '{count} fehlen' },
  stepDone: 'Fertig',
};
