import { moveOffset, paragraphsOf } from '@gt-elements/core/text/boundaries.js';
import type { Span } from '@gt-elements/core/text/span.js';

/** A paragraph, or a piece of a very long one: the smallest part that is made anew. */
export interface Block extends Span {
  readonly element: HTMLElement;
}

/** Where an offset is in the tree. */
export interface Place {
  readonly node: Node;
  readonly at: number;
}

interface PlacedText {
  readonly node: Text;
  /** Where it begins in the whole text. */
  readonly start: number;
}

/** Letters of scripts that run from right to left. */
export const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;
/** Longer paragraphs are shown in pieces: a browser lays out a paragraph as a whole, for each mark in it. Code units. */
const LONGEST = 8000;
const PIECE = 4000;
/** Blocks are put together until they have so many code units: what is out of sight is not laid out, section by section. */
const SECTION = 8000;
/** Characters that a line has about, to guess how high a section out of sight is. */
const LINE = 90;

interface Section {
  readonly element: HTMLElement;
  /** Index of its first block. */
  readonly first: number;
}

/** The text in the tree, block by block, and the way between offsets and places in the tree. */
export class PassageText {
  readonly element = Object.assign(document.createElement('div'), { className: 'passage-text' });
  #text = '';
  #blocks: readonly Block[] = [];
  #sections: readonly Section[] = [];
  #texts = new WeakMap<Element, readonly PlacedText[]>();

  get text(): string {
    return this.#text;
  }

  get blocks(): readonly Block[] {
    return this.#blocks;
  }

  set(text: string): void {
    const blocks: Block[] = [];
    const sections: Section[] = [];
    let lines = 0;
    let from = -SECTION;
    for (const paragraph of paragraphsOf(text)) {
      const pieces = piecesOf(text, paragraph);
      for (const { start, end } of pieces) {
        if (start - from >= SECTION) {
          from = start;
          lines = 0;
          const element = document.createElement('div');
          element.className = 'section';
          sections.push({ element, first: blocks.length });
        }
        const section = sections.at(-1)!.element;
        const element = document.createElement('div');
        element.className = 'block';
        element.dataset['start'] = String(start);
        element.dir = pieces.length === 1 ? 'auto' : directionOf(text, paragraph);
        element.textContent = text.slice(start, end);
        blocks.push({ start, end, element });
        section.append(element);
        lines += Math.ceil((end - start) / LINE);
        section.style.setProperty('--_gt-lines', String(lines));
      }
    }
    this.element.replaceChildren(...sections.map(({ element }) => element));
    this.#text = text;
    this.#blocks = blocks;
    this.#sections = sections;
  }

  /** The index of the block that holds the character at an offset, of the last one at the end of the text. */
  indexAt(offset: number): number {
    const after = firstIndex(this.#blocks, ({ end }) => end > offset);
    return Math.min(after, this.#blocks.length - 1);
  }

  /** Those that hold any of a stretch. */
  blocksIn({ start, end }: Span): readonly Block[] {
    const first = Math.max(0, this.indexAt(start));
    let after = first;
    while (after < this.#blocks.length && this.#blocks[after]!.start < end) after += 1;
    return this.#blocks.slice(first, after);
  }

  /** Shows other nodes of the same text instead of some that follow one another in a block. */
  replace({ element }: Block, [first, ...others]: readonly (Text | Element)[], nodes: readonly Node[]): void {
    first?.replaceWith(...nodes);
    for (const other of others) other.remove();
    this.#texts.delete(element);
  }

  /** Of a boundary in the tree; what lies outside the text counts as its beginning or its end. */
  offsetOf(node: Node, at: number): number {
    const boundary = document.createRange();
    boundary.setStart(node, at);
    const isAfter = (other: Node) => boundary.comparePoint(other, 0) >= 0;
    // the boundary lies in the block before the first one that begins after it, or between the two
    const block = this.#blocks[firstIndex(this.#blocks, ({ element }) => isAfter(element)) - 1];
    if (!block) return 0;
    for (const text of this.#textsOf(block)) {
      if (text.node === node) return text.start + at;
      if (isAfter(text.node)) return text.start;
    }
    return block.end;
  }

  /** @param ends takes the end of what is before the offset, not the beginning of what is after it */
  placeOf(offset: number, ends = false): Place {
    const block = this.#blocks[this.indexAt(ends ? Math.max(0, offset - 1) : offset)];
    const texts = block ? this.#textsOf(block) : [];
    const after = firstIndex(texts, ({ start }) => start > offset || (ends && start === offset));
    const text = texts[Math.max(0, after - 1)];
    return text ? { node: text.node, at: offset - text.start } : { node: this.element, at: 0 };
  }

  rangeOf({ start, end }: Span): Range {
    const from = this.placeOf(start);
    const to = this.placeOf(end, end > start);
    const range = document.createRange();
    range.setStart(from.node, from.at);
    range.setEnd(to.node, to.at);
    return range;
  }

  #textsOf(block: Block): readonly PlacedText[] {
    let texts = this.#texts.get(block.element);
    if (!texts) this.#texts.set(block.element, (texts = textsIn(block)));
    return texts;
  }

  /**
   * The index of the first block that ends below a height, in client coordinates; the last one, if none does. Sections
   * are asked first: to ask a block in one that is out of sight would have it laid out.
   */
  indexAtHeight(y: number): number {
    const endsBelow = ({ element }: { readonly element: Element }) => element.getBoundingClientRect().bottom > y;
    const next = firstIndex(this.#sections, endsBelow) + 1;
    const first = this.#sections[next - 1]?.first ?? 0;
    const within = this.#blocks.slice(first, this.#sections[next]?.first);
    return Math.min(first + firstIndex(within, endsBelow), this.#blocks.length - 1);
  }
}

/** The index of the first entry of which something is true that stays true from there on; the length, if of none. */
export function firstIndex<Entry>(entries: readonly Entry[], isReached: (entry: Entry) => boolean): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isReached(entries[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** As `dir="auto"` has it, for a paragraph that is in several pieces. */
function directionOf(text: string, { start, end }: Span): 'ltr' | 'rtl' {
  const [strong = ''] = /\p{L}/u.exec(text.slice(start, end)) ?? [];
  return RIGHT_TO_LEFT.test(strong) ? 'rtl' : 'ltr';
}

/** Cut where a sentence or at least a word ends, with the space after it. */
function piecesOf(text: string, paragraph: Span): readonly Span[] {
  const pieces: Span[] = [];
  let { start } = paragraph;
  while (paragraph.end - start > LONGEST) {
    const wanted = start + PIECE;
    const sentence = moveOffset(text, wanted, 'sentence', 1);
    let end = sentence < wanted + PIECE / 2 ? sentence : moveOffset(text, wanted, 'word', 1);
    while (end < paragraph.end && /\s/.test(text.charAt(end))) end += 1;
    if (end > start + LONGEST) end = moveOffset(text, wanted, 'character', 1);
    pieces.push({ start, end });
    start = end;
  }
  if (start < paragraph.end) pieces.push({ start, end: paragraph.end });
  return pieces;
}

function textsIn({ element, start }: Block): readonly PlacedText[] {
  const found: PlacedText[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    found.push({ node: node as Text, start });
    start += (node as Text).length;
  }
  return found;
}
