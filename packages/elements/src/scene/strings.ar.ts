import type { Translation } from '@gt-elements/ui/language/catalogue.js';
import type { SceneStrings } from './strings.en.js';

export const sceneArabic: Translation<SceneStrings> = {
  scene: 'المشهد',
  sceneSetting: 'المكان',
  sceneBackground: 'الخلفية',
  sceneEnvironment: 'البيئة',
  noScene: 'لا أسئلة عن المشهد.',
  'scene-field-missing': 'حقل ناقص: {label}',
};
