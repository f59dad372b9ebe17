import { isPlace, type Target } from '@gt-elements/core/review/target.js';
import { isReplied } from '@gt-elements/core/review/thread.js';
import { decisionOf } from '@gt-elements/core/review/suggestions.js';
import { deepEqual } from '@gt-elements/core/schema/deep-equal.js';
import type { ReviewedTask } from './reviewed-task.js';

/** A place where something is said, or proposed, to be missing. */
export interface PinnedPlace {
  readonly target: Target;
  readonly kind: 'comment' | 'suggestion';
}

/** What the places in a picture, or in time, mean to a task. */
export interface Placing {
  /** They are pressed to be commented on. */
  readonly takesPlaces: boolean;
  /** The same list while it says the same. */
  readonly places: readonly PinnedPlace[];
}

/** @returns what gives the places of which something is still to be said or done */
export function createPlaces(): (task: ReviewedTask) => readonly PinnedPlace[] {
  let last: readonly PinnedPlace[] = [];
  return (task) => {
    const now = placesOf(task);
    if (!deepEqual(now, last)) last = now;
    return last;
  };
}

function placesOf({ mode, work, returned, suggestions }: ReviewedTask): readonly PinnedPlace[] {
  const { review, replies = {}, decisions = {} } = work;
  const said =
    mode === 'review' ? review?.comments : returned?.review.comments.filter(({ id }) => !isReplied(replies, id));
  const proposed = suggestions.filter(({ id }) => !decisionOf(decisions, id));
  return [
    ...(said ?? []).map(({ target }) => ({ target, kind: 'comment' as const })),
    ...proposed.map(({ target }) => ({ target, kind: 'suggestion' as const })),
  ].filter(({ target }) => isPlace(target));
}
