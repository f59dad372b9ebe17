import { derived } from './derived.js';
import { createStableList } from './stable-list.js';

/** A part of the answer (an object, an activity) as it is called elsewhere on the screen. */
export interface Label {
  readonly id: string;
  /** From 1, as shown. */
  readonly number: number;
  /** 0–11, by number. */
  readonly colour: number;
  readonly name: string;
}

const COLOURS = 12;

/** Labels of all parts in order; those that say the same as before are the same objects. */
export function createLabels<Part extends { readonly id: string }>(
  nameOf: (part: Part) => string,
): (parts: readonly Part[]) => readonly Label[] {
  const known: ((id: string, name: string) => Label)[] = [];
  const list = createStableList<Label>();
  return derived((parts) =>
    list(
      parts.map((part, index) => {
        known[index] ??= derived((id: string, name: string) => ({
          id,
          number: index + 1,
          colour: index % COLOURS,
          name,
        }));
        return known[index](part.id, nameOf(part));
      }),
    ),
  );
}
