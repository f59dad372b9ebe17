import type { Translation } from '@gt-elements/ui/language/catalogue.js';
import type { StepsStrings } from './strings.en.js';

export const stepsArabic: Translation<StepsStrings> = {
  steps: 'الخطوات',
  stepCount: '{done} من {total}',
  stepMissing: {
    zero: 'لا ينقص شيء',
    one: 'ينقص بند',
    two: 'ينقص بندان',
    few: 'تنقص {count} بنود',
    many: 'ينقص {count} بندًا',
    other: 'ينقص {count} بند',
  },
  stepDone: 'تم',
};
