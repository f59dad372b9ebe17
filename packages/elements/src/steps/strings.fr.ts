import type { Translation } from '@gt-elements/ui/language/catalogue.js';
import type { StepsStrings } from './strings.en.js';

export const stepsFrench: Translation<StepsStrings> = {
  steps: 'Étapes',
  stepCount: '{done} sur {total}',
  stepMissing: '{count} à compléter',
  stepDone: 'Terminé',
};
