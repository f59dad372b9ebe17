import { formatTime } from '@gt-elements/core/time/time-text.js';
import { isInstant } from '@gt-elements/core/time/time-range.js';
import type { TimelineSegment, TimelineWords } from './timeline-props.js';
import type { TimelineDrawing } from './timeline-viewport.js';
import { SegmentWindow, type SegmentBox } from './segment-window.js';

/** From here on there is room for a number, and for words. CSS pixels. */
const NUMBER_ROOM = 18;
const LABEL_ROOM = 44;

type Room = 'none' | 'number' | 'label';

/** What an element shows. */
interface Shown {
  readonly element: HTMLElement;
  box: SegmentBox | undefined;
  left: number;
  width: number;
  indent: number;
  room: Room | undefined;
  top: number;
}

/** An open segment: what grows in it ends at the playhead. CSS pixels in the plane. */
export interface Growing {
  readonly element: HTMLElement;
  readonly right: number;
}

/**
 * The segments, as options of a list of which only those are in the page that are seen, and the one that Tab comes to.
 * They are placed in the plane; that this moves costs them nothing.
 */
export class SegmentLayer {
  readonly element = Object.assign(document.createElement('div'), { className: 'segments' });
  #window = new SegmentWindow([]);
  #shown = new Map<string, Shown>();
  #boxes: readonly SegmentBox[] = [];
  #words: TimelineWords | undefined;
  #selected: string | undefined;
  #emphasised: ReadonlySet<string> = new Set();
  #stop: string | undefined;
  #laneHeight = 0;
  #drawn: TimelineDrawing | undefined;
  /** Something has changed since. */
  #isStale = true;

  get segments(): readonly TimelineSegment[] {
    return this.#window.segments;
  }

  /** What is drawn. */
  get boxes(): readonly SegmentBox[] {
    return this.#boxes;
  }

  get growing(): readonly Growing[] {
    return this.#growing;
  }
  #growing: readonly Growing[] = [];

  /** @returns what has lost the focus: the key of the segment that is next to it now, or '' where there is none */
  set(segments: readonly TimelineSegment[], words: TimelineWords): string | undefined {
    const before = this.#window;
    const focused = this.#focused;
    this.#isStale = true;
    this.#window = new SegmentWindow(segments);
    if (words !== this.#words) this.#forget();
    this.#words = words;
    this.#keepStop(before);
    return focused === undefined || this.get(focused) ? undefined : (this.#stop ?? '');
  }

  get(key: string): TimelineSegment | undefined {
    return this.segments[this.#window.indexOf(key)];
  }

  elementOf(key: string): HTMLElement | undefined {
    return this.#shown.get(key)?.element;
  }

  get selected(): string | undefined {
    return this.#selected;
  }

  set selected(key: string | undefined) {
    this.#isStale = true;
    const show = (isSelected: boolean) => {
      const element = this.#selected === undefined ? undefined : this.elementOf(this.#selected);
      if (element) element.ariaSelected = String(isSelected);
    };
    show(false);
    this.#selected = key;
    show(true);
  }

  /** The segment that Tab comes to. */
  get stop(): string | undefined {
    return this.#stop;
  }

  set stop(key: string | undefined) {
    if (key === this.#stop) return;
    this.#isStale = true;
    const show = (tabIndex: number) => {
      const element = this.#stop === undefined ? undefined : this.elementOf(this.#stop);
      if (element) element.tabIndex = tabIndex;
    };
    show(-1);
    this.#stop = key;
    show(0);
  }

  emphasise(keys: readonly string[]): void {
    const before = this.#emphasised;
    this.#emphasised = new Set(keys);
    // they may have been drawn together with others
    this.#isStale ||= keys.some((key) => !this.elementOf(key));
    for (const key of [...before, ...keys]) {
      this.elementOf(key)?.toggleAttribute('data-emphasised', this.#emphasised.has(key));
    }
  }

  /** The one before or after in time, or the first or last. */
  beside(key: string | undefined, step: -1 | 1 | 'first' | 'last'): string | undefined {
    const { segments } = this;
    if (step === 'first') return segments[0]?.key;
    if (step === 'last') return segments.at(-1)?.key;
    const at = key === undefined ? -1 : this.#window.indexOf(key);
    return at < 0 ? segments[0]?.key : segments[at + step]?.key;
  }

  /** The one that is nearest in time, in the nearest lane above or below that has any. */
  inLane(key: string, step: -1 | 1): string | undefined {
    const from = this.get(key);
    if (!from) return undefined;
    let found: TimelineSegment | undefined;
    for (const each of this.segments) {
      const away = (each.lane - from.lane) * step;
      const best = found ? (found.lane - from.lane) * step : Infinity;
      if (away <= 0 || away > best) continue;
      if (away < best || apart(each, from) < apart(found!, from)) found = each;
    }
    return found?.key;
  }

  draw(drawing: TimelineDrawing, laneHeight: number): void {
    const before = this.#drawn;
    const isThere = before?.from === drawing.from && before.to === drawing.to && before.scale === drawing.scale;
    if (isThere && laneHeight === this.#laneHeight && !this.#isStale) return;
    this.#drawn = drawing;
    this.#isStale = false;
    const isKept = (key: string) => key === this.#stop || key === this.#selected || this.#emphasised.has(key);
    const boxes = [...this.#window.boxes(drawing, drawing.from, drawing.to, isKept)];
    // what Tab comes to has to be there, wherever that is
    const stop = this.#stop === undefined ? -1 : this.#window.indexOf(this.#stop);
    if (stop >= 0 && !boxes.some(({ index, count }) => index === stop && count === 1)) {
      const box = this.#window.boxOf(stop, drawing)!;
      if (boxes[0] && boxes[0].index < stop) boxes.push(box);
      else boxes.unshift(box);
    }
    this.#boxes = boxes;
    this.#laneHeight = laneHeight;
    const wanted = new Set(boxes.map(({ key }) => key));
    for (const [key, { element }] of this.#shown) {
      if (wanted.has(key)) continue;
      element.remove();
      this.#shown.delete(key);
    }
    let next = this.element.firstElementChild;
    const growing: Growing[] = [];
    for (const box of boxes) {
      const { element } = this.#show(box, drawing, growing);
      if (element === next) next = next.nextElementSibling;
      else this.element.insertBefore(element, next);
    }
    this.#growing = growing;
    // a list without anything in it is none
    const label = boxes.length ? this.#words!.segments : null;
    if (label === this.element.ariaLabel) return;
    this.element.role = label === null ? null : 'listbox';
    this.element.ariaLabel = label;
  }

  /** What depends on where the window is: where words stand, and what waits out of sight. */
  settle(drawing: TimelineDrawing): void {
    this.#isStale = true;
    this.draw(drawing, this.#laneHeight);
  }

  #show(
    box: SegmentBox,
    { origin, scale, left: windowLeft, width: windowWidth, from, to }: TimelineDrawing,
    growing: Growing[],
  ): Shown {
    const { key, segment } = box;
    let shown = this.#shown.get(key);
    if (!shown) {
      const element = box.count > 1 ? created('several') : this.#created(key);
      shown = { element, box: undefined, left: NaN, width: NaN, indent: 0, room: undefined, top: NaN };
      this.#shown.set(key, shown);
    }
    const { element } = shown;
    const windowRight = windowLeft + windowWidth;
    const isOut = box.right < (from - origin) * scale || box.left > (to - origin) * scale;
    if (isOut !== element.hasAttribute('data-out')) element.toggleAttribute('data-out', isOut);
    const isOpen = box.right === Infinity;
    // out of sight it waits where nobody has to be scrolled to it
    const left = isOut ? (box.left > windowRight ? windowRight : windowLeft) : box.left;
    const width = isOut ? 0 : (isOpen ? (to - origin) * scale : box.right) - left;
    if (left !== shown.left) element.style.setProperty('left', `${(shown.left = left)}px`);
    const isPoint = isInstant(segment) && box.count === 1;
    if (width !== shown.width) {
      shown.width = width;
      if (!isPoint) element.style.setProperty('width', `${width}px`);
      else element.style.removeProperty('width');
    }
    const top = segment.lane * this.#laneHeight;
    if (top !== shown.top) element.style.setProperty('top', `${(shown.top = top)}px`);
    const before = shown.box;
    shown.box = box;
    if (box.count > 1) {
      if (before?.count !== box.count) element.textContent = width < NUMBER_ROOM ? '' : String(box.count);
      return shown;
    }
    const room: Room = isPoint || width < NUMBER_ROOM ? 'none' : width < LABEL_ROOM ? 'number' : 'label';
    if (segment !== before?.segment || room !== shown.room) this.#describe(element, segment, before?.segment, room);
    shown.room = room;
    // its words stay in sight as long as the segment is
    const hidden = Math.max(windowLeft - left, 0);
    const indent = room === 'label' && hidden > 0 ? Math.min(hidden, Math.max(width - LABEL_ROOM, 0)) : 0;
    if (indent !== shown.indent) element.style.setProperty('padding-left', `${(shown.indent = indent)}px`);
    const position = String(box.index + 1);
    if (element.ariaPosInSet !== position) element.ariaPosInSet = position;
    const size = String(this.segments.length);
    if (element.ariaSetSize !== size) element.ariaSetSize = size;
    if (isOpen) growing.push({ element: element.firstElementChild as HTMLElement, right: left + width });
    return shown;
  }

  #describe(element: HTMLElement, segment: TimelineSegment, before: TimelineSegment | undefined, room: Room): void {
    const { number, colour, label, startTime, endTime } = segment;
    if (number !== before?.number) element.dataset['number'] = String(number);
    if (colour !== before?.colour) element.dataset['colour'] = String(colour);
    if (room !== element.dataset['room']) element.dataset['room'] = room;
    element.toggleAttribute('data-instant', isInstant(segment));
    const isOpen = endTime === undefined;
    if (!before || isOpen !== (before.endTime === undefined)) {
      element.toggleAttribute('data-open', isOpen);
      element.replaceChildren(...(isOpen ? [created('grown')] : []), '');
    }
    const words = room === 'label' ? label : '';
    const text = element.lastChild as Text;
    if (text.data !== words) text.data = words;
    element.ariaLabel = this.#words!.range(segment, formatTime(startTime), isOpen ? undefined : formatTime(endTime));
  }

  #created(key: string): HTMLElement {
    const element = created('segment');
    element.role = 'option';
    element.tabIndex = key === this.#stop ? 0 : -1;
    element.dataset['key'] = key;
    element.ariaSelected = String(key === this.#selected);
    if (this.#emphasised.has(key)) element.toggleAttribute('data-emphasised', true);
    return element;
  }

  #forget(): void {
    for (const { element } of this.#shown.values()) element.remove();
    this.#shown.clear();
  }

  get #focused(): string | undefined {
    const focused = (this.element.getRootNode() as Document | ShadowRoot).activeElement;
    return focused instanceof HTMLElement && this.element.contains(focused) ? focused.dataset['key'] : undefined;
  }

  /** Tab comes to the same segment as before, or to the one that is next to it now. */
  #keepStop(before: SegmentWindow): void {
    const stop = this.#stop;
    if (stop !== undefined && this.get(stop)) return;
    const at = stop === undefined ? 0 : before.indexOf(stop);
    const { segments } = this;
    this.stop = (segments[Math.min(Math.max(at, 0), segments.length - 1)] ?? segments[0])?.key;
  }
}

function created(className: string): HTMLElement {
  return Object.assign(document.createElement('div'), { className });
}

/** From one to the other, between their starts. Seconds. */
function apart(one: TimelineSegment, other: TimelineSegment): number {
  return Math.abs(one.startTime - other.startTime);
}
