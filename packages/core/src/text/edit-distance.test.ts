import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { editDistance } from './edit-distance.js';

/** The table of the textbook (Wagner and Fischer 1974). */
function byTable(one: string, other: string): number {
  const columns = Array.from(other);
  let row = [0, ...columns.map((_, index) => index + 1)];
  for (const [index, character] of Array.from(one).entries()) {
    const next = [index + 1];
    for (const [at, each] of columns.entries())
      next.push(Math.min(row[at]! + (each === character ? 0 : 1), row[at + 1]! + 1, next[at]! + 1));
    row = next;
  }
  return row.at(-1)!;
}

it('counts edits in code points', () => {
  const cases: [string, string, number][] = [
    ['', '', 0],
    ['', 'cat', 3],
    ['kitten', 'sitting', 3],
    ['Saturday', 'Sunday', 3],
    ['a cat', 'a cat', 0],
    ['🐱', '🐶', 1],
    ['a🐱b', 'ab', 1],
    ['a'.repeat(100), 'b'.repeat(70), 100],
    [`${'ab'.repeat(50)}x`, `x${'ab'.repeat(50)}`, 2],
  ];
  for (const [one, other, edits] of cases) expect(editDistance(one, other), `${one} ${other}`).toBe(edits);
});

it('counts as the table does, at any length', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', 'c', '🐱', ' '), { maxLength: 150, size: 'max' })
    .map((parts) => parts.join(''));
  const likeIt = fc.tuple(text, fc.array(fc.tuple(fc.nat(150), fc.constantFrom('', 'x', 'a')))).map(([one, edits]) => {
    const other = Array.from(one);
    for (const [at, by] of edits) other.splice(at, 1, by);
    return [one, other.join('')] as const;
  });
  fc.assert(
    fc.property(fc.oneof(fc.tuple(text, text), likeIt), ([one, other]) => {
      expect(editDistance(one, other)).toBe(byTable(one, other));
      expect(editDistance(other, one)).toBe(editDistance(one, other));
    }),
    { numRuns: 600 },
  );
});
