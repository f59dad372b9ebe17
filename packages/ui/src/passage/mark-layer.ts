import { overlapSegments } from '@gt-elements/core/text/overlap-segments.js';
import { compareSpans, type Span } from '@gt-elements/core/text/span.js';
import { looksAlike, type PassageMark } from './passage-mark.js';
import { firstIndex, type Block, type PassageText } from './passage-text.js';

/** Which of the lines below the text is whose, by key. */
type Lanes = ReadonlyMap<string, number>;

interface Drawn {
  readonly marks: readonly PassageMark[];
  readonly lanes: Lanes;
  readonly parts: readonly Part[];
}

/** A part of a block over which the same marks lie. */
interface Part extends Span {
  readonly node: Text | HTMLElement;
}

const NONE: readonly PassageMark[] = [];

/** How many lines there is room for below a text. The sheet has as many. */
const LINES = 3;
/** From here on the text is not shown darker. */
const DEEPEST = 4;

/** Draws marks into the blocks of a text, of each block only when it is asked to. */
export class MarkLayer {
  #given = NONE;
  #sorted: readonly PassageMark[] | undefined;
  #blocks: readonly Block[] = [];
  readonly #byKey = new Map<string, PassageMark>();
  /** The marks over each block, in reading order: another list when any of them is shown in another way. */
  readonly #over = new WeakMap<Block, readonly PassageMark[]>();
  readonly #drawn = new WeakMap<Block, Drawn>();
  #emphasised: ReadonlySet<string> = new Set();
  readonly #elements = new Map<string, Set<HTMLElement>>();
  readonly #keys = new WeakMap<Element, readonly string[]>();

  constructor(private readonly passage: PassageText) {}

  get(key: string): PassageMark | undefined {
    return this.#byKey.get(key);
  }

  /** In reading order. */
  get marks(): readonly PassageMark[] {
    return (this.#sorted ??= [...this.#byKey.values()].sort(compareSpans));
  }

  /** Blocks are to be drawn again after this. What it costs depends on what has changed. */
  set(marks: readonly PassageMark[]): void {
    const { blocks, text } = this.passage;
    if (blocks !== this.#blocks) {
      this.#blocks = blocks;
      this.#given = NONE;
      this.#byKey.clear();
      this.#elements.clear();
    }
    const before = this.#given;
    this.#given = marks;
    this.#sorted = undefined;
    const [head, tail] = sameEnds(before, marks);
    const gone = new Map(before.slice(head, before.length - tail).map((mark) => [mark.key, mark]));
    for (const key of gone.keys()) this.#byKey.delete(key);
    const come: PassageMark[] = [];
    for (const mark of marks.slice(head, marks.length - tail)) {
      if (mark.start >= mark.end || mark.end > text.length) continue;
      const old = gone.get(mark.key);
      this.#byKey.set(mark.key, mark);
      if (!old || !looksAlike(old, mark)) come.push(mark);
      else {
        gone.delete(mark.key);
        if (old.current !== mark.current) this.#showStates(mark.key);
      }
    }
    this.#arrange([...gone.values()], come);
  }

  #arrange(gone: readonly PassageMark[], come: readonly PassageMark[]): void {
    const lists = new Map<Block, PassageMark[]>();
    const listOf = (block: Block) => {
      let list = lists.get(block);
      if (!list) lists.set(block, (list = [...(this.#over.get(block) ?? NONE)]));
      return list;
    };
    for (const mark of gone) {
      for (const block of this.passage.blocksIn(mark)) {
        const list = listOf(block);
        const index = list.findIndex(({ key }) => key === mark.key);
        if (index >= 0) list.splice(index, 1);
      }
    }
    for (const mark of come) for (const block of this.passage.blocksIn(mark)) listOf(block).push(mark);
    let places: ReadonlyMap<string, number> | undefined;
    const placeOf = ({ key }: PassageMark) =>
      (places ??= new Map(this.#given.map((mark, index) => [mark.key, index]))).get(key)!;
    for (const [block, list] of lists) {
      list.sort((one, other) => compareSpans(one, other) || placeOf(one) - placeOf(other));
      this.#over.set(block, list);
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
    const [block] = this.passage.blocksIn({ start: offset, end: offset + 1 });
    const marks = (block && this.#over.get(block)) ?? NONE;
    return marks.filter(({ start, end }) => start <= offset && end > offset).map(({ key }) => key);
  }

  /** Only what has changed is made anew. @returns whether anything is */
  draw(block: Block): boolean {
    const marks = this.#over.get(block) ?? NONE;
    const before = this.#drawn.get(block) ?? undrawn(block);
    if (marks === before.marks) return false;
    const lanes = lanesOf(marks);
    const changed = changedBetween(before, { marks, lanes });
    const { parts } = before;
    if (!changed) {
      this.#drawn.set(block, { marks, lanes, parts });
      return false;
    }
    // and what is beside it: it may become one with it
    const first = firstIndex(parts, ({ end }) => end >= changed.start);
    const after = firstIndex(parts, ({ start }) => start > changed.end);
    const old = parts.slice(first, after);
    const bounds = { start: old[0]!.start, end: old.at(-1)!.end };
    const made = overlapSegments(bounds, marks).map(({ start, end, keys }): Part => {
      const text = document.createTextNode(this.passage.text.slice(start, end));
      return { start, end, node: keys.length ? this.#element(start, text, keys, lanes) : text };
    });
    for (const { node } of old) this.#forget(node);
    this.#drawn.set(block, { marks, lanes, parts: parts.toSpliced(first, old.length, ...made) });
    this.passage.replace(block, old.map(nodeOf), made.map(nodeOf));
    return true;
  }

  #forget(node: Text | HTMLElement): void {
    if (node instanceof Text) return;
    for (const key of this.#keys.get(node) ?? []) {
      const elements = this.#elements.get(key);
      elements?.delete(node);
      if (!elements?.size) this.#elements.delete(key);
    }
  }

  #element(start: number, text: Text, keys: readonly string[], lanes: Lanes): HTMLElement {
    const element = document.createElement('mark');
    const marks = keys.map((key) => this.#byKey.get(key)!);
    const top = marks.at(-1)!;
    look(element, top);
    if (marks.length > 1) tell(element, 'depth', Math.min(marks.length, DEEPEST));
    for (const { key, colour } of marks) {
      const lane = lanes.get(key);
      if (lane !== undefined) tell(element, `line-${lane}`, colour);
      let elements = this.#elements.get(key);
      if (!elements) this.#elements.set(key, (elements = new Set()));
      elements.add(element);
    }
    const begun = marks.filter((mark) => mark.start === start);
    // the only one is the topmost, whose colour and kind the text has
    if (begun.length === 1) begin(element, top);
    else element.append(...begun.map((mark) => begin(look(document.createElement('span'), mark), mark)));
    element.append(text);
    this.#keys.set(element, keys);
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

/** How many entries are the same at the beginning of both lists and at their ends. */
function sameEnds(before: readonly PassageMark[], now: readonly PassageMark[]): readonly [number, number] {
  const most = Math.min(before.length, now.length);
  const isSame = (one: PassageMark, other: PassageMark) =>
    one === other || (looksAlike(one, other) && one.current === other.current);
  let head = 0;
  while (head < most && isSame(before[head]!, now[head]!)) head += 1;
  let tail = 0;
  while (tail < most - head && isSame(before.at(-1 - tail)!, now.at(-1 - tail)!)) tail += 1;
  return [head, tail];
}

const nodeOf = ({ node }: Part) => node;

function undrawn({ start, end, element }: Block): Drawn {
  return { marks: NONE, lanes: new Map(), parts: [{ start, end, node: element.firstChild as Text }] };
}

/** The stretch of the text in which anything looks otherwise, if any does. */
function changedBetween(before: Omit<Drawn, 'parts'>, now: Omit<Drawn, 'parts'>): Span | undefined {
  const gone = new Map(before.marks.map((mark) => [mark.key, mark]));
  const changed: Span[] = [];
  for (const mark of now.marks) {
    const { key } = mark;
    const old = gone.get(key);
    if (old && looksAlike(old, mark) && before.lanes.get(key) === now.lanes.get(key)) gone.delete(key);
    else changed.push(mark);
  }
  changed.push(...gone.values());
  if (!changed.length) return undefined;
  return {
    start: Math.min(...changed.map(({ start }) => start)),
    end: Math.max(...changed.map(({ end }) => end)),
  };
}

/** The same from the beginning of a mark to its end. Those for whom no line is free have none. */
function lanesOf(marks: readonly PassageMark[]): Lanes {
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

function look(element: HTMLElement, { colour, kind }: PassageMark): HTMLElement {
  tell(element, 'colour', colour);
  tell(element, 'kind', kind);
  return element;
}

/** All that is seen of it is generated content before it, so that neither offsets nor what is copied know of it. */
function begin(element: HTMLElement, { number, label, key }: PassageMark): HTMLElement {
  element.className = 'mark-begin';
  tell(element, 'number', number);
  tell(element, 'label', label);
  tell(element, 'key', key);
  return element;
}

function tell(element: HTMLElement, name: string, value: string | number): void {
  element.setAttribute(`data-${name}`, String(value));
}
