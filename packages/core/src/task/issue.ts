/**
 * Something that is missing or wrong in a document. A code with a path and numbers, never a sentence:
 * the sentence is the language's.
 */
export interface Issue {
  /** Names the rule and, in every language, the sentence: `dimension-half-ranked`. */
  readonly code: string;
  /** Where in the answer, as a JSON pointer; the element moves the focus to what shows it. */
  readonly path: string;
  /** `block` stops a submit, `warn` only says. */
  readonly level: 'block' | 'warn';
  /** What the sentence needs: counts, limits, names. */
  readonly values?: Readonly<Record<string, string | number>>;
}

/** How far the work is, in parts of equal weight. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}
