import { describe, expect, it } from 'vitest';
import { emptyPairs, freshPairId, freshReferenceKey, isUntouched, type Pair, type PairsDocument } from './document.js';
import * as pairs from './pair-commands.js';
import { configOf, pairFrom } from './pairs.harness.js';
import * as references from './reference-commands.js';

//                       0123456789012345678901234567890123456789
const config = configOf({
  text: 'The cat 👩‍👧 sat. The e\u0301clair too.',
  questionTags: ['Why', 'How', { name: 'Who' }],
});
const family = { start: 8, end: 13 };
const documentOf = (...all: Partial<Pair>[]): PairsDocument => ({ pairs: all.map((each) => pairFrom(each)) });
const ids = (document: PairsDocument) => document.pairs.map(({ id }) => id).join();
const spans = (document: PairsDocument, index = 0) =>
  document.pairs[index]!.references.map(({ key, span, text }) => [key, span?.start, span?.end, text]);

describe('pairs', () => {
  it('are added at the end, up to the maximum, with ids never used before', () => {
    const limited = configOf({ maxQuestions: 2 });
    const one = pairs.addPair(emptyPairs(), limited, 'p1');
    const two = pairs.addPair(one, limited, freshPairId(one, 0));
    expect(ids(two)).toBe('p1,p2');
    expect(pairs.addPair(two, limited, 'p3')).toBe(two);
    expect(pairs.duplicatePair(two, limited, 'p1', 'p3')).toBe(two);
    expect(pairs.addPair(one, limited, 'p1')).toBe(one);
    expect(freshPairId(pairs.deletePair(two, 'p2'), 2)).toBe('p3');
    expect(freshPairId(documentOf({ id: 'mine' }, { id: 'p9' }, { id: 'p10x' }), 0)).toBe('p10');
    expect(isUntouched(two)).toBe(true);
  });

  it('are duplicated with everything but what they were read from', () => {
    let document = documentOf(
      { id: 'p1', question: 'Q', tags: ['Why'], given: { id: 'p1', mood: 'x' }, edited: true },
      { id: 'p2' },
    );
    document = references.addReference(document, config, 'p1', 'r1', family);
    const twice = pairs.duplicatePair(document, config, 'p1', 'p3');
    expect(ids(twice)).toBe('p1,p3,p2');
    expect(twice.pairs[1]).toEqual(
      pairFrom({ id: 'p3', question: 'Q', tags: ['Why'], references: [{ key: 'p3.0', span: family, text: '👩‍👧' }] }),
    );
    expect(freshReferenceKey(twice, 0)).toBe('r2');
    expect(pairs.duplicatePair(document, config, 'nobody', 'p3')).toBe(document);
  });

  it('are moved and deleted', () => {
    const document = documentOf({ id: 'a' }, { id: 'b' }, { id: 'c' });
    expect(ids(pairs.movePair(document, 'a', 2))).toBe('b,c,a');
    expect(ids(pairs.movePair(document, 'c', 0))).toBe('c,a,b');
    for (const to of [-1, 3, 1, 0.5]) expect(pairs.movePair(document, 'b', to)).toBe(document);
    expect(ids(pairs.deletePair(document, 'b'))).toBe('a,c');
    expect(pairs.deletePair(document, 'x')).toBe(document);
  });

  it('hold question and answer as typed', () => {
    const document = documentOf({ question: 'Q', answer: 'A' });
    expect(pairs.setQuestion(document, 'p1', 'Q')).toBe(document);
    expect(pairs.setAnswer(document, config, 'p1', 'A')).toBe(document);
    expect(pairs.setQuestion(document, 'p1', ' Q ').pairs[0]!.question).toBe(' Q ');
    expect(pairs.setAnswer(document, config, 'p1', '').pairs[0]!.answer).toBe('');
  });

  it('keep tags in the order of the author, and custom ones as they were added', () => {
    const toggle = (document: PairsDocument, tag: string) => pairs.toggleTag(document, config, 'p1', tag);
    const document = toggle(toggle(documentOf({ tags: ['from elsewhere'] }), 'Who'), 'Why');
    expect(document.pairs[0]!.tags).toEqual(['Why', 'Who', 'from elsewhere']);
    expect(toggle(toggle(document, 'from elsewhere'), 'Why').pairs[0]!.tags).toEqual(['Who']);
    expect(toggle(document, 'odd')).toBe(document);

    const own = { ...config, allowCustomQuestionTags: true };
    const add = (before: PairsDocument, tag: string) => pairs.addCustomTag(before, own, 'p1', tag);
    const tagged = add(add(document, ' odd '), 'b');
    expect(tagged.pairs[0]!.customTags).toEqual(['odd', 'b']);
    for (const tag of ['odd', ' ', 'Why']) expect(add(tagged, tag)).toBe(tagged);
    expect(add(tagged, 'How').pairs[0]).toMatchObject({
      tags: ['Why', 'How', 'Who', 'from elsewhere'],
      customTags: ['odd', 'b'],
    });
    expect(pairs.addCustomTag(document, config, 'p1', 'odd')).toBe(document);
    expect(pairs.removeCustomTag(tagged, 'p1', 'odd').pairs[0]!.customTags).toEqual(['b']);
    expect(pairs.removeCustomTag(tagged, 'p1', 'c')).toBe(tagged);
  });

  it('have no answer once they are marked unanswerable', () => {
    const allowed = { ...config, allowUnanswerable: true };
    const document = documentOf({ question: 'Q', answer: 'A' });
    const marked = pairs.setUnanswerable(document, allowed, 'p1', true);
    expect(marked.pairs[0]).toEqual(pairFrom({ question: 'Q', unanswerable: true, answerAside: { answer: 'A' } }));
    expect(pairs.setAnswer(marked, allowed, 'p1', 'B')).toBe(marked);
    expect(pairs.setAnswer(pairs.setUnanswerable(marked, allowed, 'p1', false), allowed, 'p1', 'B').pairs[0]).toEqual(
      pairFrom({ question: 'Q', answer: 'B' }),
    );
    expect(pairs.setUnanswerable(document, config, 'p1', true)).toBe(document);
    // came with an answer, but is not asked for here
    expect(pairs.setAnswer(marked, config, 'p1', 'B').pairs[0]).toEqual(pairFrom({ question: 'Q', answer: 'B' }));
  });

  it('have their answer back, and its place, when the mark goes', () => {
    const allowed = { ...config, allowUnanswerable: true };
    const toggled = (pair: Partial<Pair>, ...marks: readonly boolean[]) =>
      marks.reduce(
        (document, mark) => pairs.setUnanswerable(document, allowed, 'p1', mark),
        documentOf({ question: 'Q', ...pair }),
      ).pairs[0];
    const answerSpan = { key: 'r1', text: 'A' };
    expect(toggled({ answer: 'A', answerSpan }, true, false)).toEqual(
      pairFrom({ question: 'Q', answer: 'A', answerSpan }),
    );
    expect(toggled({}, true, false)).toEqual(pairFrom({ question: 'Q' }));
    const came = { unanswerable: true, answer: 'B', answerAside: { answer: 'A' } };
    expect(toggled(came, false), 'what stands there goes first').toEqual(pairFrom({ question: 'Q', answer: 'B' }));
    const doubled = pairs.duplicatePair(
      documentOf({ question: 'Q', answerAside: { answer: 'A' } }),
      allowed,
      'p1',
      'p2',
    );
    expect(doubled.pairs[1]).toEqual(pairFrom({ id: 'p2', question: 'Q' }));
  });

  it('that were read are no longer as given once something in them changes', () => {
    const given = { id: 'p1' };
    const document: PairsDocument = { pairs: [pairFrom({ given }), pairFrom({ id: 'p2', given })], given };
    const after = pairs.setQuestion(document, 'p1', 'Q');
    expect([after.edited, after.pairs[0]!.edited, after.pairs[1]!.edited]).toEqual([true, true, undefined]);
    expect(pairs.deletePair(document, 'p2').pairs[0]!.edited).toBeUndefined();
  });
});

describe('references', () => {
  const document = documentOf({ id: 'p1' }, { id: 'p2' });
  const add = (of: PairsDocument, id: string, key: string, start: number, end: number) =>
    references.addReference(of, config, id, key, { start, end });

  it('are widened to whole clusters, and may overlap those of others', () => {
    const one = add(document, 'p1', 'r1', 9, 10);
    expect(spans(one)).toEqual([['r1', 8, 13, '👩‍👧']]);
    expect(spans(add(one, 'p1', 'r2', 4, 12))).toEqual([
      ['r1', 8, 13, '👩‍👧'],
      ['r2', 4, 13, 'cat 👩‍👧'],
    ]);
    expect(spans(add(one, 'p2', 'r2', 8, 13), 1)).toEqual([['r2', 8, 13, '👩‍👧']]);
    expect(spans(add(document, 'p1', 'r1', 24, 25))).toEqual([['r1', 23, 25, 'e\u0301']]);
  });

  it('are refused where they change nothing or can not be', () => {
    const one = add(document, 'p1', 'r1', 8, 13);
    expect(add(one, 'p1', 'r2', 10, 11)).toBe(one);
    expect(add(one, 'p2', 'r1', 0, 3)).toBe(one);
    for (const [start, end] of [
      [3, 3],
      [5, 2],
      [-1, 3],
      [0, 99],
      [0.5, 3],
      [NaN, 3],
    ] as const)
      expect(add(one, 'p1', 'r2', start, end)).toBe(one);
    expect(add(one, 'p9', 'r2', 0, 3)).toBe(one);
    for (const without of [configOf({ text: undefined }), configOf({ references: 'none' })]) {
      expect(references.addReference(document, without, 'p1', 'r1', { start: 0, end: 1 })).toBe(document);
      expect(references.setReferencesEntirePassage(document, without, 'p1', true)).toBe(document);
    }
  });

  it('get another place unless their pair is there already', () => {
    const two = add(add(document, 'p1', 'r1', 0, 3), 'p1', 'r2', 4, 7);
    const resize = (key: string, start: number, end: number) =>
      references.resizeReference(two, config, key, { start, end });
    expect(spans(resize('r1', 0, 7))).toEqual([
      ['r1', 0, 7, 'The cat'],
      ['r2', 4, 7, 'cat'],
    ]);
    expect(resize('r1', 4, 7)).toBe(two);
    expect(resize('r1', 0, 3)).toBe(two);
    expect(resize('r9', 0, 7)).toBe(two);
    expect(resize('r1', 3, 3)).toBe(two);
    expect(spans(references.removeReference(two, 'r1'))).toEqual([['r2', 4, 7, 'cat']]);
    expect(references.removeReference(two, 'r9')).toBe(two);
  });

  it('that could not be placed get a place by resizing', () => {
    const given = { text: 'gone', note: 1 };
    const lost = documentOf({ references: [{ key: 'r1', text: 'gone', given }] });
    const found = references.resizeReference(lost, config, 'r1', { start: 0, end: 3 });
    expect(found.pairs[0]!.references).toEqual([{ key: 'r1', text: 'The', span: { start: 0, end: 3 }, given }]);
  });

  it('to the entire passage stand beside the others', () => {
    const entire = references.setReferencesEntirePassage(add(document, 'p1', 'r1', 0, 3), config, 'p1', true);
    expect(entire.pairs[0]).toMatchObject({ referencesEntirePassage: true, references: [{ key: 'r1' }] });
    expect(references.setReferencesEntirePassage(entire, config, 'p1', true)).toBe(entire);
  });
});

describe('answers that are selected', () => {
  const extractive = { ...config, answerMode: 'extractive', allowUnanswerable: true } as const;
  const select = (of: PairsDocument, key: string, start: number, end: number) =>
    references.setAnswerSpan(of, extractive, 'p1', key, { start, end });
  const document = documentOf({ question: 'Q' }, { id: 'p2' });
  const one = select(document, 'r1', 4, 9);

  it('are the quote of their place', () => {
    expect(one.pairs[0]).toMatchObject({
      answer: 'cat 👩‍👧',
      answerSpan: { key: 'r1', span: { start: 4, end: 13 }, text: 'cat 👩‍👧' },
    });
    expect(select(one, 'r2', 4, 13)).toBe(one);
    expect(select(one, 'r2', 0, 3).pairs[0]).toMatchObject({ answer: 'The', answerSpan: { key: 'r2' } });
    expect(references.resizeReference(one, extractive, 'r1', { start: 4, end: 7 }).pairs[0]).toMatchObject({
      answer: 'cat',
      answerSpan: { key: 'r1' },
    });
    expect(references.removeReference(one, 'r1').pairs[0]).toEqual(pairFrom({ question: 'Q' }));
  });

  it('are not typed, and not selected where they are typed, unanswerable or of somebody else', () => {
    expect(pairs.setAnswer(one, extractive, 'p1', 'B')).toBe(one);
    expect(references.setAnswerSpan(document, config, 'p1', 'r1', { start: 0, end: 3 })).toBe(document);
    const marked = pairs.setUnanswerable(one, extractive, 'p1', true);
    const { answer, answerSpan } = one.pairs[0]!;
    const answerAside = { answer, answerSpan: answerSpan! };
    expect(marked.pairs[0]).toEqual(pairFrom({ question: 'Q', unanswerable: true, answerAside }));
    expect(select(marked, 'r2', 0, 3)).toBe(marked);
    expect(references.setAnswerSpan(one, extractive, 'p2', 'r1', { start: 0, end: 3 })).toBe(one);
    const tied = references.addReference(one, extractive, 'p1', 'r5', { start: 0, end: 3 });
    expect(select(tied, 'r5', 0, 3)).toBe(tied);
  });

  it('lose their place when they are typed over in a free task', () => {
    const typed = pairs.setAnswer(one, config, 'p1', 'A cat');
    expect(typed.pairs[0]).toEqual(pairFrom({ question: 'Q', answer: 'A cat' }));
  });
});
