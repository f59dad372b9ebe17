import { objectOf, withParts, withRelationship, type ImageDocument, type Relationship } from './document.js';
import { relationsOf } from './relations.js';

/* Commands give the same document when there is nothing to change, and where something can't be done. */

/** What a relationship says: ids of two objects, and the words between them. */
export type Statement = Pick<Relationship, 'subjectId' | 'predicate' | 'objectId'>;

/**
 * A new relationship after the others. Objects that take part in it are no longer set to *no relation*.
 * @param key never used before
 */
export function addRelationship(document: ImageDocument, key: string, statement: Statement): ImageDocument {
  const { subjectId, predicate, objectId } = statement;
  const { relationships } = document;
  if (!objectOf(document, subjectId) || !objectOf(document, objectId)) return document;
  if (relationships.some((each) => each.key === key)) return document;
  return withoutRelated(
    withParts(document, { relationships: [...relationships, { key, subjectId, predicate, objectId }] }),
    statement,
  );
}

/** Changes a part of a relationship, or several at once: both ends turn it round. */
export function editRelationship(document: ImageDocument, key: string, parts: Partial<Statement>): ImageDocument {
  const before = document.relationships.find((each) => each.key === key);
  if (!before) return document;
  const after = { ...before, ...parts };
  const { subjectId, predicate, objectId } = after;
  const isNobody = (id: string, earlier: string) => id !== earlier && !objectOf(document, id);
  if (isNobody(subjectId, before.subjectId) || isNobody(objectId, before.objectId)) return document;
  const hasOtherEnds = subjectId !== before.subjectId || objectId !== before.objectId;
  if (!hasOtherEnds && predicate === before.predicate) return document;
  const edited = withRelationship(document, key, () => after);
  return hasOtherEnds ? withoutRelated(edited, after) : edited;
}

export function deleteRelationship(document: ImageDocument, key: string): ImageDocument {
  const relationships = document.relationships.filter((each) => each.key !== key);
  return relationships.length === document.relationships.length ? document : withParts(document, { relationships });
}

/** Sets an object to *no relation*, refused where it takes part in one; or takes that back. */
export function setUnrelated(document: ImageDocument, id: string, unrelated: boolean): ImageDocument {
  const { unrelated: before } = document;
  if (before.includes(id) === unrelated) return document;
  if (!unrelated) return withParts(document, { unrelated: before.filter((each) => each !== id) });
  if (!objectOf(document, id) || relationsOf(document).related.has(id)) return document;
  return withParts(document, { unrelated: [...before, id] });
}

/** What was said before is contradicted by a relationship of two objects. */
function withoutRelated(document: ImageDocument, { subjectId, objectId }: Statement): ImageDocument {
  const unrelated = document.unrelated.filter((id) => id !== subjectId && id !== objectId);
  const says = subjectId !== objectId && unrelated.length < document.unrelated.length;
  return says ? { ...document, unrelated } : document;
}
