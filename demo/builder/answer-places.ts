import type { Schema } from '@gt-elements/core/schema/schema.js';
import { TASK_SCHEMAS, type Task } from '@gt-elements/jobs/schemas/tasks.js';

/** Places in an answer, as JSON pointers, by what rules can be made of them. */
export interface AnswerPlaces {
  /** Lists, whose entries are counted. */
  readonly lists: readonly string[];
  /** Texts, whose words are counted. */
  readonly texts: readonly string[];
  /** Lists of things with names. */
  readonly named: readonly string[];
  /** Lists of words, and words that stand once in each entry: a part of them is asked for. */
  readonly words: readonly string[];
}

/** What stands in every answer and says nothing of it, or is written by no person. */
const NOT_WRITTEN = /^(id|.*Sha256|.*Ids?|text)$/;

export function answerPlaces(task: Task): AnswerPlaces {
  const places = { lists: [] as string[], texts: [] as string[], named: [] as string[], words: [] as string[] };
  collect(TASK_SCHEMAS[task].answer, '', places);
  return places;
}

type Places = Record<keyof AnswerPlaces, string[]>;

function collect(schema: Schema, path: string, places: Places): void {
  if (schema.anyOf) return schema.anyOf.forEach((each) => collect(each, path, places));
  if (schema.type === 'object') {
    for (const [key, member] of Object.entries(schema.properties)) {
      if (!NOT_WRITTEN.test(key)) collect(member, `${path}/${key}`, places);
    }
  } else if (schema.type === 'array') {
    if (!places.lists.includes(path)) places.lists.push(path);
    const { items } = schema;
    if (items.type === 'object' && ('name' in items.properties || 'label' in items.properties)) places.named.push(path);
    if (items.type === 'string' && path.includes('/*/')) places.words.push(path);
    if (items.type !== 'string') collect(items, `${path}/*`, places);
  } else if (schema.type === 'string') {
    if (schema.enum || places.texts.includes(path)) return;
    places.texts.push(path);
    if (/\/\*\/(label|name)$/.test(path)) places.words.push(path);
  }
}

/** A pointer in words: `/questionAnswerPairs/*​/answer` is “question answer pairs: answer”. */
export function placeName(pointer: string): string {
  const names = pointer
    .split('/')
    .filter((part) => part && part !== '*')
    .map((part) => part.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`));
  return names.join(': ');
}
