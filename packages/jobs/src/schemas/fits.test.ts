import fc from 'fast-check';
import { readAny } from '@gt-elements/core/schema/read.js';
import type { Schema } from '@gt-elements/core/schema/schema.js';
import { expect, it } from 'vitest';
import { fits } from './fits.js';

it('accepts what core reads, and nothing else', () => {
  const bound = fc.option(fc.integer({ min: -1, max: 3 }), { nil: undefined });
  const count = fc.option(fc.nat(2), { nil: undefined });
  const names = fc.constantFrom('a', 'b', 'c');
  const schema = fc.letrec<{ any: Schema; leaf: Schema; list: Schema; object: Schema; either: Schema }>((tie) => ({
    any: fc.oneof({ maxDepth: 3 }, tie('leaf'), tie('list'), tie('object'), tie('either')),
    leaf: fc.oneof(
      fc.record({ type: fc.constantFrom('number' as const, 'integer' as const), minimum: bound, maximum: bound }),
      fc.record({ type: fc.constant('string' as const), minLength: count }),
      fc.constantFrom<Schema[]>({ type: 'boolean' }, { type: 'null' }, { type: 'string', enum: ['a', ''] }, {}),
    ) as fc.Arbitrary<Schema>,
    list: fc.record({
      ...{ type: fc.constant('array' as const), items: tie('any') },
      ...{ minItems: count, maxItems: count, uniqueItems: fc.option(fc.boolean(), { nil: undefined }) },
    }) as fc.Arbitrary<Schema>,
    object: fc.record({
      type: fc.constant('object' as const),
      properties: fc.dictionary(names, tie('any'), { noNullPrototype: true }),
      required: fc.uniqueArray(names),
    }),
    either: fc.record({ anyOf: fc.array(tie('any'), { minLength: 1, maxLength: 3 }) }),
  })).any;
  const value = fc.letrec((tie) => ({
    any: fc.oneof({ maxDepth: 3 }, tie('leaf'), tie('list'), tie('object')),
    leaf: fc.oneof(fc.constantFrom(null, '', 'a', 'bc', true), fc.integer({ min: -2, max: 4 }), fc.double()),
    list: fc.array(tie('any'), { maxLength: 3 }),
    object: fc.dictionary(names, tie('any'), { noNullPrototype: true }),
  })).any;
  fc.assert(
    fc.property(schema, value, (one, given) => {
      expect(fits(one)(given)).toBe(readAny(one, given).ok);
    }),
    { numRuns: 2000 },
  );
});
