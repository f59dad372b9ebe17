import { canonicalJson } from './canonical-json.js';
import { sha256Hex } from './sha256.js';
import { isUrl, withoutQuery } from './url.js';

/**
 * Tells tasks apart by their inputs: one text for all that are the same. Addresses lose query and fragment (a presigned
 * one differs at each load); the order of members does not count.
 */
export function inputsText(inputs: unknown): string {
  return canonicalJson(stable(inputs));
}

/** {@link inputsText} in 64 hexadecimal digits. Takes long for long texts. */
export function inputsHash(inputs: unknown): string {
  return sha256Hex(inputsText(inputs));
}

function stable(value: unknown): unknown {
  if (typeof value === 'string') return isUrl(value) ? withoutQuery(value) : value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(stable);
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, stable(member)]));
}
