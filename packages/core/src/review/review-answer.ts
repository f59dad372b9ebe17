import { repeatedMember } from '../schema/mismatch.js';
import { read, type Mismatch } from '../schema/read.js';
import type { Evidence, RequirementResult } from '../task/requirements.js';
import type { AnswerObject } from '../task/task-definition.js';
import { emptyReview, reviewAnswerSchema, type Review } from './review.js';

/**
 * A review as it is submitted, without `task`, `of`, `version` and `meta`.
 * @param requirements as the machine finds them; what a person judged goes before
 * @param value the answer as it came, or as it was mended
 */
export function writeReview(
  { verdict, comments, judgements }: Review,
  requirements: readonly RequirementResult[],
  value: unknown,
): AnswerObject {
  const judged = new Map(judgements.map((each) => [each.id, each]));
  const known = new Set(requirements.map(({ id }) => id));
  return {
    verdict: verdict ?? null,
    comments,
    requirements: [
      ...requirements.flatMap(({ id, state, overall = state, evidence }) => {
        const judgement = judged.get(id);
        if (judgement) return [judgement];
        return evidence ? [{ id, met: overall === 'met', evidence: evidence satisfies Evidence }] : [];
      }),
      // of a template that was another when somebody judged
      ...judgements.filter(({ id }) => !known.has(id)),
    ],
    value,
  };
}

export type ReviewReading =
  | { readonly kind: 'read'; readonly review: Review; readonly value: unknown }
  | { readonly kind: 'misfit'; readonly mismatch: Mismatch };

/** Reads a review, to go on with it or to rework by it. What a machine had measured is measured again. */
export function readReview(answer: unknown): ReviewReading {
  const reading = read(reviewAnswerSchema, answer);
  if (!reading.ok) return { kind: 'misfit', mismatch: reading.mismatch };
  const { verdict, comments = [], requirements, value } = reading.value;
  // what became of a comment is told by its id
  const repeated = repeatedMember(comments, 'id');
  if (repeated) return { kind: 'misfit', mismatch: { ...repeated, path: `/comments${repeated.path}` } };
  const isPersons = ({ evidence }: { readonly evidence?: unknown }) => typeof (evidence ?? '') === 'string';
  const review: Review = {
    ...emptyReview,
    ...(verdict ? { verdict } : {}),
    comments,
    judgements: (requirements ?? []).filter(isPersons),
  };
  return { kind: 'read', review, value };
}
