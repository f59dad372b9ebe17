import { readAnswerJson } from '../schema/lenient-json.js';
import type { Mismatch } from '../schema/read.js';
import { derived } from '../task/derived.js';
import { membersOf } from '../task/given.js';
import { readReview } from './review-answer.js';
import { emptyReview, type Review } from './review.js';
import { threadIn, type ThreadEntry } from './thread.js';

/** What an answer came back with. */
export interface Returned {
  readonly review: Review;
  /** The answer that was reviewed. */
  readonly value: unknown;
  /** What was said in earlier rounds. */
  readonly earlier: readonly ThreadEntry[];
  /** Why the setting could not be read. */
  readonly mismatch?: Mismatch;
}

/**
 * Reads the setting `review`: a review, or its JSON, also encoded twice. Without one there is nothing to rework.
 * @param reworked the task whose answer came back: a review of another is none of it
 */
export const returnedBy = derived((review: unknown, reworked: string): Returned | undefined => {
  if (review === undefined) return undefined;
  const nothing = { review: emptyReview, value: undefined, earlier: [] };
  const expected = 'a review: an object or its JSON';
  let answer: unknown;
  try {
    answer = readAnswerJson(review);
  } catch {
    return { ...nothing, mismatch: { path: '', received: review, expected } };
  }
  const { task, of } = membersOf(answer);
  if (task !== undefined && task !== 'review')
    return { ...nothing, mismatch: { path: '/task', received: task, expected: '"review"' } };
  if (of !== undefined && of !== reworked)
    return { ...nothing, mismatch: { path: '/of', received: of, expected: `"${reworked}"` } };
  const reading = readReview(answer);
  if (reading.kind === 'misfit') return { ...nothing, mismatch: reading.mismatch };
  const { review: said, value } = reading;
  return { review: said, value, earlier: threadIn(value) };
});
