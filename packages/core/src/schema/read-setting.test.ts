import type { Schema } from './schema.js';
import { describe, expect, it } from 'vitest';
import { readSetting } from './read-setting.js';

const names = { type: 'array', items: { type: 'string' } } as const satisfies Schema;
const textOrNames = { anyOf: [{ type: 'string' }, names] } as const satisfies Schema;
const read = (schema: Schema, raw: unknown) => {
  const result = readSetting(schema, raw);
  return result.ok ? result.value : result.mismatch;
};

describe('readSetting', () => {
  it.each([
    ['', true],
    [' TRUE ', true],
    ['1', true],
    ['false', false],
    ['0', false],
    [true, true],
    [false, false],
  ])('takes %j for the boolean %j', (raw, means) => {
    expect(read({ type: 'boolean' }, raw)).toBe(means);
  });

  it.each(['yes', 'null', 1, 0, [], {}])('takes %j for no boolean', (raw) => {
    expect(read({ type: 'boolean' }, raw)).toMatchObject({ path: '', expected: 'true or false' });
  });

  it.each([
    ['7', 7],
    [' -1.5 ', -1.5],
    [7, 7],
  ])('takes %j for the number %j', (raw, means) => {
    expect(read({ type: 'number' }, raw)).toBe(means);
  });

  it.each(['', ' ', 'seven', '1,5', NaN, true])('takes %j for no number', (raw) => {
    expect(read({ type: 'number' }, raw)).toMatchObject({ path: '' });
  });

  it.each([
    ['["a","b"]', ['a', 'b']],
    ["['a','b',]", ['a', 'b']],
    [
      ['a', 'b'],
      ['a', 'b'],
    ],
  ])('takes %j for a list', (raw, means) => {
    expect(read(names, raw)).toEqual(means);
  });

  it('says where in a list something else stands, and of a text that is none all of it', () => {
    expect(read(names, '["a",1]')).toEqual({ path: '/1', received: 1, expected: 'a string' });
    expect(read(names, '["It')).toMatchObject({ path: '', received: '["It' });
  });

  it('takes a text for itself where that is as good as a list', () => {
    expect(read(textOrNames, '["a"]')).toEqual(['a']);
    for (const text of ['', 'a', '[1] is one.', '"quoted"', '7', 'null', '[1]']) {
      expect(read(textOrNames, text)).toBe(text);
    }
  });

  it('copies what it is given', () => {
    const given = ['a'];
    const taken = read(names, given);
    given.push('b');
    expect(taken).toEqual(['a']);
  });

  it('refuses what is no JSON, whatever it does when it is looked at', () => {
    const circle: unknown[] = [];
    circle.push(circle);
    const throwing = {
      get name(): string {
        throw new Error('looked at');
      },
    };
    let deep: unknown = [];
    for (let depth = 0; depth < 100_000; depth++) deep = [deep];
    for (const raw of [circle, throwing, deep, [1n], Symbol('a'), () => 'a', 7n]) {
      expect(readSetting(names, raw).ok).toBe(false);
    }
  });
});
