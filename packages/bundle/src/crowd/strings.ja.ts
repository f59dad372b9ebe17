import type { CrowdStrings } from './strings.en.js';

export const crowdJapanese: CrowdStrings = {
  submit: '送信',
  sent: '送信しました。',
  failed: '送信できませんでした。もう一度お試しください。',
  choose: 'いずれかを選択してください。',
  instructions: '作業手順',
};
