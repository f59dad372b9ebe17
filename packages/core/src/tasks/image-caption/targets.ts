import type { Target } from '../../review/target.js';
import { membersOf } from '../../task/given.js';
import { writeCaption, writeScene } from './caption-commands.js';
import type { ImageConfig } from './config.js';
import type { ImageDocument } from './document.js';
import { addObject, addPoint, describeObject, renameObject } from './object-commands.js';

/** Puts a value where a target points: members of objects, fields of the scene (`id` is `scene`), the caption. */
export function putInImage(
  document: ImageDocument,
  config: ImageConfig,
  { id, field }: Target,
  value: unknown,
): ImageDocument {
  if (typeof value !== 'string') return document;
  if (id === undefined) return field === 'caption' ? writeCaption(document, value) : document;
  if (id === 'scene') return field ? writeScene(document, config, field, value) : document;
  if (field === 'name') return renameObject(document, id, value);
  return field === 'description' ? describeObject(document, id, value) : document;
}

/** An object where something was missing; with the id of one that is there: another point of it. */
export function makeInImage(
  document: ImageDocument,
  config: ImageConfig,
  { id: existing, point }: Target,
  value: unknown,
  id: string,
): ImageDocument {
  if (!point) return document;
  if (existing !== undefined) return addPoint(document, config, existing, point);
  const { name, description } = membersOf(value);
  let made = addObject(document, config, id, point);
  if (typeof name === 'string') made = renameObject(made, id, name);
  return typeof description === 'string' ? describeObject(made, id, description) : made;
}
