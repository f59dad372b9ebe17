import { readAnswerJson } from '@gt-elements/core/schema/lenient-json.js';
import { isObject } from '@gt-elements/core/task/given.js';
import type { AnswerObject } from '@gt-elements/core/task/task-definition.js';
import { migrate } from '../schemas/migrate.js';
import { mismatchText } from '../schemas/validate.js';
import { readAnswer, type AnswerReading } from '../worker-response.js';

/** An answer of one of our elements or a review of one, of today's version; else why it is none. */
export type AnswerFound =
  { readonly answer: AnswerObject; readonly cause?: never } | { readonly cause: string; readonly answer?: never };

/**
 * The answer in what a form collected, which may itself be JSON, or JSON of JSON.
 * @param name of the element; without it, any under which an answer stands
 */
export function answerIn(content: unknown, name?: string): AnswerFound {
  let given: unknown;
  try {
    given = readAnswerJson(content);
  } catch (cause) {
    return { cause: `not JSON: ${(cause as Error).message}` };
  }
  if (!isObject(given) || Array.isArray(given)) return { cause: 'not an object' };
  if (name !== undefined) return todays(readAnswer(given, name));
  // the answer itself, before anything that it may hold
  const own = todays({ value: given });
  if (own.answer && given['version'] !== undefined) return own;
  const names = Object.keys(given);
  let refused: AnswerFound | undefined;
  for (const each of names) {
    const reading = readAnswer(given, each);
    const found = todays(reading);
    if (found.answer) return found;
    if (reading.value?.['task'] !== undefined) refused ??= { cause: `"${each}": ${found.cause}` };
  }
  if (own.answer) return own;
  if (refused) return refused;
  if (!names.length) return { cause: 'an empty answer' };
  return { cause: `no answer under ${names.map((each) => `"${each}"`).join(', ')}; ${own.cause}` };
}

function todays({ value, problem }: AnswerReading): AnswerFound {
  if (!value) return { cause: problem };
  if (value['task'] === 'review') return { answer: value };
  const migration = migrate(value);
  return migration.answer ? { answer: migration.answer } : { cause: mismatchText(migration.mismatch) };
}
