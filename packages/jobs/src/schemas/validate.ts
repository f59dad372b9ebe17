import type { Mismatch } from '@gt-elements/core/schema/read.js';
import type { AnswerObject } from '@gt-elements/core/task/task-definition.js';
import { isObject, membersOf } from '@gt-elements/core/task/given.js';
import { mismatch } from '@gt-elements/core/schema/mismatch.js';
import { contradictionsIn } from './contradictions.js';
import { migrate } from './migrate.js';
import { mismatchesIn } from './mismatches.js';
import { answerSchema, configSchema, reviewSchema } from './published.js';
import { isTask, TASKS, type Task } from './tasks.js';

/**
 * What is wrong with an answer, or with a review of one, in document order: against its schema, then against itself.
 * An earlier version is read as today's; members that are not known are no fault.
 * @returns each with the JSON pointer of the place; nothing when the answer is right
 */
export function validateAnswer(value: unknown): readonly Mismatch[] {
  if (membersOf(value)['task'] === 'review') return validateReview(value as AnswerObject);
  const migration = migrate(value);
  if (!migration.answer) return [migration.mismatch];
  const { answer } = migration;
  const { task, partial } = answer;
  if (!isTask(task)) return [mismatch(task, oneOf(TASKS), '/task')];
  const found = mismatchesIn(answerSchema(task), answer);
  if (found.length) return found;
  return [...contradictionsIn(task, answer), ...under('/partial', partial ? contradictionsIn(task, partial) : [])];
}

/** @param task of the element whose settings these are */
export function validateConfig(task: Task, value: unknown): readonly Mismatch[] {
  return mismatchesIn(configSchema(task), value);
}

/** A mismatch in one line: where, what was expected, what stands there. */
export function mismatchText({ path, expected, received }: Mismatch): string {
  return `${path || '(the whole)'}: expected ${expected}; found ${shortened(JSON.stringify(received) ?? 'nothing')}`;
}

function validateReview(review: AnswerObject): readonly Mismatch[] {
  const { of, value } = review;
  if (!isTask(of)) return [mismatch(of, oneOf(TASKS), '/of')];
  const found = mismatchesIn(reviewSchema(of), review);
  if (found.length || !isObject(value)) return found;
  return under('/value', validateAnswer(value));
}

function under(path: string, found: readonly Mismatch[]): readonly Mismatch[] {
  return found.map((each) => ({ ...each, path: path + each.path }));
}

function oneOf(words: readonly string[]): string {
  return words.map((word) => JSON.stringify(word)).join(' or ');
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
