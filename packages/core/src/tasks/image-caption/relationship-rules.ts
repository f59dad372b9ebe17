import type { Issue } from '../../task/issue.js';
import { relationshipPath } from './issue-path.js';
import type { RelationshipPlace } from './relations.js';

/** What is missing or wrong in one relationship. */
export function relationshipIssues(place: RelationshipPlace): readonly Issue[] {
  const { relationship, index, subject, object, repeats, mirrors } = place;
  const issues: Issue[] = [];
  const add = (code: string, part: string | undefined, values: Issue['values'] = {}, level: Issue['level'] = 'block') =>
    issues.push({ code, level, path: relationshipPath(index, part), values: { number: index + 1, ...values } });
  if (subject === undefined) add('relationship-end-missing', 'subjectId');
  if (!relationship.predicate.trim()) add('predicate-missing', 'predicate');
  if (object === undefined) add('relationship-end-missing', 'objectId');
  else if (subject === object) add('relationship-to-itself', 'objectId', { object: object + 1 });
  if (repeats !== undefined) add('relationship-repeated', undefined, { other: repeats + 1 }, 'warn');
  if (mirrors !== undefined) add('relationship-both-ways', undefined, { other: mirrors + 1 }, 'warn');
  return issues;
}

/** Counts for the author's minimum: between two objects, and not said before. */
export function isRelationship({ subject, object, repeats }: RelationshipPlace): boolean {
  return subject !== undefined && object !== undefined && subject !== object && repeats === undefined;
}
