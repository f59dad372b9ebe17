import type { Attributes } from './attributes.js';
import { activity, caption, passage, thing } from './translated-task.js';

const text =
  '水車小屋は川のそばに立っていた。1794年に二人の兄弟が建てたものである。\n' +
  '春になると、川は材木を水車小屋まで運んだ。兄は帳簿をつけ、弟は水車を回し続けた。\n' +
  '1851年の火事のあと、建て直す者はいなかった。';

/** A task of each element whose author, worker and page speak Japanese. */
export const inJapanese: Readonly<Record<string, Attributes>> = {
  'text-ranking': {
    text: '新しい言語を学ぶ一番よい方法は何ですか。',
    responses: [
      '毎日十分でもよいので、その言語がよくできる人と話すことです。',
      '自分のレベルに合った短い物語を読み、新しい言葉を書き留めて、自分の文の中で使ってみましょう。',
      'アプリを入れて、すべての課を順番に終えてください。',
    ],
    'ordinal-ranking-dimensions': [
      { name: '分かりやすさ', allowTie: true, firstLabel: '最も分かりやすい', lastLabel: '最も分かりにくい' },
      { name: '役立ち度', firstLabel: '最も役に立つ', lastLabel: '最も役に立たない' },
    ],
    'initial-value': {
      version: 1,
      ordinalRankingDimensions: [{ name: '分かりやすさ', allowTie: true, responseRankings: [1, 2, 2] }],
    },
  },
  'qa-pairs': passage(
    text,
    ['なぜ', 'どのように'],
    ['水車小屋はいつ建てられましたか。', '1794年', '1794年'],
    ['誰が水車小屋を建てましたか。', '二人の兄弟', '二人の兄弟', '弟は水車を回し続けた'],
  ),
  'image-caption': {
    alt: '部屋',
    'relationship-labels': ['隣', '後ろ', '前', '上', '下'],
    'initial-value': caption(
      [
        thing('o1', '猫', '黄色い目の黒猫', [436, 250]),
        thing('o2', 'テーブル', '濃い色の木製', [358, 341]),
        thing('o3', 'ラグ', '赤くて丸い', [300, 535]),
      ],
      '上',
      { setting: '居間', background: '無地の壁', environment: '明るい日中' },
      '居間で、黒い猫が濃い色の木のテーブルの上に座り、テーブルは赤いラグの上に置かれている。',
    ),
  },
  'video-caption': {
    'initial-value': {
      version: 1,
      activities: [
        activity('a1', 1, 1.5, '左から音が鳴る'),
        activity('a2', 2, 3, '右から小さめの音が鳴る'),
        activity('a3', 0.2, 3.8, '数字が増えていく'),
      ],
      scene: { setting: 'スタジオ', background: '白と黒のマス目' },
      caption: 'スタジオで数字が増えていき、左から音が聞こえる。',
    },
  },
  'response-feedback': {
    items: [
      {
        id: 'q1',
        question: '新入社員の休暇は何日ですか。',
        response: '新入社員は年に25日の休暇を取れます。',
        sources: [{ title: '就業規則', page: 12 }],
        referenceAnswer: '一年目は25日、二年目からは28日です。',
        aiScore: 4.5,
        aiComment: '正しく、簡潔です。',
      },
      { id: 'q2', question: '出張は誰が承認しますか。', response: '部長です。', aiScore: 2 },
      { id: 'q3', question: '遺失物係はどこですか。', response: '一階の守衛室の隣です。' },
    ],
    causes: ['途中で切れている', '出典の誤り', '作り話'],
    'initial-value': {
      version: 1,
      feedback: [
        { id: 'q1', score: 2, comment: '途中で終わっています。', causes: ['途中で切れている'], aiVerdict: 'disagree' },
      ],
    },
  },
};
