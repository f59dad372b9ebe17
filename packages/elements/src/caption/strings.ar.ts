import type { Translation } from '@gt-elements/ui/language/catalogue.js';
import type { CaptionStrings } from './strings.en.js';

export const captionArabic: Translation<CaptionStrings> = {
  assemble: 'مسودة من الأجزاء',
  isDraft: 'هذه مسودة: يجب تحريرها قبل الإرسال.',
  notMentioned: 'لم يُذكر بعد',
  insertWords: 'إدراج «{words}»',
  nowInserted: 'أُدرج: {words}',
};
