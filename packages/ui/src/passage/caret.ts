import { moveOffset } from '@gt-elements/core/text/boundaries.js';
import type { Span } from '@gt-elements/core/text/span.js';
import type { CaretKey } from './caret-keys.js';
import type { TextGeometry } from './text-geometry.js';

/** Where a caret goes, and what is to be said of it. */
export interface CaretMove {
  readonly offset: number;
  /** What it went over, or where it went far, what it now stands in. */
  readonly over: Span;
}

/** Moves through the text by keys. Up and down keep to the place on the line where they began. */
export class Caret {
  #wanted: { readonly x: number; readonly offset: number } | undefined;

  constructor(private readonly geometry: TextGeometry) {}

  /** @param height of what is seen of the text, CSS pixels */
  move(text: string, from: number, { unit, direction, visual }: CaretKey, height: number): CaretMove {
    const { geometry } = this;
    const isMirrored = visual && unit !== 'line' && unit !== 'paragraph' && geometry.isRightToLeft(from);
    const way = isMirrored ? (direction === 1 ? -1 : 1) : direction;
    if (unit === 'line' || unit === 'page') {
      const offset = this.#byHeight(text, from, unit === 'line' ? 0 : height, way);
      return { offset, over: geometry.lineAround(offset) };
    }
    if (unit === 'line-end') {
      const line = geometry.lineAround(from);
      return { offset: way === 1 ? line.end : line.start, over: line };
    }
    let offset = moveOffset(text, from, unit, way);
    // empty lines stand between paragraphs and are none
    while (unit === 'paragraph' && offset > 0 && /^\r?\n/.test(text.slice(offset, offset + 2)))
      offset = moveOffset(text, offset, unit, way);
    if (unit === 'text' || unit === 'paragraph') {
      return { offset, over: { start: offset, end: moveOffset(text, offset, 'paragraph', 1) } };
    }
    return { offset, over: { start: Math.min(from, offset), end: Math.max(from, offset) } };
  }

  /** By lines of what is seen. @param height to go, at least a line */
  #byHeight(text: string, from: number, height: number, way: -1 | 1): number {
    const { geometry } = this;
    const { x, top, bottom } = geometry.caretAt(from);
    const wanted = this.#wanted?.offset === from ? this.#wanted.x : x;
    const { lineHeight } = geometry;
    const y = (top + bottom) / 2 + way * Math.max(lineHeight, height - lineHeight);
    const met = geometry.offsetAt(wanted, y);
    const isStuck = way === 1 ? met <= from : met >= from;
    const offset = isStuck ? moveOffset(text, from, 'paragraph', way) : met;
    this.#wanted = { x: wanted, offset };
    return offset;
  }
}
