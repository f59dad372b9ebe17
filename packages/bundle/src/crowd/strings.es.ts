import type { CrowdStrings } from './strings.en.js';

export const crowdSpanish: CrowdStrings = {
  submit: 'Enviar',
  sent: 'Enviado.',
  failed: 'No se ha podido enviar. Vuelva a intentarlo.',
  choose: 'Elija una de estas opciones.',
  instructions: 'Instrucciones',
};
