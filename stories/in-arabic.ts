import { arabic as ranking, arabicDimensions } from '../test/fixtures/text-ranking.js';
import type { Attributes } from './attributes.js';
import { activity, caption, passage, thing } from './translated-task.js';

const text =
  'كانت الطاحونة تقف عند النهر، بناها أخوان عام 1794.\n' +
  'في الربيع كان النهر يحمل الأخشاب إلى الطاحونة. كان أحد الأخوين يمسك الدفاتر، والآخر يُبقي العجلة دائرة.\n' +
  'بعد حريق عام 1851 لم يُعِد أحد بناءها.';

/** A task of each element whose author, worker and page speak Arabic. */
export const inArabic: Readonly<Record<string, Attributes>> = {
  'text-ranking': {
    text: ranking.text,
    responses: ranking.responses,
    'ordinal-ranking-dimensions': arabicDimensions,
    'initial-value': {
      version: 1,
      ordinalRankingDimensions: [{ name: 'الوضوح', allowTie: true, responseRankings: [1, 2, 2] }],
    },
  },
  'qa-pairs': passage(
    text,
    ['لماذا', 'كيف'],
    ['متى بُنيت الطاحونة؟', 'عام 1794', 'عام 1794'],
    ['من بنى الطاحونة؟', 'أخوان', 'أخوان', 'أحد الأخوين'],
  ),
  'image-caption': {
    alt: 'غرفة',
    'relationship-labels': ['بجانب', 'خلف', 'أمام', 'على', 'تحت'],
    'initial-value': caption(
      [
        thing('o1', 'قطة', 'سوداء بعينين صفراوين', [436, 250]),
        thing('o2', 'طاولة', 'من خشب داكن', [358, 341]),
        thing('o3', 'سجادة', 'حمراء مستديرة', [300, 535]),
      ],
      'على',
      { setting: 'غرفة جلوس', background: 'جدار خالٍ', environment: 'نهار مشرق' },
      'في غرفة جلوس تجلس قطة سوداء على طاولة من خشب داكن، وتقف الطاولة على سجادة حمراء.',
    ),
  },
  'video-caption': {
    'initial-value': {
      version: 1,
      activities: [
        activity('a1', 1, 1.5, 'نغمة من جهة اليسار'),
        activity('a2', 2, 3, 'نغمة أخفض من جهة اليمين'),
        activity('a3', 0.2, 3.8, 'أرقام تتزايد'),
      ],
      scene: { setting: 'استوديو', background: 'مربعات سوداء وبيضاء' },
      caption: 'في استوديو تتزايد أرقام، وتُسمع نغمة من جهة اليسار.',
    },
  },
  'response-feedback': {
    items: [
      {
        id: 'q1',
        question: 'كم يوم إجازة يحصل عليه الموظف الجديد؟',
        response: 'يحصل الموظف الجديد على خمسة وعشرين يوماً في السنة.',
        sources: [{ title: 'دليل الموظفين', page: 12 }],
        referenceAnswer: '25 يوماً في السنة الأولى، و28 ابتداءً من الثانية.',
        aiScore: 4.5,
        aiComment: 'صحيحة وموجزة.',
      },
      { id: 'q2', question: 'من يوافق على السفر؟', response: 'رئيس القسم.', aiScore: 2 },
      { id: 'q3', question: 'أين مكتب المفقودات؟', response: 'في الطابق الأرضي بجوار البواب.' },
    ],
    causes: ['ناقص', 'مصدر خاطئ', 'مختلق'],
    'initial-value': {
      version: 1,
      feedback: [{ id: 'q1', score: 2, comment: 'تنقطع في وسطها.', causes: ['ناقص'], aiVerdict: 'disagree' }],
    },
  },
};
