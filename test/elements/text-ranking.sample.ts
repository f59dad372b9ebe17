import { rankingConfigSchema } from '@gt-elements/core/tasks/text-ranking/config.js';
import type { TaskSample } from '../suites/task-sample.js';

const text = 'How can we improve remote collaboration?';
const responses = [
  'We can use virtual whiteboards and brainstorming tools.',
  'Implementing regular virtual coffee breaks can help.',
  'Write decisions down.',
];

/** As sha256sum has it, of the UTF-8 bytes of `{"text":"How…","responses":[…]}`. */
const inputSha256 = '164eea1015b2b98e7b6e09f9a5cb30e0c36ae0e9a89c470e8fc23a98163c62cf';

const answer = (clarity: readonly number[], tone: readonly number[], words: readonly [string, string]) => ({
  task: 'text-ranking',
  version: 1,
  inputSha256,
  ordinalRankingDimensions: [
    { name: 'Clarity', allowTie: true, responseRankings: clarity, rationale: words[0] },
    { name: 'Tone', allowTie: false, responseRankings: tone, rationale: words[1] },
  ],
  shownOrder: [0, 1, 2],
});

/** Three responses to rank on two dimensions, with reasons. */
export const rankingSample: TaskSample = {
  task: 'text-ranking',
  tag: 'gt-text-ranking',
  config: rankingConfigSchema,
  settings: {
    text,
    responses,
    ordinalRankingDimensions: [{ name: 'Clarity', allowTie: true }, { name: 'Tone' }],
    rationale: 'required',
  },
  otherSettings: {
    text: 'Why is the sky blue?',
    responses: ['Because of scattering.', 'Because of the sea.', 'Nobody knows.'],
    ordinalRankingDimensions: [{ name: 'Clarity', allowTie: true }, { name: 'Tone' }],
    rationale: 'required',
  },
  fullSettings: {
    text: [
      { role: 'system', content: 'Be kind.' },
      { role: 'user', content: 'Why is the sky blue?' },
    ],
    responses: [
      { id: 'm1', text: 'Because of scattering.' },
      { id: 'm2', text: 'Because of the sea.' },
    ],
    ordinalRankingDimensions: [
      {
        name: 'Clarity',
        allowTie: true,
        description: 'Easy to understand',
        firstLabel: 'clearest',
        lastLabel: 'least clear',
      },
    ],
    ratingDimensions: [{ name: 'Help', scale: 3, description: 'Helps', labels: ['little', 'some', 'much'] }],
    classificationDimensions: [
      { name: 'Unsafe', choices: ['yes', 'no'], description: 'Does harm' },
      { name: 'Tags', choices: ['a', 'b', 'c'], multiple: true, scope: 'task' },
    ],
    acceptability: true,
    rationale: 'optional',
    requirements: [
      { id: 'fair', text: 'Be fair' },
      { id: 'why', text: 'Say why', rule: { words: '/ordinalRankingDimensions/*/rationale', min: 1 }, level: 'warn' },
    ],
    unableReasons: ['unreadable', 'Too long'],
    strings: { submit: 'Send', prompt: 'Question', unable: 'Skip' },
    shortcuts: { samePrevious: 'x' },
  },
  addressedSettings: {
    text,
    responses: ['a', 'b', 'c'].map((name) => ({ image: `/${name}.png`, alt: name })),
    ordinalRankingDimensions: [{ name: 'Clarity' }],
  },
  answers: [answer([2, 1, 3], [2, 1, 3], ['so', 'why']), answer([1, 1, 2], [3, 2, 1], ['a “b”\n{{ c }} 😀', '<d>'])],
  halfDone: {
    version: 1,
    ordinalRankingDimensions: [{ name: 'Clarity', allowTie: true, responseRankings: [1, null, null], rationale: 'a' }],
  },
  // the footer leads to what is missing: the reasons
  script: [
    { press: ['2', '1', '3', 's', 'Control+Enter'] },
    { type: 'so' },
    { press: ['Control+Enter'] },
    { type: 'why' },
  ],
  textField: '[data-rationale] textarea',
  textPointer: '/ordinalRankingDimensions/0/rationale',
  textTarget: { id: 'Clarity', field: 'rationale' },
  suggestion: { id: 's1', target: { id: 'Clarity', field: 'responseRankings' }, value: [2, 1, 3], source: 'a model' },
  suggestedText: 'A: 2, B: 1, C: 3',
  suggested: ['/ordinalRankingDimensions/0/responseRankings', [2, 1, 3]],
  malformed: [
    ['responses', ['only one']],
    ['responses', ['a', { id: 'x', text: 'b' }]],
    [
      'responses',
      [
        { id: 'x', text: 'a' },
        { id: 'x', text: 'b' },
      ],
    ],
    ['ordinalRankingDimensions', [{ name: 'a' }, { name: 'a' }]],
    ['ratingDimensions', [{ name: 'a' }, { name: 'a' }]],
    ['ratingDimensions', [{ name: 'a', scale: 4, labels: ['x', 'y', 'z'] }]],
    ['classificationDimensions', [{ name: 'a', choices: ['x', 'x'] }]],
    ['initialValue', '{'],
    ['initialValue', [1]],
    ['initialValue', 7],
    ['initialValue', { task: 'image-caption', version: 1 }],
    ['initialValue', { version: 1, ordinalRankingDimensions: [{ name: 'Clarity', responseRankings: [1] }] }],
    ['initialValue', { version: 1, shownOrder: [0, 0, 1] }],
    ['initialValue', { version: 1, inputSha256: inputSha256.replace('1', '2') }],
  ],
};
