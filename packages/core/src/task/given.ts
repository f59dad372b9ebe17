import type { AnswerObject } from './task-definition.js';

/* Of an answer that came, what is empty is written as it came: left out, `null`, or empty. */

/** What is not there now: `null` where it came so. */
export function absent(given: unknown): null | undefined {
  return given === null ? null : undefined;
}

/** A text of an answer; one that is empty as it came. */
export function textAsGiven(value: string, given: unknown): unknown {
  return value || (given === '' ? '' : absent(given));
}

/** A list of an answer; one that is empty as it came. */
export function listAsGiven(values: readonly unknown[], given: unknown): unknown {
  if (values.length) return values;
  return Array.isArray(given) && !given.length ? given : absent(given);
}

/** An object without members that are `undefined`. */
export function present(object: AnswerObject): AnswerObject {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
}

export function isObject(value: unknown): value is AnswerObject {
  return typeof value === 'object' && value !== null;
}

/** What is no object has none. */
export function membersOf(value: unknown): AnswerObject {
  return isObject(value) ? value : {};
}
