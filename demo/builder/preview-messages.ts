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
  | { readonly kind: 'ready' }
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
