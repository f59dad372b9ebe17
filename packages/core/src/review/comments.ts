import type { Infer, ObjectSchema } from '../schema/schema.js';
import { highestNumber } from '../task/numbered.js';
import { targetKey, targetSchema, type Target } from './target.js';

export const commentSchema = {
  type: 'object',
  properties: {
    id: { type: 'string', minLength: 1 },
    target: targetSchema,
    text: { type: 'string' },
  },
  required: ['id', 'target', 'text'],
} as const satisfies ObjectSchema;

/** What a reviewer says of something in an answer, or of something that is missing there. */
export type Comment = Infer<typeof commentSchema>;

/*
 * Commands give the same list when there is nothing to change. Ids are unique in a review and never used again, so that
 * who answers a comment answers that one.
 */

/** @param usedBefore the highest comment number that this session has ever seen, 0 for none */
export function freshCommentId(comments: readonly Comment[], usedBefore: number): string {
  return `c${Math.max(usedBefore, highestCommentNumber(comments)) + 1}`;
}

/** The highest number of ids like `c7`. */
export function highestCommentNumber(comments: readonly Comment[]): number {
  return highestNumber(
    'c',
    comments.map(({ id }) => id),
  );
}

/** @param id never used before */
export function addComment(comments: readonly Comment[], id: string, target: Target, text: string): readonly Comment[] {
  return comments.some((each) => each.id === id) ? comments : [...comments, { id, target, text }];
}

export function editComment(comments: readonly Comment[], id: string, text: string): readonly Comment[] {
  if (!comments.some((each) => each.id === id && each.text !== text)) return comments;
  return comments.map((each) => (each.id === id ? { ...each, text } : each));
}

export function deleteComment(comments: readonly Comment[], id: string): readonly Comment[] {
  const kept = comments.filter((each) => each.id !== id);
  return kept.length === comments.length ? comments : kept;
}

/** By what they are about, in the order in which they were written. */
export function commentsByTarget(comments: readonly Comment[]): ReadonlyMap<string, readonly Comment[]> {
  const byTarget = new Map<string, Comment[]>();
  for (const comment of comments) {
    const key = targetKey(comment.target);
    const same = byTarget.get(key);
    if (same) same.push(comment);
    else byTarget.set(key, [comment]);
  }
  return byTarget;
}
