import { deepEqual } from '@gt-elements/core/schema/deep-equal.js';
import { isObject, membersOf } from '@gt-elements/core/task/given.js';
import type { AnswerObject } from '@gt-elements/core/task/task-definition.js';
import { answerIn } from './answers-in.js';
import type { GivenAnswer, LabelledObject, Place } from './labelled-object.js';

/* Labels of a line of an output manifest: what each says by itself, and what all of them come to. */

/** A label as it stands in a line. */
export interface WrittenLabel {
  readonly name: string;
  readonly value: unknown;
  readonly metadata: AnswerObject;
}

const METADATA = '-metadata';

/** In the order of the line: chained jobs add theirs at the end. */
export function labelsOf(line: AnswerObject): readonly WrittenLabel[] {
  const labels: WrittenLabel[] = [];
  for (const key in line) {
    if (!key.endsWith(METADATA)) continue;
    const metadata = line[key];
    if (!isObject(metadata) || metadata['job-name'] === undefined) continue;
    const name = key.slice(0, -METADATA.length);
    labels.push({ name, value: line[name], metadata });
  }
  return labels;
}

/** What was labelled: the line without its labels. */
export function sourceOf(line: AnswerObject, labels: readonly WrittenLabel[]): AnswerObject {
  const source: Record<string, unknown> = {};
  for (const key in line) {
    if (!labels.some(({ name }) => key === name || key === name + METADATA)) source[key] = line[key];
  }
  return source;
}

/** Where the answers are that a label was made of. */
export function responsesOf({ metadata }: WrittenLabel): string | undefined {
  const ref = metadata['worker-response-ref'];
  return typeof ref === 'string' ? ref : undefined;
}

/** What was answered, by whom, and what was made of it. */
export type Answered = Pick<LabelledObject, 'answers' | 'label' | 'review' | 'lastReview'>;

export const UNANSWERED: Answered = { answers: [], review: 'none' };

/**
 * Takes in a label that follows others: an answer goes before what was answered earlier, a review judges it.
 * @param responses what was read where the label says that the answers are
 * @param place of the line
 */
export function withLabel(
  before: Answered,
  { value, metadata }: WrittenLabel,
  responses: readonly GivenAnswer[],
  place: Place,
): Answered {
  const inline = (Array.isArray(value) ? (value as readonly unknown[]) : [value])
    .map((each) => answerIn(each).answer)
    .filter((answer) => answer !== undefined);
  const said = responses.length ? responses : inline.map((answer): GivenAnswer => ({ answer, place }));
  const review = said.findLast(({ answer }) => answer['task'] === 'review');
  if (review) return judged(before, review);
  const [own] = inline;
  // the workbench writes the one answer that was accepted
  if (own && metadata['verdict'] !== undefined)
    return { answers: [{ place, ...giverOf(own, responses), answer: own }], review: 'accepted' };
  // what follows an answer and can't be read may be a review of it
  if (!said.length) return before.answers.length ? { ...before, review: 'unreviewed' } : before;
  const state = before.review === 'none' ? 'none' : 'unreviewed';
  if (!own || inline.length > 1) return { answers: said, review: state };
  // what one person answered is not made of several; who answered what one finds in a line may not be known
  const isMade = responses.length > 1 || (responses.length === 1 && !deepEqual(responses[0]!.answer, own));
  return { answers: said, review: state, ...(isMade ? { label: own } : {}) };
}

function judged(before: Answered, { answer, ...given }: GivenAnswer): Answered {
  const { verdict, value } = answer;
  const lastReview = answer;
  if (verdict === 'return') return { ...before, review: 'returned', lastReview };
  if (verdict === 'accept') return { ...before, review: 'accepted', lastReview };
  const mended = verdict === 'fix' ? answerIn(value).answer : undefined;
  // what the reviewer mended is the reviewer's answer
  return mended
    ? { answers: [{ ...given, answer: mended }], review: 'accepted', lastReview }
    : { ...before, review: 'unreviewed', lastReview };
}

/** Who answered so, or has mended it to that. */
function giverOf(own: AnswerObject, responses: readonly GivenAnswer[]): Partial<GivenAnswer> {
  return responses.find(({ answer }) => deepEqual(answer, own) || deepEqual(membersOf(answer)['value'], own)) ?? {};
}
