import { mismatch } from '@gt-elements/core/schema/mismatch.js';
import type { Mismatch } from '@gt-elements/core/schema/read.js';
import { isObject } from '@gt-elements/core/task/given.js';
import type { AnswerObject } from '@gt-elements/core/task/task-definition.js';
import { ANSWER_VERSION } from './published.js';
import { TASKS, type Task } from './tasks.js';

/** An answer of today's version, or why it can't be made one. */
export type Migration =
  { readonly answer: AnswerObject; readonly from: number } | { readonly mismatch: Mismatch; readonly answer?: never };

/** Members that only the answers of one task have, as AWS's elements for the same tasks write them. */
const TELLING: readonly (readonly [member: string, task: Task])[] = [
  ['ordinalRankingDimensions', 'text-ranking'],
  ['ratingDimensions', 'text-ranking'],
  ['classificationDimensions', 'text-ranking'],
  ['acceptableResponses', 'text-ranking'],
  ['questionAnswerPairs', 'qa-pairs'],
  ['inputImageProperties', 'image-caption'],
  ['objects', 'image-caption'],
  ['inputVideoProperties', 'video-caption'],
  ['activities', 'video-caption'],
  ['feedback', 'response-feedback'],
];

/**
 * Makes an answer of an earlier version one of today's. Version 0 is what has none: answers of AWS's own elements, which
 * have the members of ours without `task` and `version`.
 */
export function migrate(answer: unknown): Migration {
  if (!isObject(answer) || Array.isArray(answer))
    return { mismatch: mismatch(answer, 'an answer, which is an object') };
  const { task, version = 0 } = answer;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 0 || version > ANSWER_VERSION)
    return {
      mismatch: mismatch(version, `a version up to ${ANSWER_VERSION}, the latest that is known here`, '/version'),
    };
  if (version === ANSWER_VERSION) return { answer, from: version };
  const told = taskOf(answer);
  if (told === undefined) return { mismatch: mismatch(task, `the name of a task: ${TASKS.join(', ')}`, '/task') };
  return { answer: { ...answer, task: told, version: ANSWER_VERSION }, from: version };
}

/** The task of an answer as it says itself, else as what it holds tells. */
export function taskOf(answer: AnswerObject): unknown {
  return answer['task'] ?? TELLING.find(([member]) => answer[member] !== undefined)?.[1];
}
