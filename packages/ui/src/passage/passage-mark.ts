import type { Span } from '@gt-elements/core/text/span.js';

/** A place in the text that something else on the screen is tied to. Offsets in UTF-16 code units. */
export interface PassageMark extends Span {
  /** Unique within the passage. */
  readonly key: string;
  /** Shown where it begins. */
  readonly number: number;
  /** 0–7, as in `groupColours`. */
  readonly colour: number;
  /** Read by a screen reader where it begins: “reference of 3 begins”. */
  readonly label: string;
  /** For the element's own sheet: `data-kind` where it begins, and on the text where it is the topmost. */
  readonly kind: string;
  /** Belongs to what is being worked on: shown stronger, and its ends can be taken hold of. */
  readonly current: boolean;
}

/** Equal in all but what an attribute tells, so that what is shown need not be made anew. */
export function looksAlike(one: PassageMark, other: PassageMark): boolean {
  return (
    one === other ||
    (one.key === other.key &&
      one.start === other.start &&
      one.end === other.end &&
      one.number === other.number &&
      one.colour === other.colour &&
      one.label === other.label &&
      one.kind === other.kind)
  );
}
