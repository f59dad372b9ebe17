import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonValue } from '../../schema/json-value.harness.js';
import { withDefaults } from '../../schema/with-defaults.js';
import { correctAi, judgeAi, setScore, toggleCause, write, writeSource } from './commands.js';
import { responseFeedbackConfigSchema, type ResponseFeedbackConfig } from './config.js';
import { responseFeedback } from './definition.js';
import { emptyResponseFeedback, scores, type ResponseFeedbackDocument } from './document.js';

const facts = { seed: 1 };
const items = [
  { id: 'q1', question: 'How long?', response: 'Ten day', aiScore: 4.5, aiComment: 'Good.' },
  { id: 'q2', question: 'Who?', response: 'Ann' },
];

function configOf(settings: Partial<ResponseFeedbackConfig> = {}): ResponseFeedbackConfig {
  return withDefaults(responseFeedbackConfigSchema, {
    items,
    causes: ['cut-off', 'wrong'],
    ...settings,
  }) as ResponseFeedbackConfig;
}

/** All that can be said of the first item, in the contract's words. */
function allSaid(): ResponseFeedbackDocument {
  let document = setScore(emptyResponseFeedback(), 'q1', 2);
  document = write(document, 'q1', 'betterAnswer', 'Ten days.');
  document = write(document, 'q1', 'comment', 'It breaks off.');
  document = toggleCause(document, 'q1', 'cut-off');
  document = writeSource(writeSource(document, 'q1', 'document', 'Handbook'), 'q1', 'page', '21');
  return correctAi(document, 'q1', 3);
}

const said = {
  id: 'q1',
  score: 2,
  betterAnswer: 'Ten days.',
  comment: 'It breaks off.',
  causes: ['cut-off'],
  correctSource: { document: 'Handbook', page: 21 },
  aiScore: 4.5,
  aiVerdict: 'disagree',
  correctedAiScore: 3,
};

describe('feedback to responses', () => {
  it('is written in the order of the items, as the contract has it', () => {
    const document = setScore(allSaid(), 'q2', 5);
    expect(responseFeedback.write(document, configOf(), 'submit')).toEqual({
      feedback: [said, { id: 'q2', score: 5 }],
    });
    expect(responseFeedback.write(document, configOf({ items: items.toReversed() }), 'submit')).toEqual({
      feedback: [{ id: 'q2', score: 5 }, said],
    });
  });

  it('says nothing of the score of the other model to who has not seen it', () => {
    const later = configOf({ aiScore: 'after' });
    const document = write(emptyResponseFeedback(), 'q1', 'comment', 'Hm.');
    expect(responseFeedback.write(document, later, 'value')).toEqual({
      feedback: [{ id: 'q1', score: null, comment: 'Hm.' }],
    });
    expect(responseFeedback.write(setScore(document, 'q1', 2), later, 'value')).toEqual({
      feedback: [{ id: 'q1', score: 2, comment: 'Hm.', aiScore: 4.5 }],
    });
  });

  it('keeps what has no score yet, and never submits it', () => {
    const document = write(setScore(emptyResponseFeedback(), 'q2', 1), 'q1', 'comment', 'Hm.');
    expect(responseFeedback.write(document, configOf(), 'value')).toEqual({
      feedback: [
        { id: 'q1', score: null, comment: 'Hm.', aiScore: 4.5 },
        { id: 'q2', score: 1 },
      ],
    });
    expect(responseFeedback.write(document, configOf(), 'submit')).toEqual({ feedback: [{ id: 'q2', score: 1 }] });
    expect(responseFeedback.rules(document, configOf(), false)).toEqual([
      { code: 'score-missing', level: 'block', path: '/feedback/0/score', values: { number: 1 } },
    ]);
    expect(responseFeedback.progress(document, configOf())).toEqual({ done: 1, total: 2 });
  });

  it('is nothing where nothing was said, or all was taken back', () => {
    const back = setScore(setScore(emptyResponseFeedback(), 'q1', 3), 'q1', undefined);
    expect(responseFeedback.untouched(back)).toBe(true);
    expect(responseFeedback.write(back, configOf(), 'value')).toEqual({});
    expect(responseFeedback.untouched(allSaid())).toBe(false);
  });

  it('corrects only what one disagrees with', () => {
    const agreed = judgeAi(allSaid(), 'q1', 'agree');
    expect(responseFeedback.write(agreed, configOf(), 'value')['feedback']).toEqual([
      {
        ...Object.fromEntries(Object.entries(said).filter(([name]) => name !== 'correctedAiScore')),
        aiVerdict: 'agree',
      },
    ]);
    expect(responseFeedback.write(correctAi(agreed, 'q1', 1), configOf(), 'value')).toMatchObject({
      feedback: [{ aiVerdict: 'disagree', correctedAiScore: 1 }],
    });
  });

  it('takes pages as they are called', () => {
    const pageOf = (page: string) => {
      const document = writeSource(setScore(emptyResponseFeedback(), 'q2', 4), 'q2', 'page', page);
      const [entry] = responseFeedback.write(document, configOf(), 'value')['feedback'] as Record<string, unknown>[];
      return (entry!['correctSource'] as Record<string, unknown>)['page'];
    };
    expect(['21', 'iv', '3–4', '007'].map(pageOf)).toEqual([21, 'iv', '3–4', '007']);
  });

  it('gives the same document when nothing changes', () => {
    const document = allSaid();
    expect(setScore(document, 'q1', 2)).toBe(document);
    expect(write(document, 'q1', 'comment', 'It breaks off.')).toBe(document);
    expect(correctAi(document, 'q1', 3)).toBe(document);
    expect(writeSource(document, 'q1', 'page', '21')).toBe(document);
    expect(setScore(document, 'q2', undefined)).toBe(document);
  });

  it('refuses what was said of other items, twice, or on another scale', () => {
    const pathOf = (feedback: unknown) => {
      const reading = responseFeedback.read({ feedback }, configOf(), facts);
      return reading.kind === 'misfit' ? reading.mismatch.path : reading.kind;
    };
    expect(pathOf([{ id: 'q3', score: 1 }])).toBe('/feedback/0/id');
    expect(pathOf([{ id: 'q1' }, { id: 'q1' }])).toBe('/feedback/1/id');
    expect(pathOf([{ id: 'q1', score: 6 }])).toBe('/feedback/0/score');
    expect(pathOf(null)).toBe('read');
    expect(responseFeedback.read({ version: 2, feedback: [] }, configOf(), facts)).toEqual({
      kind: 'newer',
      version: 2,
    });
  });

  it('tells the author what can’t be asked', () => {
    const wrong = (settings: Partial<ResponseFeedbackConfig>) => responseFeedback.checkConfig(configOf(settings));
    expect(wrong({})).toEqual({});
    expect(wrong({ items: [] })).toMatchObject({ items: { path: '' } });
    expect(wrong({ items: [items[0]!, items[0]!] })).toMatchObject({ items: { path: '/1/id', received: 'q1' } });
    expect(wrong({ items: [{ ...items[0]!, aiScore: 9 }] })).toMatchObject({ items: { path: '/0/aiScore' } });
    expect(wrong({ causes: ['a', 'b', 'a'] })).toMatchObject({ causes: { path: '/2', received: 'a' } });
  });

  it('reads what it wrote, whatever was said, and keeps what it does not know', () => {
    const id = fc.constantFrom('q1', 'q2');
    const text = fc.string({ unit: 'grapheme', maxLength: 8 });
    const change = fc.oneof(
      fc.tuple(id, fc.option(fc.constantFrom(...scores), { nil: undefined })).map(
        ([of, score]) =>
          (document: ResponseFeedbackDocument) =>
            setScore(document, of, score),
      ),
      fc.tuple(id, fc.constantFrom('betterAnswer' as const, 'comment' as const), text).map(
        ([of, field, typed]) =>
          (document: ResponseFeedbackDocument) =>
            write(document, of, field, typed),
      ),
      fc.tuple(id, fc.constantFrom('cut-off', 'wrong')).map(
        ([of, cause]) =>
          (document: ResponseFeedbackDocument) =>
            toggleCause(document, of, cause),
      ),
      fc.tuple(id, fc.constantFrom('document' as const, 'page' as const), text).map(
        ([of, member, typed]) =>
          (document: ResponseFeedbackDocument) =>
            writeSource(document, of, member, typed),
      ),
      fc.tuple(id, fc.constantFrom('agree' as const, 'disagree' as const, undefined)).map(
        ([of, verdict]) =>
          (document: ResponseFeedbackDocument) =>
            judgeAi(document, of, verdict),
      ),
      fc.tuple(id, fc.option(fc.constantFrom(...scores), { nil: undefined })).map(
        ([of, score]) =>
          (document: ResponseFeedbackDocument) =>
            correctAi(document, of, score),
      ),
    );
    const more = fc.dictionary(fc.string({ minLength: 20 }), jsonValue());
    fc.assert(
      fc.property(fc.array(change), fc.array(change), more, (changes, later, unknown) => {
        const made = changes.reduce((document, each) => each(document), emptyResponseFeedback());
        const written = responseFeedback.write(made, configOf(), 'value');
        const came = { ...unknown, ...written };
        const reading = responseFeedback.read(came, configOf(), facts);
        if (reading.kind !== 'read') throw new Error(reading.kind);
        expect(responseFeedback.write(reading.document, configOf(), 'value')).toEqual(came);
        const edited = later.reduce((document, each) => each(document), reading.document);
        expect(responseFeedback.write(edited, configOf(), 'value')).toMatchObject(unknown);
        const submitted = responseFeedback.write(edited, configOf(), 'submit')['feedback'] as
          readonly { readonly score: unknown }[] | null | undefined;
        expect((submitted ?? []).every(({ score }) => typeof score === 'number')).toBe(true);
      }),
    );
  });
});
