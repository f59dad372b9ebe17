import { describe, expect, it } from 'vitest';
import { isCutOff, shorten } from './problem.js';

describe('what an author is shown of a value', () => {
  it('is its JSON, of a long one the beginning and the end', () => {
    expect(shorten({ a: 1 })).toBe('{"a":1}');
    const long = shorten(`["${'x'.repeat(500)}","the end`);
    expect(long.length).toBeLessThan(210);
    expect(long).toMatch(/^\["xxx.* … .*xxx","the end$/);
  });

  it.each([
    ['["We can', true],
    [' {"a": [1, 2', true],
    [shorten(`["${'x'.repeat(500)}","It`), true],
    [shorten(`["${'x'.repeat(500)}"]`), false],
    ["['a', 'b',]\n", false],
    ['plain', false],
    ['', false],
  ])('tells whether %s was cut off', (received, expected) => {
    expect(isCutOff(received)).toBe(expected);
  });
});
