import { isObject } from '@gt-elements/core/task/given.js';
import type { Words } from '../frame/words.js';

/** How a task reads its own members. */
export type MemberWords = (field: string, value: unknown) => string | undefined;

/**
 * A value of an answer as people read it: texts and numbers as they are, lists one after another, members with the names
 * that they have on the screen.
 * @param nameOf a member
 * @param own how a member reads that is more than its text or number; `undefined` where it is not
 */
export function valueWords(
  t: Words['t'],
  value: unknown,
  nameOf: (field: string) => string,
  own: MemberWords = () => undefined,
): string {
  const inWords = (each: unknown) => valueWords(t, each, nameOf, own);
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
  if (value === undefined || value === null || value === '') return '–';
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.length ? value.map(inWords).join(t('comma')) : '–';
  if (!isObject(value)) return JSON.stringify(value);
  return Object.entries(value)
    .map(([field, each]) => t('partOf', { thing: nameOf(field), part: own(field, each) ?? inWords(each) }))
    .join(' · ');
}
