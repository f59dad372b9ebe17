import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validateAnswer } from '../schemas/validate.js';
import { anyAnswer } from '../reading/reading.harness.js';
import { borda } from './borda.js';
import { consolidate } from './consolidate.js';
import { chosenByMost, majority, median } from './settled.js';
import { spansOfMost } from './spans.js';

const of = (task: string) => (members: object) => ({ task, version: 1, ...members });
const body = (answers: readonly Readonly<Record<string, unknown>>[]) => {
  const { task: _task, version: _version, meta: _meta, ...rest } = consolidate(answers)!.answer;
  return rest;
};

describe('Borda’s count', () => {
  it('gives the order of the textbook', () => {
    // Saari, "Decisions and Elections" (2001): 6 × A>B>C, 5 × C>B>A, 4 × B>C>A; Borda 12, 19, 14: B, C, A
    const [a, b, c] = [6, 5, 4];
    const votes = [
      ...Array<number[]>(a).fill([1, 2, 3]),
      ...Array<number[]>(b).fill([3, 2, 1]),
      ...Array<number[]>(c).fill([3, 1, 2]),
    ];
    expect(borda(votes)?.value).toEqual([3, 1, 2]);
  });

  it('ties what has as many points, and says who ordered a pair the other way round', () => {
    expect(
      borda([
        [1, 2, 3],
        [2, 1, 3],
      ])?.value,
    ).toEqual([1, 1, 2]);
    const { value, confidence, dissenters } = borda([[1, 2, 3], undefined, [1, 2, 3], [2, 1, 3]])!;
    expect(value).toEqual([1, 2, 3]);
    // 8 of 9 pairs are ordered so
    expect(confidence).toBeCloseTo(8 / 9);
    expect(dissenters).toEqual([3]);
    expect(borda([undefined])).toBeUndefined();
  });

  it('depends neither on the order of those who rank nor on that of the responses', () => {
    const ranks = fc.integer({ min: 2, max: 5 }).chain((size) =>
      fc.tuple(
        fc.array(fc.array(fc.integer({ min: 1, max: size }), { minLength: size, maxLength: size }), {
          minLength: 1,
          maxLength: 4,
        }),
        fc.shuffledSubarray(
          Array.from({ length: size }, (_, index) => index),
          { minLength: size, maxLength: size },
        ),
      ),
    );
    fc.assert(
      fc.property(ranks, ([votes, order]) => {
        const result = borda(votes)!.value;
        expect(borda([...votes].reverse())!.value).toEqual(result);
        const moved = borda(votes.map((vote) => order.map((index) => vote[index]!)))!.value;
        expect(moved).toEqual(order.map((index) => result[index]));
        // ranks are dense
        expect(Math.max(...result)).toBe(new Set(result).size);
        expect(borda([votes[0]!, votes[0]!])!.confidence).toBe(1);
      }),
    );
  });
});

describe('single values', () => {
  it('are those of most; of as many none', () => {
    expect(majority(['a', 'b', 'a', undefined])).toEqual({ value: 'a', confidence: 2 / 3, dissenters: [1] });
    expect(majority(['a', 'b'])).toBeUndefined();
    expect(majority([undefined])).toBeUndefined();
  });

  it('of ratings are one that somebody gave', () => {
    expect(median([1, 5, 4, undefined])).toEqual({ value: 4, confidence: 2 / 3, dissenters: [0] });
    expect(median([2, 5])?.value).toBe(2);
    expect(median([])).toBeUndefined();
  });

  it('of several choices are each what more than half chose', () => {
    expect(chosenByMost([['a', 'b'], ['a'], ['a', 'c']])).toEqual({
      value: ['a'],
      confidence: 1 / 3,
      dissenters: [0, 2],
    });
    expect(chosenByMost([['a'], ['b']])).toBeUndefined();
  });
});

describe('spans', () => {
  it('are the characters that more than half have marked, with offsets in both units', () => {
    // over "a😀bcd": cp 0 a, 1 😀, 2 b, 3 c, 4 d
    const all = { startOffset: 0, endOffset: 4, utf16StartOffset: 0, utf16EndOffset: 5, text: 'a😀bc' };
    const late = { startOffset: 2, endOffset: 5, utf16StartOffset: 3, utf16EndOffset: 6, text: 'bcd' };
    const middle = { startOffset: 1, endOffset: 3, utf16StartOffset: 1, utf16EndOffset: 4, text: '😀b' };
    expect(spansOfMost([[all], [late], [middle]])).toEqual([
      { startOffset: 1, endOffset: 4, utf16StartOffset: 1, utf16EndOffset: 5, text: '😀bc' },
    ]);
    expect(spansOfMost([[all], [late, late], []])).toMatchObject([{ text: 'bc' }]);
    expect(spansOfMost([[all], []])).toEqual([]);
  });
});

describe('answers to one object', () => {
  it('rankings: ranks, ratings, choices and what is acceptable', () => {
    const ranking = (ranks: number[], ratings: (number | null)[], acceptable: boolean[]) =>
      of('text-ranking')({
        inputSha256: 'a'.repeat(64),
        ordinalRankingDimensions: [{ name: 'Clarity', allowTie: false, preferred: 'last', responseRankings: ranks }],
        ratingDimensions: [{ name: 'Tone', scale: 5, responseRatings: ratings }],
        classificationDimensions: [{ name: 'Kind', scope: 'task', taskChoices: [ranks[0] === 1 ? 'x' : 'y'] }],
        acceptableResponses: acceptable,
      });
    const answers = [
      ranking([1, 2], [5, null], [true, true]),
      ranking([1, 2], [4, 2], [true, false]),
      ranking([2, 1], [1, 2], [false, false]),
    ];
    expect(body(answers)).toEqual({
      inputSha256: 'a'.repeat(64),
      ordinalRankingDimensions: [{ name: 'Clarity', allowTie: true, preferred: 'last', responseRankings: [1, 2] }],
      ratingDimensions: [{ name: 'Tone', scale: 5, responseRatings: [4, 2] }],
      classificationDimensions: [{ name: 'Kind', scope: 'task', taskChoices: ['x'] }],
      acceptableResponses: [true, false],
    });
    expect(consolidate(answers)!.fields.find(({ of }) => of === 'Clarity')).toEqual({
      ...{ of: 'Clarity', confidence: 2 / 3, dissenters: [2] },
    });
  });

  it('pairs: what more than half have asked, whatever the order', () => {
    const pair = (question: string, answer: string, from: number) => ({
      ...{ id: `p${from}`, question, answer, tags: ['Why'] },
      references: [
        {
          startOffset: from,
          endOffset: from + 4,
          utf16StartOffset: from,
          utf16EndOffset: from + 4,
          text: '0123456789'.slice(from, from + 4),
        },
      ],
    });
    const asked = (...questionAnswerPairs: object[]) => of('qa-pairs')({ textSha256: 'x', questionAnswerPairs });
    const answers = [
      asked(pair('Why did the mill burn?', 'a spark', 0), pair('Who came?', 'nobody', 5)),
      asked(pair('When was it built?', '1850', 3), pair('Why did the mill burn?', 'a spark', 2)),
      asked(pair('Why did the old mill burn?', 'a spark flew', 1)),
    ];
    const { questionAnswerPairs } = body(answers) as { questionAnswerPairs: object[] };
    expect(questionAnswerPairs).toEqual([
      {
        ...{ id: 'p1', question: 'Why did the mill burn?', answer: 'a spark', tags: ['Why'] },
        references: [{ startOffset: 1, endOffset: 5, utf16StartOffset: 1, utf16EndOffset: 5, text: '1234' }],
      },
    ]);
  });

  it('pictures: things by name and place, in the middle of their points; relations between them', () => {
    const picture = (catX: number, more: object[] = []) =>
      of('image-caption')({
        inputImageProperties: { width: 1000, height: 500 },
        objects: [
          ...more,
          { id: 'c', name: 'cat', description: 'a grey cat', points: [{ x: catX, y: 100 }] },
          { id: 'b', name: 'bench', description: 'wood', points: [{ x: 500, y: 400 }] },
        ],
        relationships: [{ subjectId: 'c', predicate: 'Sits on', objectId: 'b' }],
        caption: catX > 130 ? 'something else' : 'A cat sits on a bench',
      });
    const far = { id: 'd', name: 'cat', description: 'another', points: [{ x: 900, y: 490 }] };
    expect(body([picture(100), picture(120, [far]), picture(140)])).toEqual({
      inputImageProperties: { width: 1000, height: 500 },
      objects: [
        { id: 'o1', name: 'cat', description: 'a grey cat', points: [{ x: 120, y: 100 }] },
        { id: 'o2', name: 'bench', description: 'wood', points: [{ x: 500, y: 400 }] },
      ],
      relationships: [{ subjectId: 'o1', predicate: 'Sits on', objectId: 'o2' }],
      caption: 'A cat sits on a bench',
    });
  });

  it('videos: activities by time, from the middle of the starts to the middle of the ends', () => {
    const activity = (startTime: number, endTime: number, label: string) => ({
      id: 'a',
      startTime,
      endTime,
      label,
      description: label,
    });
    const video = (...activities: object[]) =>
      of('video-caption')({ inputVideoProperties: { duration: 60 }, activities });
    const answers = [
      video(activity(10, 20, 'cut'), activity(1, 5, 'wash')),
      video(activity(2, 6, 'wash'), activity(12, 21, 'cut'), activity(40, 50, 'eat')),
      video(activity(11, 23, 'chop'), activity(1.5, 5.5, 'wash')),
    ];
    expect(body(answers)['activities']).toEqual([
      { id: 'a1', startTime: 1.5, endTime: 5.5, label: 'wash', description: 'wash' },
      { id: 'a2', startTime: 11, endTime: 21, label: 'cut', description: 'cut' },
    ]);
  });

  it('feedback: scores by the median, verdicts by the majority', () => {
    const feedback = (score: number | null, aiVerdict: string) =>
      of('response-feedback')({ feedback: [{ id: 'q', score, aiVerdict, causes: ['cut-off'], aiScore: 4.5 }] });
    expect(body([feedback(2, 'agree'), feedback(5, 'disagree'), feedback(4, 'agree')])).toEqual({
      feedback: [{ id: 'q', score: 4, causes: ['cut-off'], aiScore: 4.5, aiVerdict: 'agree' }],
    });
  });

  it('say that it could not be done where most could not', () => {
    const unable = of('video-caption')({ unable: { reason: 'unreadable' } });
    const done = of('video-caption')({ caption: 'x' });
    expect(body([unable, unable, done])).toEqual({ unable: { reason: 'unreadable' } });
    expect(consolidate([unable, done, done])!.answer['caption']).toBe('x');
    expect(consolidate([])).toBeUndefined();
    expect(consolidate([{ task: 'juggling' }, { task: 'juggling' }])).toBeUndefined();
    // what one person said is left as it is
    expect(consolidate([{ task: 'juggling' }])!.answer).toEqual({ task: 'juggling' });
  });

  it('of any kind come to an answer that is right', () => {
    fc.assert(
      fc.property(fc.array(anyAnswer, { minLength: 2, maxLength: 4 }), (answers) => {
        const made = consolidate(answers);
        if (made) expect(validateAnswer(made.answer)).toEqual([]);
        for (const { confidence } of made?.fields ?? []) {
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('that are all the same come to that answer, with no doubt', () => {
    const given = of('video-caption')({
      activities: [{ id: 'a1', startTime: 1, endTime: 2, label: 'cut', description: 'an onion' }],
      scene: { setting: 'kitchen' },
      caption: 'Somebody cuts an onion',
    });
    const { answer, fields } = consolidate([given, given, given])!;
    expect({ ...answer, meta: undefined }).toEqual({ ...given, meta: undefined });
    expect(fields.map(({ confidence }) => confidence)).toEqual([1]);
    expect(answer['meta']).toEqual({
      consolidation: { answers: 3, fields: [{ of: 'a1', confidence: 1, dissenters: [] }] },
    });
  });
});
