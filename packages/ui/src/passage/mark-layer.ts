import { overlapSegments } from '@gt-elements/core/text/overlap-segments.js';
import { compareSpans, type Span } from '@gt-elements/core/text/span.js';
import { looksAlike, type PassageMark } from './passage-mark.js';
import { firstIndex, type Block, type PassageText } from './passage-text.js';

/** What has been drawn of one mark. */
type Elements = Set<HTMLElement>;

interface Drawn {
  readonly marks: readonly PassageMark[];
  readonly parts: readonly Part[];
}

/** A part of a block over which the same marks lie. */
interface Part extends Span {
  /** Equal where the same would be made. */
  readonly look: string;
  readonly node: Text | HTMLElement;
}

const NOTHING: Drawn = { marks: [], parts: [] };

/** How many lines there is room for below a text. The sheet has as many. */
const LINES = 3;
/** From here on the text is not shown darker. */
const DEEPEST = 4;

/** Draws marks into the blocks of a text, of each block only when it is asked to. */
export class MarkLayer {
  #marks: readonly PassageMark[] = [];
  /** How far the marks reach, up to each. */
  #furthest: readonly number[] = [];
  #byKey = new Map<string, PassageMark>();
  #emphasised: ReadonlySet<string> = new Set();
  readonly #drawn = new WeakMap<Block, Drawn>();
  readonly #elements = new Map<string, Elements>();
  readonly #keys = new WeakMap<Element, readonly string[]>();

  constructor(private readonly passage: PassageText) {}

  get(key: string): PassageMark | undefined {
    return this.#byKey.get(key);
  }

  /** In reading order. */
  get marks(): readonly PassageMark[] {
    return this.#marks;
  }

  /** Blocks are to be drawn again after this. */
  set(marks: readonly PassageMark[]): void {
    const { length } = this.passage.text;
    const before = this.#byKey;
    this.#marks = marks.filter(({ start, end }) => start < end && end <= length).sort(compareSpans);
    let reached = 0;
    this.#furthest = this.#marks.map(({ end }) => (reached = Math.max(reached, end)));
    this.#byKey = new Map(this.#marks.map((mark) => [mark.key, mark]));
    for (const mark of this.#marks) {
      if (before.get(mark.key)?.current !== mark.current) this.#showStates(mark.key);
    }
  }

  /** Shows these as the partners of what is pointed at elsewhere. */
  emphasise(keys: readonly string[]): void {
    const before = this.#emphasised;
    this.#emphasised = new Set(keys);
    for (const key of before) if (!this.#emphasised.has(key)) this.#showStates(key);
    for (const key of keys) if (!before.has(key)) this.#showStates(key);
  }

  /** What is drawn of a mark: nothing while it is far from what is seen. */
  elementsOf(key: string): Iterable<HTMLElement> {
    return this.#elements.get(key) ?? [];
  }

  /** The keys of all marks that lie over the text in an element. */
  keysIn(target: EventTarget | null): readonly string[] {
    const mark = target instanceof Element ? target.closest('mark') : null;
    return (mark && this.#keys.get(mark)) ?? [];
  }

  /** The keys of all marks over the character at an offset. */
  keysAt(offset: number): readonly string[] {
    return this.#over({ start: offset, end: offset + 1 }).map(({ key }) => key);
  }

  /** Parts that look as before stay as they are. @returns whether any is another one */
  draw(block: Block): boolean {
    const marks = this.#over(block);
    const before = this.#drawn.get(block) ?? NOTHING;
    const isSame = (mark: PassageMark, index: number) => looksAlike(mark, before.marks[index]!);
    if (marks.length === before.marks.length && marks.every(isSame)) return false;
    const known = new Map(before.parts.map((part) => [`${part.start} ${part.look}`, part]));
    const lanes = lanesOf(marks);
    const parts = overlapSegments(block, marks).map(({ start, end, keys }): Part => {
      const over = keys.map((key) => this.#byKey.get(key)!);
      const look = `${end} ${over.map((mark) => lookOf(mark, start, lanes)).join()}`;
      const same = known.get(`${start} ${look}`);
      if (same) {
        known.delete(`${start} ${look}`);
        return same;
      }
      const text = document.createTextNode(this.passage.text.slice(start, end));
      return { start, end, look, node: keys.length ? this.#element(start, text, over, lanes) : text };
    });
    for (const { node } of known.values()) this.#forget(node);
    this.#drawn.set(block, { marks, parts });
    this.passage.fill(
      block,
      parts.map(({ node }) => node),
    );
    return true;
  }

  #forget(node: Text | HTMLElement): void {
    if (!(node instanceof HTMLElement)) return;
    for (const key of this.#keys.get(node) ?? []) {
      const elements = this.#elements.get(key);
      elements?.delete(node);
      if (!elements?.size) this.#elements.delete(key);
    }
  }

  /** The marks that lie over a block, in reading order. */
  #over({ start, end }: Span): readonly PassageMark[] {
    const after = firstIndex(this.#marks, (mark) => mark.start >= end);
    const first = firstIndex(this.#furthest, (reached) => reached > start);
    return this.#marks.slice(first, after).filter((mark) => mark.end > start);
  }

  #element(start: number, text: Text, marks: readonly PassageMark[], lanes: ReadonlyMap<string, number>): HTMLElement {
    const element = document.createElement('mark');
    const { colour, kind } = marks.at(-1)!;
    Object.assign(element.dataset, { colour, kind });
    if (marks.length > 1) element.dataset['depth'] = String(Math.min(marks.length, DEEPEST));
    for (const mark of marks) {
      const lane = lanes.get(mark.key);
      if (lane !== undefined) element.dataset[`line-${lane}`] = String(mark.colour);
      if (mark.start === start) element.append(beginOf(mark));
      let elements = this.#elements.get(mark.key);
      if (!elements) this.#elements.set(mark.key, (elements = new Set()));
      elements.add(element);
    }
    element.append(text);
    this.#keys.set(
      element,
      marks.map(({ key }) => key),
    );
    this.#showState(element);
    return element;
  }

  /** Without anything made anew. */
  #showState(element: HTMLElement): void {
    const keys = this.#keys.get(element)!;
    const isCurrent = keys.some((each) => this.#byKey.get(each)?.current);
    const isEmphasised = keys.some((each) => this.#emphasised.has(each));
    element.toggleAttribute('data-current', isCurrent);
    element.toggleAttribute('data-emphasised', isEmphasised);
  }

  /** Wherever a mark is drawn. */
  #showStates(key: string): void {
    for (const element of this.elementsOf(key)) this.#showState(element);
  }
}

/** Which of the lines below the text is whose: the same from its beginning to its end. Those for whom none is free have none. */
function lanesOf(marks: readonly PassageMark[]): ReadonlyMap<string, number> {
  const lanes = new Map<string, number>();
  const ends = Array<number>(LINES).fill(0);
  for (const { key, start, end } of marks) {
    const lane = ends.findIndex((each) => each <= start);
    if (lane < 0) continue;
    ends[lane] = end;
    lanes.set(key, lane);
  }
  return lanes;
}

/** What is seen of a mark over a part of the text. */
function lookOf(mark: PassageMark, start: number, lanes: ReadonlyMap<string, number>): string {
  const { key, colour, kind, number, label } = mark;
  const shown = `${key} ${lanes.get(key)} ${colour} ${kind}`;
  return mark.start === start ? `${shown} ${number} ${label}` : shown;
}

/** All of it is generated content, so that neither offsets nor what is copied know of it. */
function beginOf({ number, colour, label, kind, key }: PassageMark): HTMLElement {
  const begin = document.createElement('span');
  begin.className = 'mark-begin';
  Object.assign(begin.dataset, { number: String(number), colour: String(colour), label, kind, key });
  return begin;
}
