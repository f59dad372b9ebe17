import { deepEqual } from '../schema/deep-equal.js';
import { read } from '../schema/read.js';
import type { ArraySchema, Infer } from '../schema/schema.js';
import { membersOf } from '../task/given.js';
import { commentSchema, type Comment } from './comments.js';

/** `meta.thread` of an answer that was reworked: what reviewers said, and what became of it, over all rounds. */
export const threadSchema = {
  type: 'array',
  items: {
    type: 'object',
    properties: {
      ...commentSchema.properties,
      dealt: { type: 'boolean', description: 'Done as the reviewer asked' },
      answer: {
        type: 'string',
        description: 'Why it was not, or not so; of one dealt with: what else there is to say',
      },
    },
    required: commentSchema.required,
  },
} as const satisfies ArraySchema;

export type ThreadEntry = Infer<typeof threadSchema>[number];

/** What the author of an answer did about a comment. */
export interface Reply {
  readonly dealt?: true;
  readonly answer?: string;
}

/** By the ids of comments. */
export type Replies = Readonly<Record<string, Reply>>;

/** @returns the same where nothing changes */
export function reply(replies: Replies, id: string, to: Reply | undefined): Replies {
  if (deepEqual(replyTo(replies, id), to)) return replies;
  const { [id]: _, ...others } = replies;
  return to ? { ...others, [id]: to } : others;
}

/** `undefined` where there is none. Ids are words of others, such as `constructor`. */
export function replyTo(replies: Replies, id: string): Reply | undefined {
  return Object.hasOwn(replies, id) ? replies[id] : undefined;
}

/** It was dealt with, or answered in words. */
export function isReplied(replies: Replies, id: string): boolean {
  const { dealt = false, answer = '' } = replyTo(replies, id) ?? {};
  return dealt || answer.trim() !== '';
}

/** What was said of an answer so far, of its `meta`; nothing where that can't be read. */
export function threadIn(answer: unknown): readonly ThreadEntry[] {
  const reading = read(threadSchema, membersOf(membersOf(answer)['meta'])['thread'] ?? []);
  return reading.ok ? reading.value : [];
}

/** Tells whether a comment is the same: an id alone may have been given again, by a reviewer who knew of no earlier round. */
function isSame(comment: Comment, { id, text }: Comment): boolean {
  return comment.id === id && comment.text === text;
}

/** What became of comments, of an answer that was reworked before. */
export function repliesIn(thread: readonly ThreadEntry[], comments: readonly Comment[]): Replies {
  return thread.reduce<Replies>((replies, entry) => {
    const { id, dealt, answer } = entry;
    if (!comments.some((comment) => isSame(comment, entry))) return replies;
    const made: Reply = { ...(dealt ? { dealt } : {}), ...(answer ? { answer } : {}) };
    return Object.keys(made).length ? reply(replies, id, made) : replies;
  }, {});
}

/**
 * The comments with what became of them, after those of earlier rounds.
 * @param earlier of the answer that was reviewed
 */
export function threadOf(
  earlier: readonly ThreadEntry[],
  comments: readonly Comment[],
  replies: Replies,
): readonly ThreadEntry[] {
  return [
    ...earlier.filter((entry) => !comments.some((comment) => isSame(comment, entry))),
    ...comments.map((comment) => {
      const { dealt, answer = '' } = replyTo(replies, comment.id) ?? {};
      return { ...comment, ...(dealt ? { dealt } : {}), ...(answer.trim() ? { answer } : {}) };
    }),
  ];
}
