import { blankTaskConfigSchema } from '@gt-elements/core/tasks/blank-task/config.js';
import type { TaskSample } from '../suites/task-sample.js';

const text = 'Why is the sky blue?';
/** As sha256sum has it. */
const textSha256 = '09ea26793343ba6c850b0e7b499ff5d4fca39de5381cdec99a6375a7b4efbc64';

const answer = (words: string) => ({ task: 'blank-task', version: 1, textSha256, answer: words });

export const blankTaskSample: TaskSample = {
  task: 'blank-task',
  tag: 'gt-blank-task',
  config: blankTaskConfigSchema,
  settings: { text, minWords: 3 },
  otherSettings: { text: 'Why does ice float?', minWords: 3 },
  fullSettings: {
    text,
    minWords: 3,
    maxWords: 30,
    requirements: [
      { id: 'fair', text: 'Be fair' },
      { id: 'long', text: 'Say more', rule: { words: '/answer', min: 5 }, level: 'warn' },
    ],
    unableReasons: ['unreadable', 'Too hard'],
    strings: { submit: 'Send', answer: 'Say it' },
    shortcuts: { answer: 'x' },
  },
  answers: [answer('Air scatters blue light'), answer('a “b”\n{{ c }} 😀 <d>')],
  halfDone: { version: 1, answer: 'Air' },
  // a submit in vain leads to what is missing
  script: [{ press: ['Control+Enter'] }, { type: 'Air scatters blue light' }],
  textField: '#answer',
  textPointer: '/answer',
  textTarget: { field: 'answer' },
  suggestion: { id: 's1', target: { field: 'answer' }, value: 'Because it is light.', source: 'a model' },
  suggestedText: 'Because it is light.',
  suggested: ['/answer', 'Because it is light.'],
  malformed: [
    ['text', ''],
    ['maxWords', 2],
    ['initialValue', '{'],
    ['initialValue', { version: 1 }],
    ['initialValue', { task: 'image-caption', version: 1 }],
    ['initialValue', { version: 1, answer: 'x', textSha256: textSha256.replace(/^./, 'x') }],
  ],
};
