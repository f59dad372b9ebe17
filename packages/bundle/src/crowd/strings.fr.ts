import type { CrowdStrings } from './strings.en.js';

export const crowdFrench: CrowdStrings = {
  submit: 'Envoyer',
  sent: 'Envoyé.',
  failed: 'L’envoi a échoué. Veuillez réessayer.',
  choose: 'Choisissez l’une de ces options.',
  instructions: 'Consignes',
};
