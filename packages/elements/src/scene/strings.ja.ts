import type { Translation } from '@gt-elements/ui/language/catalogue.js';
import type { SceneStrings } from './strings.en.js';

export const sceneJapanese: Translation<SceneStrings> = {
  scene: 'シーン',
  sceneSetting: '場所',
  sceneBackground: '背景',
  sceneEnvironment: '環境',
  noScene: 'シーンについての設問はありません。',
  'scene-field-missing': '{label}が未入力です',
};
