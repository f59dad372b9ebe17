import { describe, expect, it } from 'vitest';
import type { Pair, PairsDocument } from './document.js';
import { configOf, pairFrom } from './pairs.harness.js';
import { impliesRequired, pairsProgress, pairsRules } from './rules.js';

type Settings = Parameters<typeof configOf>[0];
const documentOf = (...all: Partial<Pair>[]): PairsDocument => ({
  pairs: all.map((each, index) => pairFrom({ id: `p${index + 1}`, ...each })),
});
const found = (settings: Settings, ...all: Partial<Pair>[]) =>
  pairsRules(documentOf(...all), configOf({ references: 'optional', ...settings })).map(
    ({ code, path, values, level }) => [
      level === 'warn' ? `(${code})` : code,
      path.replace('/questionAnswerPairs', ''),
      values,
    ],
  );
const done = { question: 'What sat?', answer: 'The cat.' };
const placed = { key: 'r1', span: { start: 0, end: 3 }, text: 'The' };

describe('pairsRules', () => {
  it('asks for as many questions as the author wants, empty pairs not counted', () => {
    expect(found({})).toEqual([['too-few-questions', '', { count: 1, done: 0, min: 1 }]]);
    expect(found({ minQuestions: 3 }, done, {}, {})).toEqual([
      ['too-few-questions', '', { count: 2, done: 1, min: 3 }],
    ]);
    expect(found({ minQuestions: 0 }, {})).toEqual([]);
    expect(found({ maxQuestions: 1 }, done, { ...done, question: 'Who?' }, {})).toEqual([
      ['too-many-questions', '', { count: 1, done: 2, max: 1 }],
    ]);
  });

  it('asks for question and answer in so many words', () => {
    expect(found({}, { question: ' ', answer: '' })).toEqual([
      ['question-missing', '/0/question', { number: 1 }],
      ['answer-missing', '/0/answer', { number: 1 }],
    ]);
    const limits = { questionMinWords: 3, questionMaxWords: 4, answerMinWords: 2, answerMaxWords: 2 };
    expect(found(limits, {}, { question: 'Why is?', answer: '🐱' })).toEqual([
      ['question-too-short', '/1/question', { number: 2, count: 1, words: 2, min: 3 }],
      ['answer-too-short', '/1/answer', { number: 2, count: 2, words: 0, min: 2 }],
    ]);
    expect(found(limits, { question: 'What is that? Well-known', answer: '日本語の猫' })).toEqual([
      ['question-too-long', '/0/question', { number: 1, count: 1, words: 5, max: 4 }],
      ['answer-too-long', '/0/answer', { number: 1, count: 1, words: 3, max: 2 }],
    ]);
    expect(found({ questionMinWords: 0, answerMinWords: 0 }, { tags: ['x'] })).toEqual([]);
  });

  it('asks for a reference that is placed, or the entire passage, where references are required', () => {
    const required = { references: 'required' } as const;
    const missing = ['reference-missing', '/0/references', { number: 1 }];
    const unplaced = { key: 'r2', text: 'gone' };
    expect(found(required, done)).toEqual([missing]);
    expect(found(required, { ...done, references: [placed] })).toEqual([]);
    expect(found(required, { ...done, referencesEntirePassage: true })).toEqual([]);
    expect(found(required, { ...done, references: [unplaced] })).toEqual([
      missing,
      ['(reference-unplaced)', '/0/references/0', { number: 1, count: 1 }],
    ]);
    expect(found({}, { ...done, references: [placed, unplaced, unplaced] })).toEqual([
      ['(reference-unplaced)', '/0/references/1', { number: 1, count: 2 }],
    ]);
    expect(found({ references: 'none' }, { ...done, references: [unplaced] })).toEqual([]);
    expect(found({ ...required, text: undefined }, done)).toEqual([]);
    expect(found({ ...required, text: undefined, textSrc: 'a' }, done, {})).toEqual([
      ['passage-missing', '', undefined],
    ]);
  });

  it('asks nothing of an answer that there is none of, where that is allowed', () => {
    const settings = { references: 'required', allowUnanswerable: true, answerMinWords: 5 } as const;
    const question = { question: 'Why?', unanswerable: true };
    expect(found(settings, question)).toEqual([]);
    expect(found({ ...settings, answerMode: 'extractive' }, question)).toEqual([]);
    expect(found(settings, { ...question, answer: 'So.' })).toEqual([['answer-not-empty', '/0/answer', { number: 1 }]]);
    expect(found({ ...settings, allowUnanswerable: false }, question)).toEqual([
      ['answer-missing', '/0/answer', { number: 1 }],
      ['reference-missing', '/0/references', { number: 1 }],
    ]);
  });

  it('asks for a selection where answers are selected', () => {
    const extractive = { answerMode: 'extractive' } as const;
    const missing = ['answer-not-selected', '/0/answerSpan', { number: 1 }];
    expect(found(extractive, done)).toEqual([missing]);
    expect(found(extractive, { question: 'Why?' })).toEqual([missing]);
    expect(found(extractive, { ...done, answerSpan: { key: 'r1', text: 'The cat.' } })).toEqual([missing]);
    expect(found({ ...extractive, answerMaxWords: 1 }, { ...done, answerSpan: placed })).toEqual([
      ['answer-too-long', '/0/answer', { number: 1, count: 1, words: 2, max: 1 }],
    ]);
    expect(found({ ...extractive, answerMinWords: 0 }, { question: 'Why?' })).toEqual([]);
  });

  it('asks for tags as often as the author wants', () => {
    const questionTags = ['Why', { name: 'How', min: 2 }, { name: 'Who', max: 1 }];
    const tagged = (question: string, ...tags: string[]) => ({ ...done, question, tags });
    expect(found({ questionTags }, tagged('a', 'How', 'Who'), tagged('b', 'Who'), tagged('c'))).toEqual([
      ['tag-too-rare', '', { tag: 'How', count: 1, done: 1, min: 2 }],
      ['tag-too-frequent', '', { tag: 'Who', count: 1, done: 2, max: 1 }],
    ]);
    expect(found({ questionTags: ['Why'] }, tagged('a', 'Why', 'odd'))).toEqual([
      ['tag-unknown', '/0/tags', { number: 1, tag: 'odd' }],
    ]);
    expect(found({}, tagged('a', 'odd'))).toEqual([]);
  });

  it('warns of a question asked twice', () => {
    expect(found({}, done, { ...done, question: ' What sat? ' }, { ...done, question: '?' })).toEqual([
      ['(question-repeated)', '/1/question', { number: 2, other: 1 }],
      ['question-too-short', '/2/question', { number: 3, count: 1, words: 0, min: 1 }],
    ]);
  });

  it('finds anew what changes with the settings and the place', () => {
    const document = documentOf({ question: 'Why?' }, done);
    const paths = (of: PairsDocument, settings: Settings) => pairsRules(of, configOf(settings)).map(({ path }) => path);
    expect(paths(document, { references: 'none' })).toEqual(['/questionAnswerPairs/0/answer']);
    expect(paths(document, { references: 'none', answerMinWords: 0 })).toEqual([]);
    expect(paths({ pairs: [...document.pairs].reverse() }, { references: 'none' })).toEqual([
      '/questionAnswerPairs/1/answer',
    ]);
  });
});

it('is required by a minimum of at least one', () => {
  expect(impliesRequired(configOf())).toBe(true);
  expect(impliesRequired(configOf({ minQuestions: 0 }))).toBe(false);
});

it('goes on by questions that are done', () => {
  const progress = (settings: Settings, ...all: Partial<Pair>[]) => {
    const { done: count, total } = pairsProgress(documentOf(...all), configOf({ references: 'optional', ...settings }));
    return `${count}/${total}`;
  };
  expect(progress({ minQuestions: 3 }, done, { question: 'Why?' }, {})).toBe('1/3');
  expect(progress({}, done, done)).toBe('2/2');
  expect(progress({ minQuestions: 0 })).toBe('0/1');
});
