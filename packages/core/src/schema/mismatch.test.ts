import { expect, it } from 'vitest';
import { limitMismatch, mismatches, repeatedMember } from './mismatch.js';

it('leaves out what is right', () => {
  const wrong = { path: '', received: 1, expected: 'two' };
  expect(mismatches({ one: undefined, two: wrong })).toEqual({ two: wrong });
});

it('finds a limit below the other', () => {
  expect(limitMismatch(3, 2, 'minObjects')).toEqual({
    path: '',
    received: 2,
    expected: 'at least 3, as minObjects is',
  });
  expect([limitMismatch(3, 3, 'min'), limitMismatch(3, undefined, 'min')]).toEqual([undefined, undefined]);
});

it('finds the second of two that are called the same', () => {
  const entries = [{ name: 'a' }, {}, { name: 'b' }, {}, { name: 'a' }];
  expect(repeatedMember(entries, 'name')).toEqual({
    path: '/4/name',
    received: 'a',
    expected: 'a name used only once',
  });
  expect(repeatedMember(entries.slice(0, 4), 'name')).toBeUndefined();
});
