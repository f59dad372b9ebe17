import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { shuffledIndices } from './shuffle.js';

const seeds = fc.integer({ min: 0, max: 0xffffffff });

it('gives every number once, and the same order for the same seed', () => {
  fc.assert(
    fc.property(fc.nat(60), seeds, (length, seed) => {
      const order = shuffledIndices(length, seed);
      expect([...order].sort((one, other) => one - other)).toEqual(Array.from({ length }, (_, index) => index));
      expect(shuffledIndices(length, seed)).toEqual(order);
    }),
  );
});

it('gives every order about equally often', () => {
  const draws = 24_000;
  const counts = new Map<string, number>();
  for (let seed = 0; seed < draws; seed += 1) {
    const order = shuffledIndices(4, seed * 2654435761).join('');
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  const expected = draws / 24;
  const squares = [...counts.values()].reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  expect(counts.size).toBe(24);
  // chi-square, 23 degrees of freedom: a fair shuffle exceeds 49.7 once in a thousand
  expect(squares).toBeLessThan(49.7);
});

it('gives different orders to neighbouring seeds', () => {
  const orders = new Set(Array.from({ length: 100 }, (_, seed) => shuffledIndices(10, seed).join(' ')));
  expect(orders.size).toBe(100);
});
