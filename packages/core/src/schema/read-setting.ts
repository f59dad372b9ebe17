import { parseLenient } from './lenient-json.js';
import { describe, readAny, type Mismatch, type ReadResult } from './read.js';
import type { Schema } from './schema.js';
import { jsonCopy } from './json-copy.js';

/**
 * Reads one setting as its schema wants it. A property may hold the value itself or its text;
 * an attribute or a child script always holds text.
 */
export function readSetting(schema: Schema, raw: unknown): ReadResult<unknown> {
  if (typeof raw !== 'string') return readValue(schema, raw);
  const failures: Mismatch[] = [];
  for (const value of interpretations(schema, raw)) {
    const result = readAny(schema, value);
    if (result.ok) return result;
    failures.push(result.mismatch);
  }
  const parsed = failures.find((mismatch) => mismatch.path !== '' || typeof mismatch.received !== 'string');
  return { ok: false, mismatch: parsed ?? { path: '', received: raw, expected: describe(schema) } };
}

function readValue(schema: Schema, raw: unknown): ReadResult<unknown> {
  try {
    return readAny(schema, jsonCopy(raw));
  } catch {
    return { ok: false, mismatch: { path: '', received: raw, expected: describe(schema) } };
  }
}

/** What a text can mean, the likeliest first. */
function* interpretations(schema: Schema, text: string): Generator<unknown> {
  const kinds = kindsOf(schema);
  if (kinds.has('boolean')) yield BOOLEANS.get(text.trim().toLowerCase());
  if (kinds.has('number') && text.trim() !== '') yield Number(text);
  if (kinds.has('structure')) {
    // a text in quotes is a quotation where a plain string is as good as a structure
    const parsed = parse(text);
    if (parsed !== undefined && !(typeof parsed === 'string' && kinds.has('string'))) yield parsed;
  }
  if (kinds.has('string')) yield text;
}

const BOOLEANS = new Map([
  ['', true],
  ['true', true],
  ['1', true],
  ['false', false],
  ['0', false],
]);

function kindsOf(schema: Schema): Set<'boolean' | 'number' | 'structure' | 'string'> {
  if (schema.anyOf) return new Set(schema.anyOf.flatMap((each) => [...kindsOf(each)]));
  switch (schema.type) {
    case 'boolean':
      return new Set(['boolean']);
    case 'number':
    case 'integer':
      return new Set(['number']);
    case 'string':
      return new Set(['string']);
    default:
      return new Set(['structure']);
  }
}

function parse(text: string): unknown {
  try {
    return parseLenient(text);
  } catch {
    return undefined;
  }
}
