import type { AnswerObject } from '@gt-elements/core/task/task-definition.js';
import type { GivenAnswer, LabelledObject, ReadAddress } from '../reading/labelled-object.js';
import { labelsOf, responsesOf, sourceOf, UNANSWERED, withLabel } from '../reading/labels.js';
import { responsesIn } from '../reading/output-manifest.js';
import type { PreAnnotation } from './pre-annotation.js';

/** What people do in a job: the `mode` of our elements. */
export type Mode = 'label' | 'review' | 'rework';

/**
 * What the template reads of a line as `task.input`. In a job that follows another it gets the answer so far, and in rework
 * the review that sent it back: the elements' `mode`, `initial-value` and `review`. Nobody is asked to review what has been
 * accepted, or to rework what was not sent back.
 * @throws Error of `readAddress`
 */
export async function taskInputOf(line: AnswerObject, mode: Mode, readAddress: ReadAddress): Promise<PreAnnotation> {
  if (mode === 'label') return { taskInput: { mode, ...line }, isHumanAnnotationRequired: true };
  const labels = labelsOf(line);
  let answered: Pick<LabelledObject, 'answers' | 'label' | 'review' | 'lastReview'> = UNANSWERED;
  for (const label of labels) {
    const ref = responsesOf(label);
    let responses: readonly GivenAnswer[] = [];
    // a label that stands in the line needs no other file
    if (ref !== undefined && isEmpty(label.value)) responses = responsesIn(await readAddress(ref), ref).answers;
    answered = withLabel(answered, label, responses, { file: ref ?? '' });
  }
  const { answers, label, review, lastReview } = answered;
  const answer = label ?? answers.at(-1)?.answer;
  const source = sourceOf(line, labels);
  const isWanted = answer !== undefined && (mode === 'review' ? review !== 'accepted' : review === 'returned');
  return {
    taskInput: { ...source, mode, ...(answer ? { answer } : {}), ...(lastReview ? { review: lastReview } : {}) },
    isHumanAnnotationRequired: isWanted,
  };
}

/** As the pass-through consolidation leaves it. */
function isEmpty(value: unknown): boolean {
  return value === undefined || (typeof value === 'object' && value !== null && !Object.keys(value).length);
}
