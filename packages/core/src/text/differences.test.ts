import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { differences } from './differences.js';

const joined = (text: string, against: string, kinds: readonly string[]) =>
  differences(text, against, 'en')
    .filter(({ kind }) => kinds.includes(kind))
    .map((run) => run.text)
    .join('');

it('tells what was added and removed, word by word', () => {
  expect(differences('The big cat sat.', 'The cat sat there.', 'en')).toEqual([
    { kind: 'same', text: 'The ' },
    { kind: 'added', text: 'big ' },
    { kind: 'same', text: 'cat sat' },
    { kind: 'removed', text: ' there' },
    { kind: 'same', text: '.' },
  ]);
});

it('tells changes with only space between them as one', () => {
  expect(differences('a new phrase here', 'some old words here', 'en')).toEqual([
    { kind: 'removed', text: 'some old words' },
    { kind: 'added', text: 'a new phrase' },
    { kind: 'same', text: ' here' },
  ]);
});

it('has nothing to tell of nothing, and one run of equal texts', () => {
  expect(differences('', '', 'en')).toEqual([]);
  expect(differences('a b', 'a b', 'en')).toEqual([{ kind: 'same', text: 'a b' }]);
  expect(differences('a', '', 'en')).toEqual([{ kind: 'added', text: 'a' }]);
});

it('tells texts that differ too much as a whole, soon', () => {
  const text = (letter: string) => Array.from({ length: 30_000 }, (_, index) => letter + index).join(' ');
  expect(differences(text('a'), text('b'), 'en').map(({ kind }) => kind)).toEqual(['removed', 'added']);
});

it('gives both texts back', () => {
  const words = fc
    .array(fc.constantFrom('a', 'b', 'c', ' ', '\n', '.', 'é', '🐱'), { maxLength: 40 })
    .map((each) => each.join(''));
  fc.assert(
    fc.property(words, words, (text, against) => {
      expect(joined(text, against, ['same', 'added'])).toBe(text);
      expect(joined(text, against, ['same', 'removed'])).toBe(against);
    }),
    { numRuns: 2000 },
  );
});

it('tells no more changes than there must be', () => {
  // each a word of its own
  const pictures = fc.array(fc.constantFrom('🐱', '🐶', '🐭'), { maxLength: 12 });
  const longestCommon = (one: string[], other: string[]): number =>
    !one.length || !other.length
      ? 0
      : one[0] === other[0]
        ? 1 + longestCommon(one.slice(1), other.slice(1))
        : Math.max(longestCommon(one.slice(1), other), longestCommon(one, other.slice(1)));
  fc.assert(
    fc.property(pictures, pictures, (one, other) => {
      const same = [...joined(one.join(''), other.join(''), ['same'])];
      expect(same).toHaveLength(longestCommon(one, other));
    }),
  );
});
