import { expect, it } from 'vitest';
import { highestNumber, UsedNumbers } from './numbered.js';

it('reads the numbers of names that have a letter, and of no others', () => {
  expect(highestNumber('o', ['o2', 'o10', 'p99', 'o11x', 'mine', undefined, 'o1234567890'])).toBe(10);
  expect(highestNumber('o', [])).toBe(0);
});

it('never forgets a number, unless it starts over', () => {
  const used = new UsedNumbers<readonly string[]>([(names) => highestNumber('a', names), (names) => names.length]);
  expect(used.kept).toEqual([0, 0]);
  used.remember(['a7']);
  used.remember(['a2', 'b']);
  expect([used.at(0), used.at(1), used.at(2)]).toEqual([7, 2, 0]);
  used.resume([9, 1]);
  for (const odd of [undefined, null, 'x', {}, ['12', NaN], [Infinity, -1]]) used.resume(odd);
  expect(used.kept).toEqual([9, 2]);
  used.startOver();
  expect(used.kept).toEqual([0, 0]);
});
