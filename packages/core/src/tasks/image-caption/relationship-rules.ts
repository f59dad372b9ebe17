import type { Issue } from '../../task/issue.js';
import { remembered } from '../../task/remembered.js';
import type { ImageDocument, Relationship } from './document.js';
import { relationshipPath } from './issue-path.js';

/** A relationship among the others. */
export interface RelationshipPlace {
  readonly index: number;
  /** Indices of the objects; absent: there is no such object. */
  readonly subject: number | undefined;
  readonly object: number | undefined;
  /** Index of an earlier one that says the same. */
  readonly repeats: number | undefined;
  /** Index of an earlier one that says the same the other way round. */
  readonly mirrors: number | undefined;
}

/** Each relationship with its place, in order. */
export function relationshipPlaces({ objects, relationships }: ImageDocument): readonly RelationshipPlace[] {
  const indices = new Map(objects.map(({ id }, index) => [id, index]));
  const said = new Map<string, number>();
  return relationships.map(({ subjectId, predicate, objectId }, index) => {
    const [subject, object] = [indices.get(subjectId), indices.get(objectId)];
    const words = predicate.trim().replace(/\s+/g, ' ').toLowerCase();
    if (!words || subjectId === objectId) return { index, subject, object, repeats: undefined, mirrors: undefined };
    const saying = (from: string, to: string) => JSON.stringify([from, words, to]);
    const same = saying(subjectId, objectId);
    const repeats = said.get(same);
    if (repeats === undefined) said.set(same, index);
    const mirrors = repeats === undefined ? said.get(saying(objectId, subjectId)) : undefined;
    return { index, subject, object, repeats, mirrors };
  });
}

/** What is missing or wrong in one relationship. */
export function relationshipIssues(
  relationship: Relationship,
  { index, subject, object, repeats, mirrors }: RelationshipPlace,
): readonly Issue[] {
  return found(relationship, index, subject, object, repeats, mirrors);
}

const found = remembered(
  (
    { subjectId, predicate, objectId }: Relationship,
    index: number,
    subject: number | undefined,
    object: number | undefined,
    repeats: number | undefined,
    mirrors: number | undefined,
  ): readonly Issue[] => {
    const issues: Issue[] = [];
    const add = (
      code: string,
      part: string | undefined,
      values: Issue['values'] = {},
      level: Issue['level'] = 'block',
    ) => issues.push({ code, level, path: relationshipPath(index, part), values: { number: index + 1, ...values } });
    if (subject === undefined) add('relationship-end-missing', 'subjectId');
    if (!predicate.trim()) add('predicate-missing', 'predicate');
    if (object === undefined) add('relationship-end-missing', 'objectId');
    else if (subjectId === objectId) add('relationship-to-itself', 'objectId', { object: object + 1 });
    if (repeats !== undefined) add('relationship-repeated', undefined, { other: repeats + 1 }, 'warn');
    if (mirrors !== undefined) add('relationship-both-ways', undefined, { other: mirrors + 1 }, 'warn');
    return issues;
  },
);

/** Counts for the author's minimum: between two objects, and not said before. */
export function isRelationship({ subject, object, repeats }: RelationshipPlace): boolean {
  return subject !== undefined && object !== undefined && subject !== object && repeats === undefined;
}
