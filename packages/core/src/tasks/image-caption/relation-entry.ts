import type { Statement } from './relationship-commands.js';

/** What somebody typed for a relationship: one, or what is wrong with it. */
export type RelationEntry =
  | ({ readonly kind: 'relationship' } & Statement)
  /** Not two numbers with something between: not yet, or not at all. */
  | { readonly kind: 'unfinished' }
  | { readonly kind: 'no-such-object'; readonly number: number }
  | { readonly kind: 'same-object'; readonly number: number }
  | { readonly kind: 'nothing-between' };

/**
 * Reads `1 next to 2`: numbers of objects, and the words between them. `1 b 2` is the same as `1 behind 2` where that is
 * the only one of the author's words that begins so; otherwise words are taken as they are written.
 * @param objects in their order, with which the numbers go from 1
 * @param labels the author's words
 */
export function readRelationEntry(
  text: string,
  objects: readonly { readonly id: string }[],
  labels: readonly string[],
): RelationEntry {
  const found = /^\s*(\d+)(\D(?:.*\D)?)(\d+)\s*$/su.exec(text);
  if (!found) return { kind: 'unfinished' };
  const [subject, object] = [Number(found[1]), Number(found[3])];
  const [subjectId, objectId] = [objects[subject - 1]?.id, objects[object - 1]?.id];
  if (subjectId === undefined) return { kind: 'no-such-object', number: subject };
  if (objectId === undefined) return { kind: 'no-such-object', number: object };
  if (subject === object) return { kind: 'same-object', number: subject };
  const written = found[2]!.trim();
  if (!written) return { kind: 'nothing-between' };
  return { kind: 'relationship', subjectId, predicate: labelFor(written, labels), objectId };
}

function labelFor(written: string, labels: readonly string[]): string {
  const lower = written.toLowerCase();
  const exact = labels.find((label) => label.toLowerCase() === lower);
  const begun = labels.filter((label) => label.toLowerCase().startsWith(lower));
  return exact ?? (begun.length === 1 ? begun[0]! : written);
}
