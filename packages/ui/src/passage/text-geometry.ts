import { moveOffset } from '@gt-elements/core/text/boundaries.js';
import { isInsidePair } from '@gt-elements/core/text/code-points.js';
import type { Span } from '@gt-elements/core/text/span.js';
import { RIGHT_TO_LEFT, type Block, type PassageText } from './passage-text.js';

/** Where a caret is drawn. Client coordinates. */
export interface CaretBox {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/** Of a character. Client coordinates. */
interface Box extends Omit<CaretBox, 'x'> {
  readonly left: number;
  readonly right: number;
}

/** What is met at a point. */
export interface Met extends Span {
  /** The point is nearer to the end of the character. */
  readonly atEnd: boolean;
}

const NEUTRAL = /[^\p{L}\p{N}]/u;

/**
 * Between offsets and points. All by ranges: no browser tells what is under a point in a shadow root in the same way,
 * and WebKit not at all.
 */
export class TextGeometry {
  constructor(private readonly passage: PassageText) {}

  /** From one line to the next. CSS pixels. */
  get lineHeight(): number {
    return parseFloat(getComputedStyle(this.passage.element).lineHeight) || 20;
  }

  /** @param ends at the character before the offset, where that is at the end of another line than the one after it */
  caretAt(offset: number, ends = false): CaretBox {
    const block = this.#blockAt(ends && offset > 0 ? offset - 1 : offset);
    if (!block) return this.passage.element.getBoundingClientRect();
    const { text } = this.passage;
    const last = contentEnd(text, block);
    const at = Math.min(offset, last);
    const before = at > block.start && (ends || at === last) ? moveOffset(text, at, 'character', -1) : undefined;
    const box = this.#box(block, before ?? at);
    const atRight = this.#isRightToLeft(block, before ?? at) === (before === undefined);
    return { x: atRight ? box.right : box.left, top: box.top, bottom: box.bottom };
  }

  /** The line of text that an offset is on, as far as one sees: without what ends it. */
  lineAround(offset: number): Span {
    const block = this.#blockAt(offset);
    if (!block) return { start: 0, end: 0 };
    const { top, bottom } = this.caretAt(offset);
    return this.#line(block, (top + bottom) / 2);
  }

  isRightToLeft(offset: number): boolean {
    return this.#blockAt(offset)?.element.matches(':dir(rtl)') ?? false;
  }

  /** The character nearest to a point, on the line nearest to it. */
  characterAt(x: number, y: number): Met {
    const { blocks, text } = this.passage;
    const block = blocks[this.passage.indexAtHeight(y)];
    if (!block) return { start: 0, end: 0, atEnd: false };
    const line = this.#line(block, y);
    let best: Met = { start: line.start, end: line.start, atEnd: false };
    let nearest = Infinity;
    for (let start = line.start; start < line.end;) {
      const end = moveOffset(text, start, 'character', 1);
      const { left, right } = this.#box(block, start, end);
      const distance = Math.max(left - x, x - right, 0);
      if (distance < nearest) {
        nearest = distance;
        const inRightHalf = x > (left + right) / 2;
        best = { start, end, atEnd: inRightHalf !== this.#isRightToLeft(block, start) };
      }
      start = end;
    }
    return best;
  }

  offsetAt(x: number, y: number): number {
    const { start, end, atEnd } = this.characterAt(x, y);
    return atEnd ? end : start;
  }

  #blockAt(offset: number): Block | undefined {
    return this.passage.blocks[this.passage.indexAt(offset)];
  }

  #line(block: Block, y: number): Span {
    const { text } = this.passage;
    const end = contentEnd(text, block);
    const extent = (offset: number) => {
      const { top, bottom } = this.#box(block, offset);
      return { middle: (top + bottom) / 2, half: (bottom - top) / 2 };
    };
    const reach = this.lineHeight / 2;
    let start = firstOffset(block.start, end, (offset) => extent(offset).middle + reach > y);
    const { middle, half } = extent(Math.min(start, Math.max(block.start, end - 1)));
    // below all lines it is the last one
    if (start === end) start = firstOffset(block.start, end, (offset) => extent(offset).middle + half > middle);
    let after = firstOffset(start, end, (offset) => extent(offset).middle > middle + half);
    // a caret after the space at which the line is wrapped would be seen on the next one
    if (after < end && after > start && /\s/.test(text.charAt(after - 1))) after -= 1;
    return { start, end: after };
  }

  /** Of a character; of one that takes no room the one before it, of an empty paragraph where its text would begin. */
  #box(block: Block, offset: number, until?: number): Box {
    const { text } = this.passage;
    const last = contentEnd(text, block);
    for (let start = Math.min(offset, last - 1); start >= block.start; start -= 1) {
      if (isInsidePair(text, start)) start -= 1;
      const one = isInsidePair(text, start + 1) ? start + 2 : start + 1;
      const end = start === offset ? (until ?? one) : one;
      const rects = this.passage.rangeOf({ start, end }).getClientRects();
      const rect = rects[rects.length - 1];
      if (rect) return rect;
    }
    const { left, right, top } = block.element.getBoundingClientRect();
    const x = block.element.matches(':dir(rtl)') ? right : left;
    return { left: x, right: x, top, bottom: top + this.lineHeight };
  }

  #isRightToLeft(block: Block, offset: number): boolean {
    const character = String.fromCodePoint(this.passage.text.codePointAt(offset) ?? 32);
    if (RIGHT_TO_LEFT.test(character)) return true;
    return NEUTRAL.test(character) && block.element.matches(':dir(rtl)');
  }
}

/** Where a caret goes at most: before what ends the paragraph. */
function contentEnd(text: string, { start, end }: Block): number {
  const kept = text.slice(Math.max(start, end - 2), end).replace(/\r?\n$/, '').length;
  return Math.max(start, end - 2) + kept;
}

function firstOffset(start: number, end: number, isReached: (offset: number) => boolean): number {
  let low = start;
  let high = end;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isReached(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
