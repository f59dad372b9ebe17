import type { Translation } from '@gt-elements/ui/language/catalogue.js';
import type { BlankTaskStrings } from './strings.en.js';

export const blankTaskJapanese: Translation<BlankTaskStrings> = {
  asked: '課題',
  answer: '回答',

  shortcutAnswer: '回答へ移動',

  'answer-too-short': { other: 'あと{count}語必要です' },
  'answer-too-long': { other: '{count}語超過しています' },
};
