import { pairsConfigSchema } from '@gt-elements/core/tasks/qa-pairs/config.js';
import type { TaskSample } from '../suites/task-sample.js';

const text =
  'The mill stood by the river. It was built in 1794 by two brothers.\n' +
  'In spring the river carried timber to the mill. One of the two brothers kept the books, and the other kept the wheel turning.\n' +
  'After the fire of 1851 nobody built it again.';

/** As sha256sum has it, of the UTF-8 bytes of the text. */
const textSha256 = '57943401c6bbbf9c544119fb7a466d940f3ec09ebaa55d9cf32953e945daadb2';

/** A place of the text; there is nothing in it of which code points and code units are not as many. */
const place = (start: number, end: number, quote: string) => ({
  startOffset: start,
  endOffset: end,
  utf16StartOffset: start,
  utf16EndOffset: end,
  text: quote,
});

const pair = (id: string, question: string, answer: string, references: readonly object[]) => ({
  id,
  question,
  answer,
  referencesEntirePassage: false,
  references,
});

const answer = (...questionAnswerPairs: readonly object[]) => ({
  task: 'qa-pairs',
  version: 1,
  textSha256,
  questionAnswerPairs,
});

/** Three pairs on a passage, with two references each. */
export const pairsSample: TaskSample = {
  task: 'qa-pairs',
  tag: 'gt-qa-pairs',
  config: pairsConfigSchema,
  settings: { text, minQuestions: 3, maxQuestions: 5 },
  otherSettings: {
    text: 'Air scatters blue light more than red.\nSo the sky is blue.',
    minQuestions: 3,
    maxQuestions: 5,
  },
  fullSettings: {
    text,
    topic: 'The mill',
    questionTags: [{ name: 'Why', min: 1 }, { name: 'How', max: 2 }, 'When'],
    allowCustomQuestionTags: true,
    allowUnanswerable: true,
    questionMinWords: 2,
    questionMaxWords: 20,
    answerMinWords: 2,
    answerMaxWords: 40,
    minQuestions: 2,
    maxQuestions: 9,
    requirements: [
      { id: 'fair', text: 'Be fair' },
      { id: 'two', text: 'Ask twice', rule: { count: '/questionAnswerPairs', min: 2 }, level: 'warn' },
    ],
    unableReasons: ['unreadable', 'Too long'],
    strings: { submit: 'Send', question: 'Ask', unable: 'Skip' },
    shortcuts: { duplicate: 'x' },
  },
  answers: [
    answer(
      pair('p1', 'When was it built?', 'in 1794', [place(42, 49, 'in 1794'), place(0, 8, 'The mill')]),
      pair('p2', 'What did the river carry?', 'timber', [place(95, 101, 'timber'), place(229, 238, 'it again.')]),
      pair('p3', 'What came after the fire?', 'nobody built it', [
        place(216, 231, 'nobody built it'),
        place(0, 3, 'The'),
      ]),
    ),
    answer(
      pair('p1', 'a “b”\n{{ c }} 😀', '<d>', [place(53, 65, 'two brothers')]),
      pair('p2', 'Who?', 'two brothers', [place(53, 65, 'two brothers'), place(42, 65, 'in 1794 by two brothers')]),
      { ...pair('p4', 'Where?', 'By the river', []), referencesEntirePassage: true, references: null },
    ),
  ],
  halfDone: {
    version: 1,
    questionAnswerPairs: [{ id: 'p1', question: 'When?', answer: '', references: [place(42, 49, 'in 1794')] }],
  },
  // 22 keys beside typing, for six references
  script: [
    { press: ['F4'] },
    { type: 'When was it built?' },
    { press: ['Enter'] },
    { type: 'in 1794' },
    { press: ['F8', 'F2', 'Control+Shift+ArrowRight', 'Control+Shift+ArrowRight', 'Enter', 'F4'] },
    { type: 'What did the river carry?' },
    { press: ['Enter'] },
    { type: 'timber' },
    { press: ['F8', 'F2', 'Control+End', 'Control+Shift+ArrowLeft', 'Control+Shift+ArrowLeft', 'Enter', 'F4'] },
    { type: 'What came after the fire?' },
    { press: ['Enter'] },
    { type: 'nobody built it' },
    { press: ['F8', 'F2', 'Control+Home', 'Control+Shift+ArrowRight', 'Enter'] },
  ],
  textField: '#question',
  textPointer: '/questionAnswerPairs/0/question',
  textTarget: { id: 'p1', field: 'question' },
  suggestion: {
    id: 's1',
    target: { span: { startOffset: 0, endOffset: 8 } },
    value: { question: 'What is old?', answer: 'The mill' },
    source: 'a model',
  },
  suggestedText: 'Question: What is old? · Answer: The mill',
  suggested: ['/questionAnswerPairs/0/question', 'What is old?'],
  malformed: [
    ['text', '   '],
    ['maxQuestions', 2],
    ['questionMinWords', 3.5],
    ['questionTags', ['a', 'a']],
    ['questionTags', [{ name: 'a', min: 3, max: 2 }]],
    ['questionTags', [{ min: 3 }]],
    ['references', 'always'],
    ['answerMode', 'spoken'],
    ['initialValue', '{'],
    ['initialValue', [1]],
    ['initialValue', 7],
    ['initialValue', { task: 'image-caption', version: 1 }],
    ['initialValue', { version: 1, questionAnswerPairs: 'none' }],
    ['initialValue', { version: 1, questionAnswerPairs: [{ question: 7 }] }],
    ['initialValue', { version: 1, questionAnswerPairs: [{ references: [{ startOffset: -1 }] }] }],
  ],
};
