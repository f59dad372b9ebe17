import type { Translation } from '@gt-elements/ui/language/catalogue.js';
import type { SceneStrings } from './strings.en.js';

export const sceneGerman: Translation<SceneStrings> = {
  scene: 'Szene',
  sceneSetting: 'Ort',
  sceneBackground: 'Hintergrund',
  sceneEnvironment: 'Umgebung',
  noScene: 'Zur Szene wird nichts gefragt.',
  'scene-field-missing': '{label} fehlt',
};
