import { deepEqual } from '../schema/deep-equal.js';
import type { Infer, ObjectSchema } from '../schema/schema.js';
import { commentSchema, type Comment } from './comments.js';

/** What becomes of an answer: it is taken, taken with what the reviewer mended in it, or sent back. */
export const verdicts = ['accept', 'fix', 'return'] as const;
export type Verdict = (typeof verdicts)[number];

const judgementSchema = {
  type: 'object',
  properties: {
    id: { type: 'string', minLength: 1, description: 'Of a requirement' },
    met: { type: 'boolean' },
    evidence: { description: 'What was measured, as an object; or what the reviewer says, as a string' },
  },
  required: ['id', 'met'],
} as const satisfies ObjectSchema;

/** Whether a requirement is met, as a person sees it. */
export type Judgement = Infer<typeof judgementSchema>;

/** A review as it is submitted, without `task`, `of`, `version` and `meta`. */
export const reviewAnswerSchema = {
  type: 'object',
  properties: {
    verdict: { anyOf: [{ type: 'null' }, { type: 'string', enum: verdicts }] },
    comments: { type: 'array', items: commentSchema },
    requirements: { type: 'array', items: judgementSchema },
    value: { description: 'The answer that was reviewed; mended where the verdict is `fix`' },
  },
} as const satisfies ObjectSchema;

/** What a reviewer says of an answer, while it is being made. */
export interface Review {
  readonly verdict?: Verdict;
  readonly comments: readonly Comment[];
  /** Of requirements that a person judges, in the order in which they were judged. */
  readonly judgements: readonly Judgement[];
}

export const emptyReview: Review = { comments: [], judgements: [] };

/** The reviewer has said nothing yet. */
export function isUnsaid({ verdict, comments, judgements }: Review): boolean {
  return verdict === undefined && comments.length + judgements.length === 0;
}

/* Commands give the same review when there is nothing to change. */

/** @param verdict `undefined` takes it back */
export function decide(review: Review, verdict: Verdict | undefined): Review {
  if (review.verdict === verdict) return review;
  const { verdict: _, ...rest } = review;
  return verdict === undefined ? rest : { ...rest, verdict };
}

/** @param change a command on the comments */
export function onComments(review: Review, change: (comments: readonly Comment[]) => readonly Comment[]): Review {
  const comments = change(review.comments);
  return comments === review.comments ? review : { ...review, comments };
}

/**
 * Judges a requirement.
 * @param met `undefined` takes the judgement back
 * @param evidence what the reviewer says of it
 */
export function judge(review: Review, id: string, met: boolean | undefined, evidence = ''): Review {
  const before = review.judgements.find((each) => each.id === id);
  const others = review.judgements.filter((each) => each !== before);
  if (met === undefined) return before ? { ...review, judgements: others } : review;
  const after: Judgement = { id, met, ...(evidence.trim() ? { evidence } : {}) };
  if (deepEqual(before, after)) return review;
  const judgements = before ? review.judgements.map((each) => (each === before ? after : each)) : [...others, after];
  return { ...review, judgements };
}
