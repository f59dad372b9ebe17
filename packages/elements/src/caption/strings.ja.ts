import type { Translation } from '@gt-elements/ui/language/catalogue.js';
import type { CaptionStrings } from './strings.en.js';

export const captionJapanese: Translation<CaptionStrings> = {
  assemble: '各項目から下書きを作成',
  isDraft: '下書きです。編集してから送信してください。',
  notMentioned: '未言及',
  insertWords: '「{words}」を挿入',
  nowInserted: '「{words}」を挿入しました',
};
