import { derived } from '../../task/derived.js';
import type { ImageDocument, Relationship } from './document.js';
import { createStableList } from '../../task/stable-list.js';

/** Relationships among each other. It stays the same object while neither they nor the ids of objects change. */
export interface Relations {
  /** Of the objects, in their order. */
  readonly ids: readonly string[];
  readonly all: readonly RelationshipPlace[];
  /** Ids of objects that take part in a relationship with another object. */
  readonly related: ReadonlySet<string>;
}

/** A relationship among the others. */
export interface RelationshipPlace {
  readonly relationship: Relationship;
  readonly index: number;
  /** Indices of the objects; absent: there is no such object. */
  readonly subject: number | undefined;
  readonly object: number | undefined;
  /** Index of an earlier one that says the same. */
  readonly repeats: number | undefined;
  /** Index of an earlier one that says the same the other way round. */
  readonly mirrors: number | undefined;
}

export function relationsOf({ objects, relationships }: ImageDocument): Relations {
  return relate(idList(objects.map(({ id }) => id)), relationships);
}

const idList = createStableList<string>();

const relate = derived((ids: readonly string[], relationships: readonly Relationship[]): Relations => {
  const indices = new Map(ids.map((id, index) => [id, index]));
  const related = new Set<string>();
  const said = new Map<string, number>();
  const all = relationships.map((relationship, index): RelationshipPlace => {
    const { subjectId, predicate, objectId } = relationship;
    const place = { relationship, index, subject: indices.get(subjectId), object: indices.get(objectId) };
    if (subjectId === objectId) return { ...place, repeats: undefined, mirrors: undefined };
    if (place.subject !== undefined && place.object !== undefined) related.add(subjectId).add(objectId);
    const words = predicate.trim().replace(/\s+/g, ' ').toLowerCase();
    if (!words) return { ...place, repeats: undefined, mirrors: undefined };
    const saying = (from: string, to: string) => JSON.stringify([from, words, to]);
    const same = saying(subjectId, objectId);
    const repeats = said.get(same);
    if (repeats === undefined) said.set(same, index);
    return { ...place, repeats, mirrors: repeats === undefined ? said.get(saying(objectId, subjectId)) : undefined };
  });
  return { ids, all, related };
});
