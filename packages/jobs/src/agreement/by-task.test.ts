import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreement } from './agreement.js';

const of = (task: string) => (members: object) => ({ task, version: 1, ...members });

describe('agreement by task', () => {
  it('compares rankings by how they order each pair of responses, not by what was asked or shown', () => {
    const ranking = (responseRankings: readonly number[], shownOrder = [0, 1, 2]) =>
      of('text-ranking')({
        shownOrder,
        ordinalRankingDimensions: [{ name: 'Clarity', allowTie: true, responseRankings }],
      });
    expect(agreement([ranking([1, 2, 3]), ranking([1, 2, 3], [2, 0, 1])])).toBe(1);
    // of three pairs two are ordered alike; Kendall's τ is 1/3, (1/3 + 1) / 2 = 2/3
    expect(agreement([ranking([1, 2, 3]), ranking([1, 3, 2])])).toBeCloseTo(2 / 3);
    expect(agreement([ranking([1, 2, 3]), ranking([3, 2, 1])])).toBe(0);
    expect(agreement([ranking([1, 1, 2]), ranking([1, 2, 3])])).toBeCloseTo(2 / 3);
  });

  it('compares ratings by how far apart they are, choices by those that are shared', () => {
    const rating = (responseRatings: readonly (number | null)[]) =>
      of('text-ranking')({ ratingDimensions: [{ name: 'Tone', scale: 5, responseRatings }] });
    expect(agreement([rating([5, 1]), rating([4, 1])])).toBeCloseTo((0.75 + 1) / 2);
    expect(agreement([rating([5, null]), rating([5, 2])])).toBe(0.5);
    const choice = (...taskChoices: string[]) =>
      of('text-ranking')({ classificationDimensions: [{ name: 'Kind', scope: 'task', taskChoices }] });
    expect(agreement([choice('a', 'b'), choice('b', 'c')])).toBeCloseTo(1 / 3);
  });

  it('compares feedback by its scores, whatever the other model said', () => {
    const feedback = (first: number, second: number | null) =>
      of('response-feedback')({
        feedback: [
          { id: 'a', score: first, aiScore: 0.9 },
          { id: 'b', score: second, aiScore: 0.9 },
        ],
      });
    expect(agreement([feedback(5, 1), feedback(4, 5)])).toBeCloseTo((0.75 + 0) / 2);
    expect(agreement([feedback(5, null), feedback(5, 3)])).toBe(0.5);
  });

  it('compares pairs in any order', () => {
    const asked = (...pairs: [question: string, answer: string][]) =>
      of('qa-pairs')({
        questionAnswerPairs: pairs.map(([question, answer], at) => ({ id: `p${at}`, question, answer })),
      });
    const [mill, built] = [
      ['Which mill burnt?', 'Hill mill'],
      ['When was it built?', '1850'],
    ] as [string, string][];
    expect(agreement([asked(mill!, built!), asked(built!, mill!)])).toBe(1);
    expect(agreement([asked(mill!, built!), asked(mill!)])).toBe(0.5);
  });

  it('compares objects and what they do by their names, not by where somebody pressed', () => {
    const picture = (x: number, cat: string) =>
      of('image-caption')({
        inputImageProperties: { width: 9, height: 9 },
        objects: [
          { id: cat, name: 'cat', description: 'grey', points: [{ x, y: 1 }] },
          { id: 'o9', name: 'bench', description: '', points: [{ x, y: 2 }] },
        ],
        relationships: [{ subjectId: cat, predicate: 'on', objectId: 'o9' }],
      });
    expect(agreement([picture(1, 'o1'), picture(2, 'o7')])).toBe(1);
  });

  it('compares activities by the time that they share, too', () => {
    const video = (startTime: number, endTime: number) =>
      of('video-caption')({
        activities: [{ id: 'a1', startTime, endTime, label: 'cutting', description: 'an onion' }],
      });
    // 2 s of 6 s are shared; label and description are the same
    expect(agreement([video(0, 4), video(2, 6)])).toBeCloseTo((1 / 3 + 2) / 3);
    expect(agreement([video(3, 3), video(3, 3)])).toBe(1);
  });

  it('is from 0 to 1, and 1 of the same, whatever the answers hold', () => {
    const tasks = fc.constantFrom('text-ranking', 'response-feedback', 'qa-pairs', 'image-caption', 'video-caption');
    const lists = fc.constantFrom(
      ...['ordinalRankingDimensions', 'ratingDimensions', 'feedback', 'questionAnswerPairs', 'objects', 'activities'],
      ...['relationships', 'scene', 'caption', 'acceptableResponses'],
    );
    const entry = fc.dictionary(
      fc.constantFrom('id', 'name', 'responseRankings', 'score', 'question', 'description', 'startTime', 'endTime'),
      fc.oneof(
        fc.string(),
        fc.integer({ min: 0, max: 9 }),
        fc.constant(null),
        fc.array(fc.integer({ min: 1, max: 5 })),
      ),
    );
    const answer = fc.dictionary(lists, fc.oneof(fc.array(entry, { maxLength: 4 }), fc.jsonValue()));
    fc.assert(
      fc.property(tasks, answer, answer, (task, one, other) => {
        const given = of(task);
        expect(agreement([given(one), given(one)])).toBeCloseTo(1);
        const between = agreement([given(one), given(other)])!;
        expect(between).toBeGreaterThanOrEqual(0);
        expect(between).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });
});
