/** What the page tells the frame. */
export interface PreviewOrder {
  /** The rendered template. */
  readonly markup: string;
  readonly scheme: 'light' | 'dark';
  /** Counts up with each wish to begin the answer anew. */
  readonly turn: number;
}

/** What the frame tells the page. */
export type PreviewReport =
  /** `missing` names scripts of languages that could not be loaded. */
  | { readonly kind: 'ready'; readonly missing: readonly string[] }
  /** Nothing can be shown. */
  | { readonly kind: 'failed'; readonly why: string }
  | {
      readonly kind: 'answer';
      readonly value: unknown;
      readonly isComplete: boolean;
      /** What is missing, in the words that the worker reads. */
      readonly missing: string;
      /** What the element says of its settings. */
      readonly problems: readonly string[];
    }
  | { readonly kind: 'submitted'; readonly answers: unknown };
