import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalJson } from './canonical-json.js';

it('orders members by name, at every level, and nothing else', () => {
  expect(canonicalJson({ b: [{ d: 1, c: 2 }, 3], a: 'x' })).toBe('{"a":"x","b":[{"c":2,"d":1},3]}');
  expect(canonicalJson([2, 1])).toBe('[2,1]');
  expect(canonicalJson(undefined)).toBe('null');
});

it('is JSON of the same value, and the same for members in any order', () => {
  const reversed = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(reversed);
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([name, member]) => [name, reversed(member)]),
    );
  };
  fc.assert(
    fc.property(fc.json(), (text) => {
      const value = JSON.parse(text) as unknown;
      expect(JSON.parse(canonicalJson(value))).toEqual(value);
      expect(canonicalJson(reversed(value))).toBe(canonicalJson(value));
    }),
  );
});
