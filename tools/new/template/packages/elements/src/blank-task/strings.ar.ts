import type { Translation } from '@gt-elements/ui/language/catalogue.js';
import type { BlankTaskStrings } from './strings.en.js';

export const blankTaskArabic: Translation<BlankTaskStrings> = {
  asked: 'المطلوب',
  answer: 'إجابتك',

  shortcutAnswer: 'الانتقال إلى الإجابة',

  'answer-too-short': {
    zero: 'لا تنقص أي كلمة',
    one: 'تنقص كلمة واحدة',
    two: 'تنقص كلمتان',
    few: 'تنقص {count} كلمات',
    many: 'تنقص {count} كلمة',
    other: 'تنقص {count} كلمة',
  },
  'answer-too-long': {
    zero: 'لا كلمات زائدة',
    one: 'كلمة واحدة زائدة',
    two: 'كلمتان زائدتان',
    few: '{count} كلمات زائدة',
    many: '{count} كلمة زائدة',
    other: '{count} كلمة زائدة',
  },
};
