import type { Translation } from '@gt-elements/ui/language/catalogue.js';
import type { SceneStrings } from './strings.en.js';

export const sceneFrench: Translation<SceneStrings> = {
  scene: 'Scène',
  sceneSetting: 'Lieu',
  sceneBackground: 'Arrière-plan',
  sceneEnvironment: 'Environnement',
  noScene: 'Rien n’est demandé sur la scène.',
  'scene-field-missing': 'Il manque\u00a0: {label}',
};
