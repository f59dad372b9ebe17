import * as fc from 'fast-check';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { jsonValue } from '../../schema/json-value.harness.js';
import type { AnswerObject } from '../../task/task-definition.js';
import type { PairsConfig } from './config.js';
import { isUntouched, type PairsDocument } from './document.js';
import { addPair, setQuestion, setUnanswerable } from './pair-commands.js';
import { configOf, pairFrom } from './pairs.harness.js';
import { readPairs } from './read-answer.js';
import { addReference, removeReference, resizeReference } from './reference-commands.js';
import { pairsRules } from './rules.js';
import { writePairs } from './write-answer.js';

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
//            0         1         2         3
//            0123456789012345678901234567890123456789
const text = '🐱 The cat sat on the mat.\nThe cat purrs.';
const config = configOf({
  text,
  questionTags: ['Why', 'How'],
  allowCustomQuestionTags: true,
  allowUnanswerable: true,
});
const cat = { startOffset: 6, endOffset: 9, utf16StartOffset: 7, utf16EndOffset: 10, text: 'cat' };
const mat = { startOffset: 21, endOffset: 24, utf16StartOffset: 22, utf16EndOffset: 25, text: 'mat' };
/** The sample of the contract, about this passage. */
const sample = {
  textSha256: sha256(text),
  questionAnswerPairs: [
    {
      id: 'p1',
      question: 'Who sat?',
      answer: 'cat',
      tags: ['Why'],
      customTags: ['odd'],
      referencesEntirePassage: false,
      unanswerable: false,
      references: [cat, mat],
      answerSpan: cat,
    },
  ],
};

const opened = (answer: unknown, of: PairsConfig = config): PairsDocument => {
  const reading = readPairs(answer as AnswerObject, of);
  if (reading.kind !== 'read') throw new Error(JSON.stringify(reading));
  return reading.document;
};
const withReferences = (...references: unknown[]) => ({ questionAnswerPairs: [{ id: 'p1', references }] });
/** Where references are, as [start, end] in code units and their quote; those that are not placed as their quote only. */
const placesOf = (answer: unknown, of: PairsConfig = config) =>
  opened(answer, of).pairs.flatMap(({ references }) =>
    references.map(({ span, text: quote }) => (span ? [span.start, span.end, quote] : quote)),
  );
const edited = (answer: unknown, of: PairsConfig = config) =>
  writePairs(setQuestion(opened(answer, of), 'p1', 'New?'), of, 'value') as unknown as {
    textSha256?: string;
    questionAnswerPairs: AnswerObject[];
  };

/** Without what is said of references that could not be placed. */
const withoutUnplaced = (pair: unknown): unknown =>
  JSON.parse(JSON.stringify(pair), (name, value: unknown) => (name === 'unplaced' ? undefined : value));

describe('writePairs', () => {
  it("writes the contract's sample", () => {
    const references = [cat, mat].map((each, index) => ({
      key: `r${index}`,
      span: { start: each.utf16StartOffset, end: each.utf16EndOffset },
      text: each.text,
    }));
    const document: PairsDocument = {
      pairs: [
        pairFrom({
          question: 'Who sat?',
          answer: 'cat',
          tags: ['Why'],
          customTags: ['odd'],
          references,
          answerSpan: references[0]!,
        }),
      ],
    };
    expect(writePairs(document, config, 'submit')).toEqual(sample);
    expect(writePairs(document, config, 'value')).toEqual(sample);
  });

  it('writes what was asked for and not answered as null, and nothing that was not asked for', () => {
    const document = { pairs: [pairFrom({ question: 'Q' })] };
    expect(writePairs(document, config, 'value')['questionAnswerPairs']).toEqual([
      {
        id: 'p1',
        question: 'Q',
        answer: '',
        tags: null,
        referencesEntirePassage: false,
        unanswerable: false,
        references: null,
      },
    ]);
    expect(writePairs(document, configOf({ text: undefined }), 'submit')).toEqual({
      questionAnswerPairs: [{ id: 'p1', question: 'Q', answer: '' }],
    });
    expect(writePairs(document, configOf({ references: 'none' }), 'submit')['questionAnswerPairs']).toEqual([
      { id: 'p1', question: 'Q', answer: '' },
    ]);
  });

  it('keeps an answer that was set aside while somebody works, and submits none', () => {
    const marked = setUnanswerable(opened(sample), config, 'p1', true);
    const pairIn = (purpose: 'value' | 'submit') =>
      (writePairs(marked, config, purpose)['questionAnswerPairs'] as AnswerObject[])[0]!;
    expect(pairIn('value')).toMatchObject({ answer: '', answerAside: { answer: 'cat', answerSpan: cat } });
    expect(pairIn('submit')).toMatchObject({ answer: '', unanswerable: true });
    expect(pairIn('submit')).not.toHaveProperty('answerAside');
    const again = opened(writePairs(marked, config, 'value'));
    const back = writePairs(setUnanswerable(again, config, 'p1', false), config, 'submit');
    expect(back).toEqual(sample);
  });

  it('keeps an empty pair while somebody works, and submits none', () => {
    const document = { pairs: [pairFrom({ question: 'Q' }), pairFrom({ id: 'p2' })] };
    const ids = (purpose: 'value' | 'submit') =>
      (writePairs(document, config, purpose)['questionAnswerPairs'] as AnswerObject[]).map(({ id }) => id);
    expect(ids('value')).toEqual(['p1', 'p2']);
    expect(ids('submit')).toEqual(['p1']);
    // one that came so is somebody else's
    const answer = { questionAnswerPairs: [{ id: 'p1' }, { id: 'p2', note: 1 }] };
    const submitted = writePairs(setQuestion(opened(answer), 'p1', 'Q'), config, 'submit');
    expect(submitted['questionAnswerPairs']).toMatchObject([{ id: 'p1' }, { id: 'p2', note: 1 }]);
    const nothing = addPair({ pairs: [] }, config, 'p1');
    expect(writePairs(nothing, config, 'submit')).toEqual({ textSha256: sha256(text) });
  });
});

describe('readPairs', () => {
  it("reads the contract's sample and writes it back, whole or in parts", () => {
    const document = opened(sample);
    expect(document.pairs[0]).toMatchObject({
      id: 'p1',
      answerSpan: { key: 'r3', span: { start: 7, end: 10 } },
      references: [{ key: 'r1' }, { key: 'r2', span: { start: 22, end: 25 }, text: 'mat' }],
    });
    expect(writePairs(document, config, 'submit')).toEqual(sample);
    expect(pairsRules(document, config)).toEqual([]);
    expect(edited(sample)).toEqual({
      ...sample,
      questionAnswerPairs: [{ ...sample.questionAnswerPairs[0], question: 'New?' }],
    });
  });

  it('gives back what nobody edited, with all that it does not know', () => {
    const json = fc.dictionary(fc.string({ minLength: 13 }), jsonValue(), { maxKeys: 2 });
    const reference = fc.record(
      {
        startOffset: fc.nat(50),
        endOffset: fc.nat(50),
        utf16StartOffset: fc.nat(50),
        utf16EndOffset: fc.nat(50),
        text: fc.constantFrom('cat', 'The cat', '', 'gone', '\ud83d'),
      },
      { requiredKeys: [] },
    );
    const list = fc.constantFrom(null, [], ['Why'], ['odd', 'odd']);
    const pair = fc
      .tuple(
        fc.record(
          {
            id: fc.constantFrom('p1', 'p2', '', 'mine'),
            question: fc.constantFrom('', 'Q'),
            answer: fc.constantFrom('', 'A'),
            tags: list,
            customTags: list,
            referencesEntirePassage: fc.boolean(),
            unanswerable: fc.boolean(),
            references: fc.oneof(fc.constant(null), fc.array(reference, { maxLength: 3 })),
            answerSpan: fc.oneof(fc.constant(null), reference),
          },
          { requiredKeys: [] },
        ),
        json,
      )
      .map(([known, unknown]) => ({ ...unknown, ...known }));
    const hash = fc.constantFrom(undefined, sha256(text), sha256('other'), 'placeholder');
    const configs = fc.constantFrom(config, configOf({ text: undefined }), {
      ...config,
      answerMode: 'extractive',
    } as const);
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 3 }), hash, json, configs, (entries, textSha256, more, of) => {
        const answer = { ...more, ...(textSha256 ? { textSha256 } : {}), questionAnswerPairs: entries };
        const document = opened(answer, of);
        expect(writePairs(document, of, 'value')).toEqual(answer);
        expect(new Set(document.pairs.map(({ id }) => id)).size).toBe(entries.length);
        expect(opened(answer, of)).toEqual(document);
        // the others stay as they came when one is edited; what is added can be read again
        const after = writePairs(addPair(document, of, 'new'), of, 'value');
        expect(writePairs(opened(after, of), of, 'value')).toEqual(after);
        for (const [index, each] of document.pairs.entries())
          if (!each.edited)
            expect(withoutUnplaced((after['questionAnswerPairs'] as unknown[])[index])).toEqual(entries[index]);
        for (const { span, text: quote } of document.pairs.flatMap(({ references }) => references))
          if (span) expect(quote).toBe(text.slice(span.start, span.end));
      }),
      { numRuns: 1000 },
    );
  }, 60_000);

  it('keeps members that it does not know when something is edited', () => {
    const answer = {
      ...sample,
      mood: 'good',
      questionAnswerPairs: [
        { ...sample.questionAnswerPairs[0], score: 3, references: [{ ...cat, note: 'x' }, mat] },
        { id: 'p2', question: 'Q' },
      ],
    };
    expect(edited(answer)).toEqual({
      ...answer,
      questionAnswerPairs: [
        { ...answer.questionAnswerPairs[0], question: 'New?' },
        { id: 'p2', question: 'Q' },
      ],
    });
  });

  it('takes references with only some of the members', () => {
    expect(placesOf(withReferences({ startOffset: 6, endOffset: 9, text: 'cat' }))).toEqual([[7, 10, 'cat']]);
    expect(placesOf(withReferences({ startOffset: 6, endOffset: 9 }))).toEqual([[7, 10, 'cat']]);
    expect(placesOf(withReferences({ utf16StartOffset: 7, utf16EndOffset: 10 }))).toEqual([[7, 10, 'cat']]);
    expect(placesOf(withReferences({ utf16StartOffset: 7, utf16EndOffset: 10, text: 'cat' }))).toEqual([
      [7, 10, 'cat'],
    ]);
    expect(placesOf(withReferences({ text: 'purrs' }))).toEqual([[35, 40, 'purrs']]);
    // in two places
    expect(placesOf(withReferences({ text: 'cat' }))).toEqual(['cat']);
    expect(placesOf(withReferences({}))).toEqual(['']);
  });

  it('goes by the quote where offsets contradict it or each other', () => {
    const units = { utf16StartOffset: 6, utf16EndOffset: 9 };
    const points = { startOffset: 7, endOffset: 10 };
    expect(placesOf(withReferences({ ...cat, ...units }))).toEqual([[7, 10, 'cat']]);
    expect(placesOf(withReferences({ ...cat, ...points }))).toEqual([[7, 10, 'cat']]);
    // AWS leaves its unit open: code units where code points are expected
    expect(placesOf(withReferences({ startOffset: 7, endOffset: 10, text: 'cat' }))).toEqual([[7, 10, 'cat']]);
    expect(placesOf(withReferences({ ...cat, ...points, ...units }))).toEqual([[7, 10, 'cat']]);
    expect(placesOf(withReferences({ startOffset: 30, endOffset: 33, text: 'cat' }))).toEqual([[31, 34, 'cat']]);
    expect(placesOf(withReferences({ ...points, ...units }))).toEqual(['']);
    expect(placesOf(withReferences({ startOffset: 6, endOffset: 900, text: 'dog' }))).toEqual(['dog']);
    expect(placesOf(withReferences({ startOffset: 9, endOffset: 6 }))).toEqual(['']);
    // half a picture is no place
    expect(placesOf(withReferences({ utf16StartOffset: 1, utf16EndOffset: 3 }))).toEqual(['']);
  });

  it('finds references again by their quote where the passage is another one', () => {
    const now = configOf({ text: `So: ${text.replace('cat sat', 'cat\r\nsat')}` });
    const sat = { startOffset: 6, endOffset: 13, utf16StartOffset: 7, utf16EndOffset: 14, text: 'cat sat' };
    const lost = { ...cat, text: 'the dog', note: 1 };
    const answer = {
      textSha256: sha256(text),
      questionAnswerPairs: [{ id: 'p1', references: [cat, sat, lost, { startOffset: 1, endOffset: 4 }] }],
    };
    expect(placesOf(answer, now)).toEqual([[11, 14, 'cat'], [11, 19, 'cat\r\nsat'], 'the dog', '']);
    expect(writePairs(opened(answer, now), now, 'submit')).toEqual(answer);
    // once anything is edited the hash is that of this passage, and so are the offsets
    const after = edited(answer, now);
    expect(after.textSha256).toBe(sha256(now.text!));
    expect(after.questionAnswerPairs[0]!['references']).toEqual([
      { startOffset: 10, endOffset: 13, utf16StartOffset: 11, utf16EndOffset: 14, text: 'cat' },
      { startOffset: 10, endOffset: 18, utf16StartOffset: 11, utf16EndOffset: 19, text: 'cat\r\nsat' },
      { ...lost, unplaced: true },
      { startOffset: 1, endOffset: 4, unplaced: true },
    ]);
    const two = { ...answer, questionAnswerPairs: [{ id: 'p2', references: [cat] }, { id: 'p1' }] };
    expect(edited(two, now).questionAnswerPairs[0]).toMatchObject({ references: [{ startOffset: 10, text: 'cat' }] });
  });

  it('says of references that could not be placed that they are not, until they are', () => {
    const lost = { ...cat, text: 'the dog' };
    const near = { startOffset: 6, endOffset: 9, text: 'cat' };
    const answer = {
      textSha256: sha256('another one'),
      questionAnswerPairs: [
        { id: 'p1' },
        { id: 'p2', references: [near, lost], answerSpan: lost },
        { id: 'p3', references: null },
      ],
    };
    expect(writePairs(opened(answer), config, 'value')).toEqual(answer);
    // of pairs that nobody edited nothing else is changed
    const told = edited(answer) as unknown as AnswerObject;
    const unplaced = { ...lost, unplaced: true };
    expect((told['questionAnswerPairs'] as unknown[]).slice(1)).toEqual([
      { id: 'p2', references: [near, unplaced], answerSpan: unplaced },
      { id: 'p3', references: null },
    ]);
    // it goes back as it came, still unplaced
    const again = opened(told);
    expect(again.pairs[1]!.references[1]).not.toHaveProperty('span');
    expect(writePairs(again, config, 'value')).toEqual(told);
    const placed = writePairs(resizeReference(again, config, 'r2', { start: 22, end: 25 }), config, 'value');
    expect(placed['questionAnswerPairs']).toMatchObject([{}, { references: [cat, mat], answerSpan: unplaced }, {}]);
    expect(JSON.stringify(placed).match(/unplaced/g)).toHaveLength(1);
    // in the passage that it was made for it is found, and no longer called so
    const home = configOf({ text: `${text} Oh, the dog.` });
    const after = writePairs(setQuestion(opened(told, home), 'p1', 'Newer?'), home, 'value');
    const found = (after['questionAnswerPairs'] as unknown[])[1];
    expect(found).toMatchObject({
      references: [{ text: 'cat' }, { text: 'the dog' }],
      answerSpan: { text: 'the dog' },
    });
    expect(JSON.stringify(found)).not.toContain('unplaced');
  });

  it('knows a passage whose line ends an attribute has changed, and tells like quotes apart in it', () => {
    const lines = `${'cat\n'.repeat(40)}end`;
    const given = lines.replaceAll('\n', '\r\n');
    const place = (line: number) => ({ startOffset: line * 5, endOffset: line * 5 + 3, text: 'cat' });
    const answer = {
      textSha256: sha256(given),
      ...withReferences(place(0), place(30), { startOffset: 0, endOffset: 13 }),
    };
    expect(placesOf(answer, configOf({ text: lines }))).toEqual([
      [0, 3, 'cat'],
      [120, 123, 'cat'],
      [0, 11, 'cat\ncat\ncat'],
    ]);
    expect(placesOf({ ...answer, textSha256: sha256(lines) }, configOf({ text: given }))[0]).toEqual([0, 3, 'cat']);
  });

  it('gives ids where there are none, or one twice, and writes them once something is edited', () => {
    const answer = { questionAnswerPairs: [{ question: 'a' }, { id: 'p4' }, { id: 'p4' }, { id: '' }] };
    const document = opened(answer);
    expect(document.pairs.map(({ id }) => id)).toEqual(['p5', 'p4', 'p6', 'p7']);
    const after = writePairs(setQuestion(document, 'p4', 'Q'), config, 'value')[
      'questionAnswerPairs'
    ] as AnswerObject[];
    expect(after.map(({ id }) => id)).toEqual(['p5', 'p4', 'p6', 'p7']);
  });

  it('leaves references alone that are not asked for', () => {
    for (const settings of [{ text: undefined }, { references: 'none' }] as const) {
      const of = configOf({ questionTags: ['Why'], ...settings });
      const document = opened(sample, of);
      expect(document.pairs[0]!.references).toEqual([]);
      expect(edited(sample, of).questionAnswerPairs[0]).toMatchObject({ references: [cat, mat], question: 'New?' });
    }
  });

  it('keeps references that wait for their passage', () => {
    const loading = configOf({ text: undefined, textSrc: 'a.txt', allowUnanswerable: true, questionTags: ['Why'] });
    expect(placesOf(sample, loading)).toEqual(['cat', 'mat']);
    expect(edited(sample, loading)).toEqual({
      ...sample,
      questionAnswerPairs: [{ ...sample.questionAnswerPairs[0], question: 'New?' }],
    });
    expect(placesOf(sample, { ...loading, text })).toEqual([
      [7, 10, 'cat'],
      [22, 25, 'mat'],
    ]);
  });

  it('is untouched as long as nothing is said, here or there', () => {
    expect(isUntouched(opened({}))).toBe(true);
    expect(isUntouched(opened({ questionAnswerPairs: null }))).toBe(true);
    expect(isUntouched(opened({ questionAnswerPairs: [{ id: 'p1' }] }))).toBe(false);
    expect(isUntouched(opened(sample))).toBe(false);
  });

  it('refuses a malformed answer and says where, and never throws', () => {
    const refusal = (answer: unknown) => {
      const reading = readPairs(answer as AnswerObject, config);
      return reading.kind === 'misfit' ? reading.mismatch.path : reading.kind;
    };
    expect(refusal({ version: 2 })).toBe('newer');
    expect(refusal({ version: 1, task: 'qa-pairs', meta: {} })).toBe('read');
    expect(refusal({ questionAnswerPairs: {} })).toBe('/questionAnswerPairs');
    expect(refusal({ questionAnswerPairs: ['Q'] })).toBe('/questionAnswerPairs/0');
    expect(refusal({ questionAnswerPairs: [{ question: 1 }] })).toBe('/questionAnswerPairs/0/question');
    expect(refusal(withReferences({ startOffset: -1 }))).toBe('/questionAnswerPairs/0/references/0/startOffset');
    expect(refusal(withReferences({ startOffset: 1.5 }))).toBe('/questionAnswerPairs/0/references/0/startOffset');
    expect(refusal({ questionAnswerPairs: [{ answerSpan: 'cat' }] })).toBe('/questionAnswerPairs/0/answerSpan');
    expect(refusal({ textSha256: 1 })).toBe('/textSha256');
    const anything = fc.object({
      key: fc.constantFrom('questionAnswerPairs', 'references', 'answerSpan', 'text', 'id', 'startOffset', 'endOffset'),
    });
    fc.assert(
      fc.property(anything, (answer) => ['read', 'misfit'].includes(readPairs(answer as AnswerObject, config).kind)),
    );
  });

  it('changes nothing by adding a reference and taking it away, but the pair is no longer as given', () => {
    const document = opened(withReferences(cat));
    const added = addReference(document, config, 'p1', 'r9', { start: 0, end: 6 });
    expect(added.pairs[0]!.references[1]).toEqual({ key: 'r9', span: { start: 0, end: 6 }, text: '🐱 The' });
    const after = writePairs(removeReference(added, 'r9'), config, 'value');
    expect(after['questionAnswerPairs']).toEqual([
      {
        id: 'p1',
        question: '',
        answer: '',
        tags: null,
        referencesEntirePassage: false,
        unanswerable: false,
        references: [cat],
      },
    ]);
  });
});
