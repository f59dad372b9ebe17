/** A stretch of a text: 0-based, end-exclusive, in UTF-16 code units, as JavaScript slices. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** In reading order; of two that begin together the longer comes first, so that it is the outer one. */
export function compareSpans(one: Span, other: Span): number {
  return one.start - other.start || other.end - one.end;
}

export function sameSpan(one: Span | undefined, other: Span | undefined): boolean {
  return one?.start === other?.start && one?.end === other?.end;
}
