import type { Infer, Schema } from './schema.js';

/** Why a value was refused: where (a JSON pointer), what was read, what was expected. */
export interface Mismatch {
  readonly path: string;
  readonly received: unknown;
  readonly expected: string;
}

export type ReadResult<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly mismatch: Mismatch };

/**
 * Checks a JSON value against a schema. Members that the schema does not name are kept.
 * Never throws; reports the first mismatch in document order.
 */
export function read<const S extends Schema>(schema: S, value: unknown): ReadResult<Infer<S>> {
  return readAny(schema, value) as ReadResult<Infer<S>>;
}

/** {@link read} for a schema that is known at run time only. */
export function readAny(schema: Schema, value: unknown): ReadResult<unknown> {
  const mismatch = check(schema, value, '');
  return mismatch ? { ok: false, mismatch } : { ok: true, value };
}

/** A schema in the words of an error message: `array of (string or {text})`. */
export function describe(schema: Schema): string {
  if (schema.anyOf) return schema.anyOf.map(describe).join(' or ');
  switch (schema.type) {
    case 'string':
      return schema.enum ? schema.enum.map((word) => JSON.stringify(word)).join(' or ') : 'a string';
    case 'number':
    case 'integer':
      return (schema.type === 'integer' ? 'a whole number' : 'a number') + range(schema.minimum, schema.maximum);
    case 'boolean':
      return 'true or false';
    case 'null':
      return 'null';
    case 'array':
      return `an array of ${describe(schema.items)}` + range(schema.minItems, schema.maxItems, ' entries');
    case 'object': {
      const names = Object.keys(schema.properties).map((name) => (schema.required?.includes(name) ? name : `${name}?`));
      return names.length ? `an object {${names.join(', ')}}` : 'an object';
    }
    default:
      return 'any JSON value';
  }
}

function range(minimum: number | undefined, maximum: number | undefined, unit = ''): string {
  if (minimum !== undefined && maximum !== undefined) return ` from ${minimum} to ${maximum}${unit}`;
  if (minimum !== undefined) return `, at least ${minimum}${unit}`;
  return maximum === undefined ? '' : `, at most ${maximum}${unit}`;
}

function check(schema: Schema, value: unknown, path: string): Mismatch | undefined {
  if (schema.anyOf) return checkAnyOf(schema.anyOf, value, path);
  const refused = (received: unknown = value, expected = describe(schema)): Mismatch => ({ path, received, expected });
  switch (schema.type) {
    case 'string':
      if (typeof value !== 'string' || (schema.enum && !schema.enum.includes(value))) return refused();
      return value.length < (schema.minLength ?? 0) ? refused(value, 'a string that is not empty') : undefined;
    case 'number':
    case 'integer':
      if (typeof value !== 'number' || !Number.isFinite(value)) return refused();
      if (schema.type === 'integer' && !Number.isInteger(value)) return refused();
      return value < (schema.minimum ?? -Infinity) || value > (schema.maximum ?? Infinity) ? refused() : undefined;
    case 'boolean':
      return typeof value === 'boolean' ? undefined : refused();
    case 'null':
      return value === null ? undefined : refused();
    case 'array': {
      if (!Array.isArray(value)) return refused();
      if (value.length < (schema.minItems ?? 0) || value.length > (schema.maxItems ?? Infinity)) return refused();
      if (schema.uniqueItems && new Set(value).size < value.length)
        return refused(value, 'entries that differ from each other');
      return first(value, (item, index) => check(schema.items, item, `${path}/${index}`));
    }
    case 'object': {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return refused();
      const object = value as Record<string, unknown>;
      const missing = schema.required?.find((name) => object[name] === undefined);
      if (missing !== undefined) return refused(value, `${describe(schema)}; "${missing}" is missing`);
      return first(Object.entries(schema.properties), ([name, each]) =>
        object[name] === undefined ? undefined : check(each, object[name], `${path}/${name}`),
      );
    }
    default:
      return undefined;
  }
}

/** The mismatch of the alternative that came furthest says the most. */
function checkAnyOf(alternatives: readonly Schema[], value: unknown, path: string): Mismatch | undefined {
  let furthest: Mismatch | undefined;
  for (const each of alternatives) {
    const mismatch = check(each, value, path);
    if (!mismatch) return undefined;
    if (mismatch.path.length > (furthest?.path.length ?? path.length)) furthest = mismatch;
  }
  return furthest ?? { path, received: value, expected: alternatives.map(describe).join(' or ') };
}

function first<T>(items: readonly T[], test: (item: T, index: number) => Mismatch | undefined): Mismatch | undefined {
  for (const [index, item] of items.entries()) {
    const mismatch = test(item, index);
    if (mismatch) return mismatch;
  }
  return undefined;
}
