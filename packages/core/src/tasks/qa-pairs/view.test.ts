import { describe, expect, it } from 'vitest';
import type { Pair, PairsDocument } from './document.js';
import { addPair, setAnswer, setQuestion } from './pair-commands.js';
import { configOf, pairFrom } from './pairs.harness.js';
import { addReference, setAnswerSpan, setReferencesEntirePassage } from './reference-commands.js';
import { createPairsView } from './view.js';

//            0         1         2         3
//            0123456789012345678901234567890123456789
const text = 'The cat sat. The cat\nsat, cats sit, THE CAT';
const config = configOf({ text, questionTags: ['Why', { name: 'How', min: 1, max: 2 }], questionMaxWords: 9 });
const documentOf = (...all: Partial<Pair>[]): PairsDocument => ({
  pairs: all.map((each, index) => pairFrom({ id: `p${index + 1}`, ...each })),
});
const tie = (document: PairsDocument, id: string, key: string, start: number, end: number) =>
  addReference(document, config, id, key, { start, end });
const shown = (document: PairsDocument, currentPair?: string, of = config) =>
  createPairsView()(document, of, { currentPair });

describe('the view of pairs', () => {
  it('shows pairs by number and colour, with counts, tags and what is missing', () => {
    const document = documentOf(
      { question: 'Why did it?', tags: ['How', 'odd'] },
      ...Array.from({ length: 8 }, () => ({})),
    );
    const view = shown(document, 'p1');
    expect(view.pairs.map(({ number, colour, state }) => `${number} ${colour} ${state}`)).toEqual([
      '1 0 partial',
      '2 1 empty',
      '3 2 empty',
      '4 3 empty',
      '5 4 empty',
      '6 5 empty',
      '7 6 empty',
      '8 7 empty',
      '9 0 empty',
    ]);
    expect(view.current).toMatchObject({
      id: 'p1',
      path: '/questionAnswerPairs/0',
      current: true,
      questionWords: { count: 3, min: 1, max: 9 },
      answerWords: { count: 0, min: 1, max: undefined },
      tags: [
        { name: 'Why', chosen: false },
        { name: 'How', chosen: true },
        { name: 'odd', chosen: true },
      ],
    });
    expect(view.current!.issues.map(({ code }) => code)).toEqual([
      'answer-missing',
      'reference-missing',
      'tag-unknown',
    ]);
    expect(view.tags).toEqual([
      { name: 'Why', count: 0, min: 0 },
      { name: 'How', count: 1, min: 1, max: 2 },
    ]);
    expect(view.limits).toEqual({ count: 1, min: 1 });
    expect(view.canAdd).toBe(true);
    expect(shown(document, undefined, { ...config, maxQuestions: 9 }).canAdd).toBe(false);
    expect(shown(document, 'gone').current).toBeUndefined();
  });

  it('shows marks of all pairs in reading order, the outer one first, and what is covered', () => {
    let document = documentOf(
      { answer: 'A', question: 'Q' },
      { references: [{ key: 'lost', text: 'No such\n thing' }] },
    );
    document = tie(tie(tie(document, 'p1', 'r1', 13, 20), 'p2', 'r2', 4, 7), 'p1', 'r3', 0, 7);
    document = tie(document, 'p2', 'r4', 13, 24);
    const view = shown(document, 'p2');
    expect(
      view.marks.map(({ key, pairNumber, start, end, current }) => [key, pairNumber, start, end, current]),
    ).toEqual([
      ['r3', 1, 0, 7, false],
      ['r2', 2, 4, 7, true],
      ['r4', 2, 13, 24, true],
      ['r1', 1, 13, 20, false],
    ]);
    expect(view.pairs[1]!.references).toMatchObject([
      { key: 'lost', number: 1, excerpt: 'No such thing', path: '/questionAnswerPairs/1/references/0' },
      { key: 'r2', number: 2, span: { start: 4, end: 7 }, excerpt: 'cat' },
      { key: 'r4', number: 3, excerpt: 'The cat sat' },
    ]);
    expect(view.unplaced).toMatchObject([{ key: 'lost', pairId: 'p2', pairNumber: 2, number: 1 }]);
    expect(view.coverage).toEqual({
      spans: [
        { start: 0, end: 7 },
        { start: 13, end: 24 },
      ],
      entire: false,
      share: 18 / text.length,
    });
    expect(view.pairs[0]!.state).toBe('complete');
    expect(shown(setReferencesEntirePassage(document, config, 'p1', true)).coverage.entire).toBe(true);
  });

  it('leaves the middle of a long quote out, and no cluster in half', () => {
    const long = `${'👩‍👩‍👧‍👦'.repeat(30)} mid  dle ${'🐱'.repeat(40)}`;
    const of = configOf({ text: long });
    const document = addReference(documentOf({}), of, 'p1', 'r1', { start: 0, end: long.length });
    const { excerpt } = shown(document, undefined, of).pairs[0]!.references[0]!;
    expect(excerpt).toBe(`${'👩‍👩‍👧‍👦'.repeat(6)} … ${'🐱'.repeat(20)}`);
  });

  it('offers the places where the answer stands, until one of them is a reference', () => {
    const asked = (answer: string) => documentOf({ question: 'Q', answer });
    const offer = (document: PairsDocument, of = config) => {
      const made = shown(document, 'p1', of).offer;
      return made && [made.span.start, made.text, made.places];
    };
    expect(offer(asked('the Cat sat.'))).toEqual([0, 'The cat sat', 2]);
    expect(offer(asked('“the cat”'))).toEqual([0, 'The cat', 3]);
    expect(offer(tie(asked('the cat'), 'p1', 'r1', 36, 39))).toEqual([36, 'THE CAT', 3]);
    for (const nothing of ['', '?', 'at', 'cat s', 'dog']) expect(offer(asked(nothing)), nothing).toBeUndefined();
    expect(offer(tie(asked('the cat'), 'p1', 'r1', 13, 24))).toBeUndefined();
    expect(offer(setReferencesEntirePassage(asked('cat'), config, 'p1', true))).toBeUndefined();
    expect(offer(asked('cat'), { ...config, references: 'none' })).toBeUndefined();
    expect(shown(asked('cat')).offer).toBeUndefined();
    expect(offer(asked(text.repeat(3000)), configOf({ text: text.repeat(3000) }))).toBeUndefined();
    expect(offer(asked('a+b|c'), configOf({ text: 'so a+b|c is' }))).toEqual([3, 'a+b|c', 1]);
    const extractive = { ...config, answerMode: 'extractive' } as const;
    const selected = setAnswerSpan(asked(''), extractive, 'p1', 'r1', { start: 13, end: 20 });
    expect(offer(selected, extractive)).toEqual([13, 'The cat', 3]);
    expect(shown(selected, 'p1', extractive)).toMatchObject({
      marks: [{ kind: 'answer', start: 13, end: 20 }],
      current: { answerSpan: { number: 0, path: '/questionAnswerPairs/0/answerSpan' } },
    });
  });

  it('has nothing of references without a passage', () => {
    const of = configOf({ text: undefined, topic: 'Cats' });
    const view = shown(documentOf({ question: 'Q', answer: 'A' }), 'p1', of);
    expect(view).toMatchObject({ marks: [], unplaced: [], hasPassage: false, usesReferences: false });
    expect([view.offer, view.pairs[0]!.state]).toEqual([undefined, 'complete']);
  });

  it('makes anew only what a change touches', () => {
    const view = createPairsView();
    let document = documentOf({ question: 'a' }, { question: 'b' });
    document = tie(tie(document, 'p1', 'r1', 0, 3), 'p2', 'r2', 4, 7);
    const before = view(document, config, { currentPair: 'p1' });
    const typed = view(setQuestion(document, 'p1', 'ab'), config, { currentPair: 'p1' });
    expect(typed.pairs[0]).not.toBe(before.pairs[0]);
    expect(typed.pairs[1]).toBe(before.pairs[1]);
    for (const part of ['marks', 'unplaced', 'coverage'] as const) expect(typed[part]).toBe(before[part]);
    const added = view(tie(document, 'p1', 'r3', 8, 9), config, { currentPair: 'p1' });
    expect(added.marks[1]).toBe(before.marks[1]);
    // fewer pairs of the same are not the same
    expect(view(document, config, {}).marks).toHaveLength(2);
    expect(view({ pairs: document.pairs.slice(0, 1) }, config, {}).marks).toHaveLength(1);
    expect(view(setAnswer(addPair(document, config, 'p3'), config, 'p3', 'A'), config, {}).pairs[2]!.answer).toBe('A');
  });
});
