import type { Translation } from '@gt-elements/ui/language/catalogue.js';
import type { SceneStrings } from './strings.en.js';

export const sceneSpanish: Translation<SceneStrings> = {
  scene: 'Escena',
  sceneSetting: 'Lugar',
  sceneBackground: 'Fondo',
  sceneEnvironment: 'Entorno',
  noScene: 'No se pregunta nada sobre la escena.',
  'scene-field-missing': 'Falta: {label}',
};
