import * as fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { jsonValue } from './json-value.harness.js';
import { deepEqual } from './deep-equal.js';

describe('deepEqual', () => {
  it('does not mind the order of members or members that are undefined', () => {
    expect(deepEqual({ a: 1, b: [{ c: null }] }, { b: [{ c: null }], a: 1, d: undefined })).toBe(true);
  });

  it('tells apart what looks alike', () => {
    const pairs: [unknown, unknown][] = [
      [{}, []],
      [[], null],
      [{ a: null }, {}],
      [
        [1, 2],
        [2, 1],
      ],
      [[1], [1, undefined]],
      ['1', 1],
      [{ 0: 'a' }, ['a']],
    ];
    for (const [one, other] of pairs) expect(deepEqual(one, other), JSON.stringify([one, other])).toBe(false);
  });

  it("agrees with Node's comparison of JSON values", () => {
    const json = jsonValue();
    fc.assert(
      fc.property(json, json, (one, other) => {
        expect(deepEqual(one, other)).toBe(isDeepStrictEqual(one, other));
        expect(deepEqual(one, structuredClone(one))).toBe(true);
      }),
    );
  });
});
