import { describe, expect, it } from 'vitest';
import { configurationProblem, shorten } from './problem.js';

describe('what an author is shown of a value', () => {
  it('is its JSON, of a long one the beginning and the end', () => {
    expect(shorten({ a: 1 })).toBe('{"a":1}');
    const long = shorten(`["${'x'.repeat(500)}","the end`);
    expect(long.length).toBeLessThan(210);
    expect(long).toMatch(/^\["xxx.* … .*xxx","the end$/);
  });

  it('says that the value was cut off, however much of it is shown', () => {
    const isCutOff = (received: unknown) => configurationProblem('a', { path: '', received, expected: 'b' }).isCutOff;
    expect(isCutOff(`["${'x'.repeat(500)}","It`)).toBe(true);
    expect(isCutOff(`["${'x"'.repeat(500)}"]`)).toBe(false);
    expect(isCutOff(['[']), 'no text').toBe(false);
  });
});
