import type { Mismatch } from './read.js';

/** What was found by setting, without those that are right. */
export function mismatches(found: Readonly<Record<string, Mismatch | undefined>>): Readonly<Record<string, Mismatch>> {
  return Object.fromEntries(
    Object.entries(found).filter((entry): entry is [string, Mismatch] => entry[1] !== undefined),
  );
}

/** @param path JSON pointer in the setting */
export function mismatch(received: unknown, expected: string, path = ''): Mismatch {
  return { path, received, expected };
}

/** A limit below the one that it must not fall below. */
export function limitMismatch(min: number, max: number | undefined, lower: string, path = ''): Mismatch | undefined {
  return max === undefined || max >= min ? undefined : mismatch(max, `at least ${min}, as ${lower} is`, path);
}

/** Members that are to be unique: the first that stands a second time. */
export function repeatedMember<Member extends string>(
  entries: readonly { readonly [name in Member]?: unknown }[],
  member: Member,
): Mismatch | undefined {
  const values = entries.map((entry) => entry[member]);
  const index = values.findIndex((value, at) => value !== undefined && values.indexOf(value) < at);
  return index < 0 ? undefined : mismatch(values[index], `a ${member} used only once`, `/${index}/${member}`);
}
