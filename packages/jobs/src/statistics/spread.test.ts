import fc from 'fast-check';
import { expect, it } from 'vitest';
import { distribution, spreadOf, tally } from './spread.js';

it('finds median and quartiles between numbers', () => {
  // by hand: of 1 2 3 4 the quartiles lie at 0.75 and 2.25 steps from the first
  expect(spreadOf([4, 1, 3, 2])).toEqual({ count: 4, lowerQuartile: 1.75, median: 2.5, upperQuartile: 3.25 });
  expect(spreadOf([7])).toEqual({ count: 1, lowerQuartile: 7, median: 7, upperQuartile: 7 });
  expect(spreadOf([])).toBeUndefined();
});

it('counts in bins, the end with the last', () => {
  expect(distribution([0, 0.19, 0.2, 1, 0.5], 0, 1, 5).map(({ count }) => count)).toEqual([2, 1, 1, 0, 1]);
  expect(distribution([-3, 9], 0, 1, 2)).toEqual([
    { from: 0, to: 0.5, count: 1 },
    { from: 0.5, to: 1, count: 1 },
  ]);
});

it('counts whole numbers, those between with none', () => {
  expect(tally([3, 1, 3])).toEqual([
    { value: 1, count: 1 },
    { value: 2, count: 0 },
    { value: 3, count: 2 },
  ]);
  expect(tally([])).toEqual([]);
});

it('loses no number', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -50, max: 50 })), (numbers) => {
      const sum = (counts: readonly { readonly count: number }[]) => counts.reduce((all, { count }) => all + count, 0);
      expect(sum(tally(numbers))).toBe(numbers.length);
      expect(sum(distribution(numbers, -10, 10, 4))).toBe(numbers.length);
    }),
  );
});
