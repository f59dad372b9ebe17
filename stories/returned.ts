import type { Attributes } from './attributes.js';

/** An answer that a reviewer has sent back: `mode`, `review` and what the review needs of the task. */
export interface ReturnedAnswer {
  readonly of: string;
  /** What the first comment is about. */
  readonly target: object;
  readonly value: unknown;
}

/** With a comment on one thing, one on the whole, and a requirement that is not met. */
export function returned({ of, target, value }: ReturnedAnswer): Attributes {
  return {
    mode: 'rework',
    review: {
      ...{ task: 'review', of, version: 1, verdict: 'return', value },
      comments: [
        { id: 'c1', target, text: 'Look at this once more.' },
        { id: 'c2', target: {}, text: 'Is all of it your own?' },
      ],
      requirements: [{ id: 'true', met: false, evidence: 'The first half is a guess.' }],
    },
  };
}
