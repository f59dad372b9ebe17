import type { ImageConfig } from './config.js';
import { objectOf, withObject, withParts, type ImageDocument, type Point } from './document.js';

/*
 * Commands give the same document when there is nothing to change, and where something can't be done. Places are in
 * pixels of the natural picture; they are rounded to 0.01 and kept inside it, as far as its size is known.
 */

interface Place {
  readonly x: number;
  readonly y: number;
}

/**
 * A new object after the others with its first point; refused at the author's maximum.
 * @param id never used before
 */
export function addObject(document: ImageDocument, config: ImageConfig, id: string, place: Place): ImageDocument {
  const { objects } = document;
  const point = pointAt(place, config);
  if (!point || objects.length >= (config.maxObjects ?? Infinity) || objectOf(document, id)) return document;
  return withParts(document, { objects: [...objects, { id, name: '', description: '', points: [point] }] });
}

/** Another point of the same object; refused where one is already. */
export function addPoint(document: ImageDocument, config: ImageConfig, id: string, place: Place): ImageDocument {
  const point = pointAt(place, config);
  if (!point) return document;
  return withObject(document, id, (object) =>
    object.points.some((each) => isAt(each, point)) ? object : { ...object, points: [...object.points, point] },
  );
}

/** @param index of the point in its object, from 0 */
export function movePoint(
  document: ImageDocument,
  config: ImageConfig,
  id: string,
  index: number,
  place: Place,
): ImageDocument {
  const point = pointAt(place, config);
  return withObject(document, id, (object) => {
    const before = object.points[index];
    if (!point || !before || isAt(before, point)) return object;
    return { ...object, points: object.points.map((each) => (each === before ? { ...each, ...point } : each)) };
  });
}

/** Takes a point away; the last one of an object stays as long as the object. */
export function removePoint(document: ImageDocument, id: string, index: number): ImageDocument {
  return withObject(document, id, (object) => {
    if (object.points.length < 2 || !object.points[index]) return object;
    return { ...object, points: object.points.filter((_, at) => at !== index) };
  });
}

export function renameObject(document: ImageDocument, id: string, name: string): ImageDocument {
  return withObject(document, id, (object) => (object.name === name ? object : { ...object, name }));
}

export function describeObject(document: ImageDocument, id: string, description: string): ImageDocument {
  return withObject(document, id, (object) =>
    object.description === description ? object : { ...object, description },
  );
}

/** @param to the place that the object then has, from 0 */
export function moveObject(document: ImageDocument, id: string, to: number): ImageDocument {
  const { objects } = document;
  const moved = objectOf(document, id);
  if (!moved || !objects[to] || objects[to] === moved) return document;
  const others = objects.filter((object) => object !== moved);
  return withParts(document, { objects: [...others.slice(0, to), moved, ...others.slice(to)] });
}

/** Takes an object away with all its relationships. */
export function deleteObject(document: ImageDocument, id: string): ImageDocument {
  if (!objectOf(document, id)) return document;
  return withParts(document, {
    objects: document.objects.filter((object) => object.id !== id),
    relationships: document.relationships.filter(({ subjectId, objectId }) => subjectId !== id && objectId !== id),
    unrelated: document.unrelated.filter((each) => each !== id),
  });
}

function pointAt({ x, y }: Place, { picture }: ImageConfig): Point | undefined {
  const point = { x: kept(x, picture?.width), y: kept(y, picture?.height) };
  return Number.isFinite(point.x) && Number.isFinite(point.y) ? point : undefined;
}

function kept(value: number, size = Infinity): number {
  return Math.min(Math.max(Math.round(value * 100) / 100, 0), size);
}

function isAt(point: Point, { x, y }: Place): boolean {
  return point.x === x && point.y === y;
}
