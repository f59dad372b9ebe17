import { describe as group, expect, expectTypeOf, it } from 'vitest';
import { describe, read } from './read.js';
import type { Infer, Schema } from './schema.js';

const schema = {
  type: 'object',
  properties: {
    name: { type: 'string', minLength: 1 },
    size: { type: 'integer', minimum: 1, maximum: 9 },
    kind: { type: 'string', enum: ['big', 'small'] },
    tags: {
      type: 'array',
      items: {
        anyOf: [{ type: 'string' }, { type: 'object', properties: { id: { type: 'integer' } }, required: ['id'] }],
      },
    },
  },
  required: ['name'],
} as const satisfies Schema;

group('read', () => {
  it('gives the value itself, with members that the schema does not name', () => {
    const value = { name: 'a', other: 1 };
    const result = read(schema, value);
    expect(result).toEqual({ ok: true, value });
    expect(result.ok && result.value).toBe(value);
  });

  it('says where and what was refused', () => {
    const refused = (value: unknown) => {
      const result = read(schema, value);
      return result.ok ? undefined : [result.mismatch.path, result.mismatch.received];
    };
    expect(refused(null)).toEqual(['', null]);
    expect(refused([])).toEqual(['', []]);
    expect(refused({})).toEqual(['', {}]);
    expect(refused({ name: '' })).toEqual(['/name', '']);
    expect(refused({ name: 'a', size: 0 })).toEqual(['/size', 0]);
    expect(refused({ name: 'a', size: 10 })).toEqual(['/size', 10]);
    expect(refused({ name: 'a', size: 1.5 })).toEqual(['/size', 1.5]);
    expect(refused({ name: 'a', size: Number.NaN })).toEqual(['/size', Number.NaN]);
    expect(refused({ name: 'a', kind: 'middle' })).toEqual(['/kind', 'middle']);
    expect(refused({ name: 'a', tags: ['x', 2] })).toEqual(['/tags/1', 2]);
    expect(refused({ name: 'a', tags: ['x', { id: 'y' }] })).toEqual(['/tags/1/id', 'y']);
  });

  it('counts entries and refuses repeated ones', () => {
    const list = { type: 'array', items: { type: 'string' }, minItems: 1, maxItems: 2, uniqueItems: true } as const;
    expect(read(list, ['a', 'b']).ok).toBe(true);
    for (const bad of [[], ['a', 'b', 'c'], ['a', 'a'], 'a'])
      expect(read(list, bad).ok, JSON.stringify(bad)).toBe(false);
  });

  it('takes anything where nothing is asked, and null and booleans only as such', () => {
    expect(read({}, { any: 'thing' }).ok).toBe(true);
    expect([read({ type: 'null' }, null).ok, read({ type: 'null' }, undefined).ok]).toEqual([true, false]);
    expect([read({ type: 'boolean' }, false).ok, read({ type: 'boolean' }, 0).ok]).toEqual([true, false]);
  });

  it('is typed by its schema', () => {
    expectTypeOf<Infer<typeof schema>['name']>().toEqualTypeOf<string>();
    expectTypeOf<Infer<typeof schema>['kind']>().toEqualTypeOf<'big' | 'small' | undefined>();
    expectTypeOf<Infer<typeof schema>['tags']>().toEqualTypeOf<
      readonly (string | { readonly id: number })[] | undefined
    >();
  });
});

group('describe', () => {
  it('puts a schema into words', () => {
    expect(describe(schema)).toBe('an object {name, size?, kind?, tags?}');
    expect(describe(schema.properties.size)).toBe('a whole number from 1 to 9');
    expect(describe(schema.properties.kind)).toBe('"big" or "small"');
    expect(describe(schema.properties.tags)).toBe('an array of a string or an object {id}');
  });
});
