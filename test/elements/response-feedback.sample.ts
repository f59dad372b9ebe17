import { responseFeedbackConfigSchema } from '@gt-elements/core/tasks/response-feedback/config.js';
import type { TaskSample } from '../suites/task-sample.js';

const items = [
  { id: 'q1', question: 'How long?', response: 'Ten day', aiScore: 4.5, aiComment: 'Good.' },
  { id: 'q2', question: 'Who?', response: 'Ann' },
];
const answer = (...feedback: object[]) => ({ task: 'response-feedback', version: 1, feedback });

export const responseFeedbackSample: TaskSample = {
  task: 'response-feedback',
  tag: 'gt-response-feedback',
  config: responseFeedbackConfigSchema,
  settings: { items, causes: ['Cut off', 'Made up'] },
  otherSettings: { items: [{ id: 'q1', question: 'Where?', response: 'There.' }], causes: ['Cut off', 'Made up'] },
  fullSettings: {
    items: items.map((item) => ({
      ...item,
      sources: [{ title: 'Handbook', page: 3, href: 'https://example.com/handbook' }, { title: 'Rules' }],
      referenceAnswer: 'Ten days.',
    })),
    causes: ['Cut off', 'Made up'],
    aiScore: 'after',
    requirements: [
      { id: 'fair', text: 'Be fair' },
      { id: 'all', text: 'Judge all', rule: { count: '/feedback', min: 2 }, level: 'warn' },
    ],
    unableReasons: ['unreadable', 'Too hard'],
    strings: { submit: 'Send', question: 'Asked' },
    shortcuts: { nextOpen: 'x' },
  },
  answers: [
    answer({ id: 'q1', score: 2, comment: 'It breaks off.', aiScore: 4.5 }, { id: 'q2', score: 5 }),
    answer(
      { id: 'q1', score: 4, betterAnswer: 'a “b”\n{{ c }} 😀 <d>', causes: ['Made up'], aiScore: 4.5 },
      { id: 'q2', score: 1, correctSource: { document: 'Rules', page: 2 } },
    ),
  ],
  halfDone: { version: 1, feedback: [{ id: 'q1', score: null, comment: 'It' }] },
  // the first item is open, and its scale has the focus
  script: [{ press: ['2', 'c'] }, { type: 'It breaks off.' }, { press: ['Alt+PageDown', '5'] }],
  textField: '#comment',
  textPointer: '/feedback/0/comment',
  textTarget: { id: 'q1', field: 'comment' },
  suggestion: { id: 's1', target: { id: 'q1', field: 'betterAnswer' }, value: 'Ten days.', source: 'a model' },
  suggestedText: 'Ten days.',
  suggested: ['/feedback/0/betterAnswer', 'Ten days.'],
  malformed: [
    ['items', []],
    ['items', [items[0], items[0]]],
    ['items', [{ ...items[0], aiScore: 7 }]],
    ['causes', ['a', 'a']],
    ['initialValue', '{'],
    ['initialValue', { task: 'image-caption', version: 1 }],
    ['initialValue', { version: 1, feedback: [{ id: 'q9', score: 1 }] }],
  ],
};
