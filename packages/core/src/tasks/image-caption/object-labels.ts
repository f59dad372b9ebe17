import { derived } from '../../task/derived.js';
import type { ImageObject } from './document.js';
import { createStableList } from '../../task/stable-list.js';

/** An object as it is called elsewhere. */
export interface ObjectLabel {
  readonly id: string;
  /** From 1, as shown. */
  readonly number: number;
  /** 0–11, by number. */
  readonly colour: number;
  readonly name: string;
}

const COLOURS = 12;

/** Labels of all objects in order; those that say the same as before are the same objects. */
export function createObjectLabels(): (objects: readonly ImageObject[]) => readonly ObjectLabel[] {
  const known: ((id: string, name: string) => ObjectLabel)[] = [];
  const list = createStableList<ObjectLabel>();
  return derived((objects) =>
    list(
      objects.map(({ id, name }, index) => {
        known[index] ??= derived((of: string, called: string) => ({
          id: of,
          number: index + 1,
          colour: index % COLOURS,
          name: called,
        }));
        return known[index](id, name);
      }),
    ),
  );
}
