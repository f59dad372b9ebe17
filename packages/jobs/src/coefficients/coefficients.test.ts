import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bootstrapInterval } from './bootstrap.js';
import { valueOf, type Coefficient } from './coefficient.js';
import { kendallW } from './concordance.js';
import { krippendorffAlpha, type Metric } from './krippendorff.js';
import { spanF1, temporalIoU } from './overlap.js';
import { kendallTauB } from './rank-correlation.js';

const ranks = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 7 });
const rankings = fc.tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 2, max: 6 })).chain(([people, things]) =>
  fc.array(fc.array(fc.integer({ min: 1, max: things }), { minLength: things, maxLength: things }), {
    minLength: people,
    maxLength: people,
  }),
);
const units = fc.array(fc.array(fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }), { maxLength: 4 }), {
  maxLength: 10,
});

/** Told as a number, or why not. */
const told = (coefficient: Coefficient) =>
  'value' in coefficient ? coefficient.value.toFixed(6) : coefficient.undefinedBecause;

describe('Kendall’s τ-b', () => {
  it('is what was published', () => {
    // Hollander and Wolfe (1973), p. 187: lightness of tuna against a consumer panel; as R's cor.test gives it
    const lightness = [44.4, 45.9, 41.9, 53.3, 44.7, 44.1, 50.7, 45.2, 60.1];
    const panel = [2.6, 3.1, 2.5, 5.0, 3.6, 4.0, 5.2, 2.8, 3.8];
    expect(valueOf(kendallTauB(lightness, panel))).toBeCloseTo(0.4444444, 7);
    // with ties: the example of scipy.stats.kendalltau
    expect(valueOf(kendallTauB([12, 2, 1, 12, 2], [1, 4, 7, 1, 0]))).toBeCloseTo(-0.47140452079103173, 12);
  });

  it('is the same either way round, turned about by a reversal, and never NaN', () => {
    fc.assert(
      fc.property(ranks, ranks, (one, other) => {
        const tau = kendallTauB(one, other);
        expect(told(kendallTauB(other, one))).toBe(told(tau));
        expect(told(kendallTauB(one, one))).toMatch(/^1\.0+$|ties everything/);
        if (!('value' in tau)) return;
        expect(Math.abs(tau.value)).toBeLessThanOrEqual(1 + 1e-12);
        expect(
          valueOf(
            kendallTauB(
              one,
              other.map((rank) => -rank),
            ),
          ),
        ).toBeCloseTo(-tau.value, 12);
      }),
    );
  });

  it('says why there is none', () => {
    expect(kendallTauB([1, undefined], [1, 2])).toEqual({
      undefinedBecause: 'fewer than two things are ranked in both',
    });
    expect(kendallTauB([1, 1], [1, 2])).toEqual({ undefinedBecause: 'one of the rankings ties everything' });
  });
});

describe('Kendall’s W', () => {
  it('is what was published', () => {
    // the example of the R package irr: 20 people, judged by three, Wt = 0.54
    const anxiety = [
      [3, 3, 3, 4, 5, 5, 2, 3, 5, 2, 2, 6, 1, 5, 2, 2, 1, 2, 4, 3],
      [3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4],
      [2, 1, 4, 4, 3, 2, 1, 6, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2],
    ];
    expect(valueOf(kendallW(anxiety))!.toFixed(2)).toBe('0.54');
  });

  it('of two without ties is (ρ + 1) / 2 of Spearman’s rank correlation', () => {
    const one = [1, 2, 3, 4, 5];
    fc.assert(
      fc.property(fc.shuffledSubarray(one, { minLength: 5 }), (other) => {
        const apart = one.reduce((sum, rank, index) => sum + (rank - other[index]!) ** 2, 0);
        const spearman = 1 - (6 * apart) / (5 * 24);
        expect(valueOf(kendallW([one, other]))).toBeCloseTo((spearman + 1) / 2, 12);
      }),
    );
  });

  it('is from 0 to 1, whoever ranks first, and 1 where all order alike', () => {
    fc.assert(
      fc.property(rankings, (all) => {
        const w = kendallW(all);
        expect(told(kendallW([...all].reverse()))).toBe(told(w));
        if ('value' in w) {
          expect(w.value).toBeGreaterThanOrEqual(-1e-12);
          expect(w.value).toBeLessThanOrEqual(1 + 1e-12);
        }
        expect(told(kendallW([all[0]!, all[0]!]))).toMatch(/^1\.0+$|ties everything/);
      }),
    );
    expect(kendallW([[1, 2]])).toEqual({ undefinedBecause: 'fewer than two people have ranked' });
  });
});

describe('Krippendorff’s α', () => {
  const [a, b, c, d] = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, undefined, undefined, undefined],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, undefined, 3],
    [undefined, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, undefined],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, undefined],
  ];
  const published = a.map((_, unit) => [a, b, c, d].map((values) => values[unit]));

  // Krippendorff (2011), "Computing Krippendorff's Alpha-Reliability", section D
  it.each([
    ['nominal', 0.743],
    ['ordinal', 0.815],
    ['interval', 0.849],
  ] as const)('is what was published: %s', (metric, alpha) => {
    expect(valueOf(krippendorffAlpha(published, metric))!.toFixed(3)).toBe(String(alpha));
  });

  it('is what was published: two people, two values and more', () => {
    const meg = [0, 1, 0, 0, 0, 0, 0, 0, 1, 0];
    const owen = [1, 1, 1, 0, 0, 1, 0, 0, 0, 0];
    expect(valueOf(krippendorffAlpha(meg.map((value, at) => [value, owen[at]])))!.toFixed(3)).toBe('0.095');
    const [ben, gerry] = ['aabbdcccedda', 'babbbccceddd'];
    expect(valueOf(krippendorffAlpha([...ben].map((value, at) => [value, gerry[at]])))!.toFixed(3)).toBe('0.692');
  });

  it('is at most 1, whatever the order of people and units, and never NaN', () => {
    const metrics: readonly Metric[] = ['nominal', 'ordinal', 'interval'];
    fc.assert(
      fc.property(units, fc.constantFrom(...metrics), (given, metric) => {
        const alpha = krippendorffAlpha(given, metric);
        const turned = given.map((values) => [...values].reverse()).reverse();
        expect(told(krippendorffAlpha(turned, metric))).toBe(told(alpha));
        if ('value' in alpha) expect(alpha.value).toBeLessThanOrEqual(1 + 1e-12);
        const agreed = given.map((values) => values.map(() => values[0]));
        expect(told(krippendorffAlpha(agreed, metric))).toMatch(/^1\.0+$|by two people|the same/);
      }),
    );
  });

  it('says why there is none', () => {
    expect(krippendorffAlpha([[1], [undefined, 2]])).toEqual({
      undefinedBecause: 'nothing was judged by two people',
    });
    expect(krippendorffAlpha([[1, 1]])).toEqual({
      undefinedBecause: 'all values are the same, so that nothing could be told apart',
    });
    expect(krippendorffAlpha([['a', 'b']], 'ordinal')).toEqual({
      undefinedBecause: 'values that are not numbers have no ordinal distance',
    });
  });
});

describe('what was marked', () => {
  const stretches = fc.array(
    fc.tuple(fc.nat(40), fc.nat(10)).map(([from, length]) => ({ from, to: from + length })),
    { maxLength: 6 },
  );

  it('agrees by the F1 of its characters', () => {
    const places = (all: readonly { from: number; to: number }[]) =>
      new Set(all.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at)));
    fc.assert(
      fc.property(stretches, stretches, (one, other) => {
        const [left, right] = [places(one), places(other)];
        const shared = [...left].filter((place) => right.has(place)).length;
        // harmonic mean of the parts that each has of the other
        const [precision, recall] = [shared / left.size, shared / right.size];
        const expected =
          left.size + right.size === 0
            ? 'neither has marked anything'
            : (shared ? (2 * precision * recall) / (precision + recall) : 0).toFixed(6);
        expect(told(spanF1(one, other))).toBe(expected);
      }),
    );
  });

  it('agrees in time by intersection over union', () => {
    const range = (startTime: number, endTime: number) => ({ startTime, endTime });
    expect(temporalIoU(range(0, 10), range(5, 15))).toBeCloseTo(1 / 3, 12);
    expect(temporalIoU(range(0, 10), range(10, 15))).toBe(0);
    expect(temporalIoU(range(3, 3), range(3, 3))).toBe(1);
    expect(temporalIoU(range(3, 3), range(4, 4))).toBe(0);
    expect(temporalIoU(range(3, 3), range(0, 10))).toBe(0);
  });
});

describe('an interval by bootstrap', () => {
  const mean = (numbers: readonly number[]): Coefficient => ({
    value: numbers.reduce((sum, each) => sum + each, 0) / numbers.length,
  });

  it('is that of the mean of many numbers, which is known', () => {
    const numbers = Array.from({ length: 400 }, (_, index) => index % 2);
    const interval = bootstrapInterval(numbers, mean, { samples: 4000 });
    // of a share of 1/2 among 400 by the normal distribution: ± 1.96 × √(0.25 / 400)
    expect(interval).toMatchObject({ level: 0.95 });
    const { low, high } = interval as { low: number; high: number };
    expect(low).toBeCloseTo(0.451, 2);
    expect(high).toBeCloseTo(0.549, 2);
  });

  it('is the same for the same seed', () => {
    const numbers = [1, 2, 4, 8, 16];
    expect(bootstrapInterval(numbers, mean, { seed: 7 })).toEqual(bootstrapInterval(numbers, mean, { seed: 7 }));
    expect(bootstrapInterval(numbers, mean, { seed: 7 })).not.toEqual(bootstrapInterval(numbers, mean, { seed: 8 }));
  });

  it('says why there is none', () => {
    expect(bootstrapInterval([1], mean)).toEqual({ undefinedBecause: 'there are fewer than two units to draw from' });
    const none = (): Coefficient => ({ undefinedBecause: 'no' });
    expect(bootstrapInterval([1, 2], none)).toEqual({
      undefinedBecause: 'too few of the samples have a coefficient',
    });
  });
});
