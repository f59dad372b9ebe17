import type { Translation } from '@gt-elements/ui/language/catalogue.js';
import type { StepsStrings } from './strings.en.js';

export const stepsJapanese: Translation<StepsStrings> = {
  steps: 'ステップ',
  stepCount: '{done}/{total}',
  stepMissing: { other: '未完了{count}件' },
  stepDone: '完了',
};
