import type { Captioned } from '../../caption/caption-origin.js';
import type { Scene } from '../../scene/scene.js';
import { edited, withOneEdited, type Given } from '../../task/edited.js';
import { highestNumber } from '../../task/numbered.js';
import type { AnswerObject } from '../../task/task-definition.js';
import type { PictureSize } from './config.js';

/** A place in pixels of the natural picture after EXIF orientation, from the top left. */
export interface Point {
  readonly x: number;
  readonly y: number;
  /** The entry of the answer that this was read from, for members that are not known. */
  readonly given?: AnswerObject;
}

/** A thing in the picture. */
export interface ImageObject extends Given {
  /** `o1` */
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** At least one; an answer from elsewhere may come without. */
  readonly points: readonly Point[];
}

/** What one object is or does to another: subject, predicate, object. */
export interface Relationship extends Given {
  /** Unique in the document, never written: `r1`. */
  readonly key: string;
  /** Ids of objects; an answer from elsewhere may name ones that are not there. */
  readonly subjectId: string;
  readonly predicate: string;
  readonly objectId: string;
}

/** The caption of a picture and what it is built from, while it is being made. */
export interface ImageDocument extends Captioned, Given {
  readonly objects: readonly ImageObject[];
  readonly relationships: readonly Relationship[];
  /** Ids of objects that were set to *no relation*. */
  readonly unrelated: readonly string[];
  /** Fields that the author does not ask for are kept. */
  readonly scene: Scene;
  /** Of the picture that the answer which this was read from was made for; absent where it does not say. */
  readonly size?: PictureSize;
}

export function emptyImage(): ImageDocument {
  return { objects: [], relationships: [], unrelated: [], scene: {}, caption: '' };
}

/** Nobody has said anything. */
export function isUntouched({ objects, relationships, unrelated, scene, caption }: ImageDocument): boolean {
  return objects.length + relationships.length + unrelated.length + Object.keys(scene).length === 0 && caption === '';
}

export function objectOf({ objects }: ImageDocument, id: string): ImageObject | undefined {
  return objects.find((object) => object.id === id);
}

/** The highest number of ids like `o7`, so that the element can remember it beyond a delete or an undo. */
export function highestObjectNumber({ objects, relationships, unrelated }: ImageDocument): number {
  return highestNumber('o', [
    ...objects.map(({ id }) => id),
    // an answer from elsewhere may name objects that are not there: a new one is none of them
    ...relationships.flatMap(({ subjectId, objectId }) => [subjectId, objectId]),
    ...unrelated,
  ]);
}

/** The highest number of keys like `r7`. */
export function highestRelationshipNumber({ relationships }: ImageDocument): number {
  return highestNumber(
    'r',
    relationships.map(({ key }) => key),
  );
}

/** @param usedBefore the highest object number that this session has ever seen, 0 for none */
export function freshObjectId(document: ImageDocument, usedBefore: number): string {
  return `o${Math.max(usedBefore, highestObjectNumber(document)) + 1}`;
}

/** @param usedBefore the highest relationship number that this session has ever seen, 0 for none */
export function freshRelationshipKey(document: ImageDocument, usedBefore: number): string {
  return `r${Math.max(usedBefore, highestRelationshipNumber(document)) + 1}`;
}

/** The document with other parts, no longer as given; the one way in which commands change it. */
export function withParts(document: ImageDocument, parts: Partial<ImageDocument>): ImageDocument {
  return edited(document, parts);
}

/**
 * What a command makes of one object.
 * @param change gives the object itself where there is nothing to change
 */
export function withObject(
  document: ImageDocument,
  id: string,
  change: (object: ImageObject) => ImageObject,
): ImageDocument {
  const objects = withOneEdited(document.objects, (each) => each.id === id, change);
  return objects ? withParts(document, { objects }) : document;
}

/** The same of a relationship. */
export function withRelationship(
  document: ImageDocument,
  key: string,
  change: (relationship: Relationship) => Relationship,
): ImageDocument {
  const relationships = withOneEdited(document.relationships, (each) => each.key === key, change);
  return relationships ? withParts(document, { relationships }) : document;
}
