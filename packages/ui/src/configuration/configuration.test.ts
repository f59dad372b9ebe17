import type { ObjectSchema } from '@gt-elements/core/schema/schema.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Configuration } from './configuration.js';

const schema = {
  type: 'object',
  properties: {
    least: { type: 'integer', default: 1 },
    most: { type: 'integer' },
    names: { type: 'array', items: { type: 'string' }, default: [] },
  },
} as const satisfies ObjectSchema;

const wrong = { path: '', received: '', expected: 'something else' };

/** The most is not less than the least, and there is at least one name, none of them twice. */
function check(values: Record<string, unknown>): Record<string, typeof wrong> {
  const { least, most, names } = values as { least: number; most?: number; names: readonly string[] };
  return {
    ...(most !== undefined && most < least ? { most: wrong } : {}),
    ...(names.length === 0 || new Set(names).size < names.length ? { names: wrong } : {}),
  };
}

describe('settings that do not go together', () => {
  it('give the same whatever their order', () => {
    const settings = [
      ['least', 3],
      ['most', 2],
      ['names', ['a']],
    ] as const;
    fc.assert(
      fc.property(fc.shuffledSubarray([...settings], { minLength: 3 }), (order) => {
        const configuration = new Configuration(schema, check);
        for (const [name, value] of order) configuration.set(name, 'property', value);
        expect(configuration.values).toEqual({ least: 3, names: ['a'] });
        expect(configuration.problems.map(({ property }) => property)).toEqual(['most']);
        expect(configuration.complete).toBe(true);
      }),
    );
  });

  it('give way to what was good, as long as that goes with the rest', () => {
    const configuration = new Configuration(schema, check);
    configuration.set('names', 'attribute', '["a", "b"]');
    configuration.set('names', 'attribute', '["a", "a"]');
    expect(configuration.values['names']).toEqual(['a', 'b']);
    configuration.set('names', 'attribute', '["c"]');
    expect([configuration.values['names'], configuration.problems]).toEqual([['c'], []]);
  });

  it('may be found out by loading, also where the author has no say in them', () => {
    const configuration = new Configuration(schema, check);
    expect(configuration.load('names', ['a'])).toBe(true);
    expect(configuration.load('names', ['a'])).toBe(false);
    configuration.load('size', { width: 3 });
    configuration.set('names', 'attribute', '["b"]');
    expect(configuration.set('size', 'property', { width: 4 })).toBe(false);
    expect(configuration.values).toEqual({ least: 1, names: ['b'], size: { width: 3 } });
    configuration.load('size', undefined);
    configuration.set('names', 'attribute', null);
    expect(configuration.values).toEqual({ least: 1, names: ['a'] });
  });

  it('are judged by copies, so that what a judge remembers of one is never that of another', () => {
    const counted = new WeakMap<object, number>();
    const count = (values: Record<string, unknown>): number => {
      if (!counted.has(values)) counted.set(values, (values['names'] as readonly string[]).length);
      return counted.get(values) ?? 0;
    };
    const configuration = new Configuration(schema, (values) => (count(values) === 1 ? {} : { names: wrong }));
    configuration.set('names', 'property', ['a', 'b']);
    expect(count(configuration.values)).toBe(0);
    expect(configuration.complete).toBe(false);
  });
});
