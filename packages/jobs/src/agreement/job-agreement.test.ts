import { describe, expect, it } from 'vitest';
import { jobAgreement, type Agreement } from './job-agreement.js';

const ranking = (ranks: readonly (number | null)[], ratings: readonly number[] = [], acceptable: boolean[] = []) => ({
  ...{ task: 'text-ranking', version: 1, acceptableResponses: acceptable },
  ordinalRankingDimensions: [{ name: 'Clarity', responseRankings: ranks }],
  ratingDimensions: ratings.length ? [{ name: 'Tone', scale: 5, responseRatings: ratings }] : [],
});
const found = (all: readonly Agreement[], of: string, measure: string) =>
  all.find((each) => each.of === of && each.measure === measure);
const value = (each: Agreement | undefined) =>
  each && 'value' in each.coefficient ? each.coefficient.value : undefined;

describe('agreement in a job', () => {
  it('is measured in each dimension of a ranking', () => {
    const all = jobAgreement([
      [ranking([1, 2, 3], [1, 5]), ranking([1, 2, 3], [1, 5])],
      [ranking([1, 2, 3], [2, 4]), ranking([3, 2, 1], [2, 4])],
      [ranking([1, 2, 3], [], [true, false, true])],
    ]);
    // 1 where both order alike, −1 where one is the other reversed
    expect(value(found(all, 'Clarity', 'kendall-tau-b'))).toBe(0);
    // 1, and 0 where sums of ranks are all the same
    expect(value(found(all, 'Clarity', 'kendall-w'))).toBe(0.5);
    expect(found(all, 'Clarity', 'kendall-w')).toMatchObject({ objects: 2, interval: { low: 0, high: 1 } });
    expect(value(found(all, 'Tone', 'krippendorff-alpha-ordinal'))).toBe(1);
    expect(found(all, 'acceptableResponses', 'krippendorff-alpha-nominal')).toMatchObject({
      objects: 0,
      coefficient: { undefinedBecause: 'nothing was judged by two people' },
      interval: { undefinedBecause: 'there are fewer than two units to draw from' },
    });
  });

  it('looks at scores by item, at spans by their characters and at activities by their time', () => {
    const feedback = (a: number, b: number) => ({
      ...{ task: 'response-feedback', version: 1 },
      feedback: [
        { id: 'a', score: a },
        { id: 'b', score: b },
      ],
    });
    const turned = { ...feedback(2, 4), feedback: feedback(2, 4).feedback.toReversed() };
    expect(value(found(jobAgreement([[feedback(2, 4), turned]]), 'score', 'krippendorff-alpha-ordinal'))).toBe(1);

    const asked = (startOffset: number, endOffset: number) => ({
      ...{ task: 'qa-pairs', version: 1 },
      questionAnswerPairs: [{ references: [{ startOffset, endOffset }] }],
    });
    // 5 of 10 and of 10
    expect(value(found(jobAgreement([[asked(0, 10), asked(5, 15)]]), 'references', 'span-f1'))).toBe(0.5);

    const seen = (...ranges: (readonly [number, number])[]) => ({
      ...{ task: 'video-caption', version: 1 },
      activities: ranges.map(([startTime, endTime]) => ({ startTime, endTime })),
    });
    // one is the same, one half as long, one has no other: (1 + 1/2 + 0) / 3
    const all = jobAgreement([[seen([0, 2], [4, 8], [9, 10]), seen([4, 6], [0, 2])]]);
    expect(value(found(all, 'activities', 'temporal-iou'))).toBe(0.5);
  });

  it('is not asked for what nobody was asked', () => {
    expect(jobAgreement([[ranking([1, 2]), ranking([2, 1])]]).map(({ of }) => of)).toEqual(['Clarity', 'Clarity']);
  });

  it('takes choices as they were made, in any order', () => {
    const chosen = (...choices: string[]) => ({
      ...{ task: 'text-ranking', version: 1 },
      classificationDimensions: [{ name: 'Kind', scope: 'response', responseChoices: [choices, ['c']] }],
    });
    const agree = jobAgreement([[chosen('a', 'b'), chosen('b', 'a')]]);
    expect(value(found(agree, 'Kind', 'krippendorff-alpha-nominal'))).toBe(1);
    const differ = jobAgreement([[chosen('a', 'b'), chosen('a')]]);
    expect(value(found(differ, 'Kind', 'krippendorff-alpha-nominal'))).toBeLessThan(1);
  });

  it.each([
    [[[null, 3, 'x', {}], []]],
    [[[{ task: 'text-ranking', ordinalRankingDimensions: 'none' }, { task: 'text-ranking' }]]],
    [[[{ task: 'qa-pairs', questionAnswerPairs: [null] }, { task: 'qa-pairs' }]]],
    [[[{ task: 'video-caption', activities: [{ startTime: 'x' }] }, { task: 'video-caption' }]]],
    [
      [
        [
          { task: 'response-feedback', feedback: [3] },
          { task: 'response-feedback', feedback: null },
        ],
      ],
    ],
  ])('reads what it can of %j', (objects) => {
    expect(jobAgreement(objects).filter(({ coefficient }) => 'value' in coefficient)).toEqual([]);
  });
});
