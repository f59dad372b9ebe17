import { isObject, membersOf } from '../task/given.js';
import type { AnswerObject } from '../task/task-definition.js';
import { isPlace, type Target } from './target.js';

/**
 * What an answer holds where a target points: the entry of that id (of a dimension: that name) in one of its lists, or its
 * member of that name, and of it the field.
 * @returns `undefined` where nothing is, and for places, at which something is missing
 */
export function valueAt(answer: AnswerObject, target: Target): unknown {
  if (isPlace(target)) return undefined;
  const { id, field } = target;
  const thing = id === undefined ? answer : thingOf(answer, id);
  return field === undefined ? thing : own(membersOf(thing), field);
}

function thingOf(answer: AnswerObject, id: string): unknown {
  for (const list of Object.values(answer)) {
    if (!Array.isArray(list)) continue;
    const entry = list.find((each) => isNamed(each, id)) as unknown;
    if (entry !== undefined) return entry;
  }
  const member = own(answer, id);
  return Array.isArray(member) ? undefined : member;
}

/**
 * Where an answer holds what a target points at, as a JSON pointer; as issues have it.
 * @returns `undefined` where nothing is, and for places
 */
export function pathAt(answer: AnswerObject, target: Target): string | undefined {
  const { id, field } = target;
  if (isPlace(target) || (id !== undefined && thingOf(answer, id) === undefined)) return undefined;
  const rest = field === undefined ? '' : `/${field}`;
  if (id === undefined) return rest;
  for (const [name, list] of Object.entries(answer)) {
    const index = Array.isArray(list) ? list.findIndex((each) => isNamed(each, id)) : -1;
    if (index >= 0) return `/${name}/${index}${rest}`;
  }
  return `/${id}${rest}`;
}

function isNamed(entry: unknown, id: string): boolean {
  return isObject(entry) && (entry['id'] ?? entry['name']) === id;
}

/** Ids and fields are words of others, such as `constructor`. */
function own(members: AnswerObject, name: string): unknown {
  return Object.hasOwn(members, name) ? members[name] : undefined;
}
