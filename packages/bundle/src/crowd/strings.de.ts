import type { CrowdStrings } from './strings.en.js';

export const crowdGerman: CrowdStrings = {
  submit: 'Absenden',
  sent: 'Abgesendet.',
  failed: 'Das ließ sich nicht absenden. Versuchen Sie es noch einmal.',
  choose: 'Wählen Sie eines davon.',
  instructions: 'Anleitung',
};
