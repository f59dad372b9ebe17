import { expect, it } from 'vitest';
import { quantile, ratioOfMinima, verdictOf } from './statistics.js';

it('takes quantiles between the values', () => {
  expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5);
  expect(quantile([4, 1, 3, 2], 0)).toBe(1);
  expect(quantile([4, 1, 3, 2], 1)).toBe(4);
  expect(quantile([7], 0.95)).toBe(7);
});

it('divides the smallest of ours by the smallest of theirs', () => {
  expect(ratioOfMinima([5, 9, 4], [10, 8, 30]).ratio).toBe(0.5);
});

it('tells how much hangs on one pair of runs', () => {
  expect(ratioOfMinima([4, 6, 6], [8, 8, 8])).toEqual({ ratio: 0.5, least: 0.5, most: 0.75 });
  expect(ratioOfMinima([4], [8])).toEqual({ ratio: 0.5, least: 0.5, most: 0.5 });
});

it('fails only above the goal by more than a quarter', () => {
  expect([0.4, 0.5, 0.51, 0.625, 0.63].map((ratio) => verdictOf(ratio, 0.5))).toEqual([
    'reached',
    'reached',
    'missed',
    'missed',
    'failed',
  ]);
});
