import type { ArraySchema, ObjectSchema, Schema } from '@gt-elements/core/schema/schema.js';

/** Values that a schema does not take, each wrong in one place. */
export function* wrongValues(schema: Schema, good: unknown, isInside = false): Generator<unknown> {
  const kinds = kindsOf(schema);
  if (kinds.size === 0) return;
  yield* wrongKinds(kinds, isInside);
  for (const alternative of schema.anyOf ?? [schema]) yield* wrongInside(alternative, good, kinds);
}

function* wrongKinds(kinds: ReadonlySet<Kind>, isInside: boolean): Generator<unknown> {
  if (isInside) return yield kinds.has('number') ? 'seven' : 7;
  // an empty text is a boolean too: that of an attribute without a value
  if (!kinds.has('string')) yield* kinds.has('boolean') ? ['perhaps'] : ['', 'no such thing'];
  if (!kinds.has('number')) yield* [7, -0.5];
  if (!kinds.has('boolean')) yield true;
  if (!kinds.has('array')) yield* [[], [[]]];
  if (!kinds.has('object')) yield* [{}, { length: 2, 0: 'a', 1: 'b' }];
}

/** Values that no setting takes: no JSON at all. */
export function noJson(): readonly unknown[] {
  const circle: unknown[] = [];
  circle.push({ circle });
  const refuse = () => {
    throw new Error('hostile');
  };
  const proxy = new Proxy({}, { get: refuse, ownKeys: refuse, has: refuse, getPrototypeOf: refuse });
  return [circle, Symbol('s'), 7n, () => 7, proxy];
}

/** Texts of which no structure can be read. */
export function brokenTexts(good: unknown): readonly string[] {
  const json = JSON.stringify(good);
  return [
    ...['', ' ', '[', ']', '{', '"', 'undefined', 'NaN', '[object Object]', '//', '[,', '{{}}', '\u0000'],
    '{{ task.input.source | to_json }}',
    // an attribute in single quotes ends at the first apostrophe
    `${json.slice(0, Math.floor(json.length * 0.6))}It`,
    json.slice(0, -1),
    json.slice(1),
    `${json} ${json}`,
    json.replaceAll('"', '&quot;'),
    json.replaceAll('"', '\\"'),
    '['.repeat(5000),
    '['.repeat(300) + ']'.repeat(300),
    `[${'"'.repeat(99_999)}`,
  ];
}

function* wrongInside(schema: Schema, good: unknown, kinds: ReadonlySet<Kind>): Generator<unknown> {
  switch (schema.type) {
    case 'string':
      if (schema.enum) yield* ['no such word', schema.enum[0]!.toUpperCase(), `${schema.enum[0]} `];
      if (schema.enum || schema.minLength) yield '';
      return;
    case 'integer':
    case 'number':
      if (schema.type === 'integer') yield 1.5;
      yield* [NaN, Infinity, -Infinity];
      if (schema.minimum !== undefined) yield schema.minimum - 1;
      if (schema.maximum !== undefined) yield schema.maximum + 1;
      return;
    case 'array':
      return yield* wrongArrays(schema, good);
    case 'object':
      return yield* wrongObjects(schema, good, kinds);
  }
}

function* wrongArrays({ items, minItems = 0, maxItems, uniqueItems }: ArraySchema, good: unknown): Generator<unknown> {
  const entries = Array.isArray(good) ? (good as readonly unknown[]) : [];
  const [first] = entries;
  if (minItems > 0) yield [];
  if (maxItems !== undefined && first !== undefined) yield Array(maxItems + 1).fill(first);
  if (uniqueItems && first !== undefined) yield [first, first];
  if (kindsOf(items).size === 0) return;
  yield* [[null], Array(20_000).fill(null), [entries]];
  for (const wrong of wrongValues(items, first, true)) yield [...entries.slice(0, 1), wrong, ...entries.slice(2)];
}

function* wrongObjects(
  { properties, required = [] }: ObjectSchema,
  good: unknown,
  kinds: ReadonlySet<Kind>,
): Generator<unknown> {
  const whole = isObject(good) ? good : {};
  if (required.length && kinds.has('object')) yield {};
  for (const name of required) {
    if (!(name in whole)) continue;
    const { [name]: taken, ...rest } = whole;
    yield rest;
    // what is inherited is not said
    yield JSON.parse(`{"__proto__":${JSON.stringify({ [name]: taken })}}`);
  }
  if (required.some((name) => !(name in whole))) return;
  for (const [name, schema] of Object.entries(properties)) {
    for (const wrong of wrongValues(schema, whole[name], true)) yield { ...whole, [name]: wrong };
  }
}

type Kind = 'string' | 'number' | 'boolean' | 'array' | 'object' | 'null';

/** The kinds of values that a schema takes; none where it takes anything. */
export function kindsOf(schema: Schema): ReadonlySet<Kind> {
  if (schema.anyOf) return new Set(schema.anyOf.flatMap((each) => [...kindsOf(each)]));
  if (schema.type === undefined) return new Set();
  return new Set([schema.type === 'integer' ? 'number' : schema.type]);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
