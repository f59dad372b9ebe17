import type { AnswerObject } from './task-definition.js';

/** What a document, or a part of one, knows of the answer that it was read from. */
export interface Given {
  /** What it was read from; written back as it is until something is edited. */
  readonly given?: AnswerObject;
  /** No longer as given; of `given` only unknown members still count. */
  readonly edited?: boolean;
}

/** With other members, no longer as given. */
export function edited<Part extends Given>(part: Part, members: Partial<Part>): Part {
  return { ...part, ...members, ...(part.given ? { edited: true } : {}) };
}

/**
 * Parts of which one is changed.
 * @param change gives the part itself where there is nothing to change
 * @returns `undefined` where nothing changes
 */
export function withOneEdited<Part extends Given>(
  parts: readonly Part[],
  isIt: (part: Part) => boolean,
  change: (part: Part) => Part,
): readonly Part[] | undefined {
  const before = parts.find(isIt);
  const after = before && change(before);
  return !after || after === before ? undefined : parts.map((part) => (part === before ? edited(after, {}) : part));
}
