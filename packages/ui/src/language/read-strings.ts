import type { Mismatch } from '@gt-elements/core/schema/read.js';
import type { Catalogue } from './catalogue.js';
import type { Message, Strings } from './message.js';

const expected = 'text, an object of plural forms with "other", or {"ordinal": plural forms}';

/**
 * Reads what an author gives as `strings`. What is wrong is left out and reported: the original wording stays.
 * @param value an object of wordings by key; `undefined` and `null` are none
 */
export function readStrings(
  value: unknown,
  ...catalogues: readonly Catalogue<Strings>[]
): { readonly strings: Strings; readonly mismatches: readonly Mismatch[] } {
  if (value == null) return { strings: {}, mismatches: [] };
  if (!isObject(value))
    return { strings: {}, mismatches: [{ path: '', received: value, expected: 'an object of wordings by key' }] };
  const strings: Record<string, Message> = {};
  const mismatches: Mismatch[] = [];
  for (const [key, received] of Object.entries(value)) {
    const refuse = (reason: string) => mismatches.push({ path: `/${key}`, received, expected: reason });
    if (received === undefined) continue;
    if (!catalogues.some((each) => Object.hasOwn(each.strings, key))) refuse('the key of a wording');
    else if (isMessage(received)) strings[key] = received;
    else refuse(expected);
  }
  return { strings, mismatches };
}

function isMessage(value: unknown): value is Message {
  return typeof value === 'string' || isForms(value) || (isObject(value) && isForms(value['ordinal']));
}

function isForms(value: unknown): boolean {
  return (
    isObject(value) &&
    typeof value['other'] === 'string' &&
    Object.values(value).every((form) => typeof form === 'string')
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
