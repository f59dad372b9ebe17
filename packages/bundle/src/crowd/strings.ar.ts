import type { CrowdStrings } from './strings.en.js';

export const crowdArabic: CrowdStrings = {
  submit: 'إرسال',
  sent: 'تم الإرسال.',
  failed: 'تعذّر الإرسال. يُرجى المحاولة مرة أخرى.',
  choose: 'يُرجى اختيار أحد هذه الخيارات.',
  instructions: 'التعليمات',
};
