import { overlapSegments, type Segment } from '@gt-elements/core/text/overlap-segments.js';
import { compareSpans } from '@gt-elements/core/text/span.js';
import { looksAlike, type PassageMark } from './passage-mark.js';
import type { Block, PassageText } from './passage-text.js';

/** What has been drawn of one mark. */
type Elements = Set<HTMLElement>;

/** How high all lines below a text are together, and one of them at most. CSS pixels. */
const ROOM = 9;
const PITCH = 3;

/** Draws marks into the blocks of a text, of each block only when it is asked to. */
export class MarkLayer {
  #marks: readonly PassageMark[] = [];
  #byKey = new Map<string, PassageMark>();
  #emphasised: ReadonlySet<string> = new Set();
  readonly #drawn = new WeakMap<Block, readonly PassageMark[]>();
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
    return this.#marks.filter(({ start, end }) => start <= offset && offset < end).map(({ key }) => key);
  }

  /** @returns whether the block's text nodes are others than before */
  draw(block: Block): boolean {
    const marks = this.#marks.filter(({ start, end }) => start < block.end && end > block.start);
    const before = this.#drawn.get(block) ?? [];
    this.#drawn.set(block, marks);
    if (marks.length === before.length && marks.every((mark, index) => looksAlike(mark, before[index]!))) return false;
    for (const { key } of before) {
      const elements = this.#elements.get(key);
      for (const each of elements ?? []) if (block.element.contains(each)) elements!.delete(each);
      if (!elements?.size) this.#elements.delete(key);
    }
    const lanes = lanesOf(marks);
    const pitch = Math.min(PITCH, ROOM / Math.max(1, ...[...lanes.values()].map((lane) => lane + 1)));
    const text = (segment: Segment) => this.passage.text.slice(segment.start, segment.end);
    this.passage.fill(
      block,
      overlapSegments(block, marks).map((segment) =>
        segment.keys.length ? this.#element(segment, text(segment), lanes, pitch) : text(segment),
      ),
    );
    for (const { key } of marks) this.#showStates(key);
    return true;
  }

  #element({ start, keys }: Segment, text: string, lanes: ReadonlyMap<string, number>, pitch: number): HTMLElement {
    const element = document.createElement('mark');
    const marks = keys.map((key) => this.#byKey.get(key)!);
    const top = marks.at(-1)!;
    element.dataset['colour'] = String(top.colour);
    element.dataset['kind'] = top.kind;
    if (marks.length > 1) element.dataset['depth'] = String(marks.length);
    if (marks.length > 1 || lanes.get(top.key)) {
      const thick = Math.max(1, pitch - 1);
      const lines = marks.map(({ key, colour }) => ({ colour, lane: lanes.get(key)! }));
      const images = lines.map(({ colour }) => `linear-gradient(var(--_gt-mark-${colour}) 0 0)`);
      const places = lines.map(({ lane }) => `0 calc(100% - ${(lane * pitch).toFixed(2)}px)`);
      element.style.setProperty('background-image', images.join());
      element.style.setProperty('background-position', places.join());
      element.style.setProperty('background-size', `100% ${thick}px`);
    }
    for (const mark of marks) {
      if (mark.start === start) element.append(beginOf(mark));
      let elements = this.#elements.get(mark.key);
      if (!elements) this.#elements.set(mark.key, (elements = new Set()));
      elements.add(element);
    }
    element.append(text);
    this.#keys.set(element, keys);
    return element;
  }

  /** Of a mark, wherever it is drawn: without anything made anew. */
  #showStates(key: string): void {
    for (const element of this.elementsOf(key)) {
      const keys = this.#keys.get(element)!;
      element.toggleAttribute(
        'data-current',
        keys.some((each) => this.#byKey.get(each)?.current),
      );
      element.toggleAttribute(
        'data-emphasised',
        keys.some((each) => this.#emphasised.has(each)),
      );
    }
  }
}

/** Which of the lines below the text is whose: the same from its beginning to its end. */
function lanesOf(marks: readonly PassageMark[]): ReadonlyMap<string, number> {
  const lanes = new Map<string, number>();
  const ends: number[] = [];
  for (const { key, start, end } of marks) {
    const free = ends.findIndex((each) => each <= start);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = end;
    lanes.set(key, lane);
  }
  return lanes;
}

/** All of it is generated content, so that neither offsets nor what is copied know of it. */
function beginOf({ number, colour, label, kind, key }: PassageMark): HTMLElement {
  const begin = document.createElement('span');
  begin.className = 'mark-begin';
  Object.assign(begin.dataset, { number: String(number), colour: String(colour), label, kind, key });
  return begin;
}
