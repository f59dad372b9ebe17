import { lastMoment, roundTime } from '@gt-elements/core/time/time-range.js';
import type { SegmentEdges } from './segment-edges.js';
import type { SegmentLayer } from './segment-layer.js';
import { edgeLimits, FRAME, type TimelineCallbacks, type TimelineEdge, type TimelineProps } from './timeline-props.js';
import type { TimelineViewport } from './timeline-viewport.js';

export interface TimelineKeyboardPort {
  readonly surface: HTMLElement;
  readonly ruler: HTMLElement;
  readonly viewport: TimelineViewport;
  readonly segments: SegmentLayer;
  readonly edges: SegmentEdges;
  readonly callbacks: TimelineCallbacks;
  props(): TimelineProps;
  /** Where the medium is. Seconds. */
  now(): number;
  focusSegment(key: string): void;
  /** What stands for this moment has got the focus, or was moved by a key. */
  onFocus(key: string | undefined, time: number): void;
}

/** Of a key. */
export const ZOOM_STEP = 1.5;
/** How far keys go. Seconds. */
const SMALL = 0.1;
const STEP = 1;
const LARGE = 5;

/** What keys do at the ruler, at a segment and at its edges. */
export class TimelineKeyboard {
  constructor(private readonly port: TimelineKeyboardPort) {
    port.surface.addEventListener('keydown', this.#onKey);
    port.surface.addEventListener('focusin', this.#onFocus);
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const { ctrlKey, altKey, metaKey, target } = event;
    if (event.defaultPrevented || event.isComposing || ctrlKey || altKey || metaKey) return;
    const { port } = this;
    const edge = port.edges.edgeOf(target);
    // what is deleted is not an edge
    if (edge && /^(Delete|Backspace)$/.test(event.key)) port.focusSegment(port.edges.key!);
    const isDone =
      this.#zoom(event.key) ||
      (target === port.ruler ? this.#seek(event) : edge ? this.#moveEdge(event, edge) : this.#atSegment(event));
    if (isDone) event.preventDefault();
  };

  #zoom(key: string): boolean {
    const { viewport } = this.port;
    if (key === '0') viewport.showAll();
    else if (key === '+' || key === '=') this.zoom(ZOOM_STEP);
    else if (key === '-') this.zoom(1 / ZOOM_STEP);
    else return false;
    return true;
  }

  /** About the playhead where that is seen. */
  zoom(factor: number): void {
    const { viewport } = this.port;
    const now = this.port.now();
    viewport.zoom(factor, viewport.isSeen(now) ? viewport.toPixel(now) : undefined);
  }

  #seek(event: KeyboardEvent): boolean {
    const { callbacks, viewport } = this.port;
    const by = this.#stepOf(event, STEP, SMALL, LARGE);
    const ends: Readonly<Record<string, number>> = { Home: 0, End: viewport.duration ?? 0 };
    const to = by === undefined ? ends[event.key] : this.port.now() + by;
    if (to === undefined) return false;
    callbacks.onSeek(this.#inside(to));
    return true;
  }

  #moveEdge(event: KeyboardEvent, edge: TimelineEdge): boolean {
    const { callbacks, edges, segments } = this.port;
    const by = this.#stepOf(event, this.#frame, SMALL, STEP);
    const isToPlayhead = event.key === 'Enter';
    const segment = edges.key === undefined ? undefined : segments.get(edges.key);
    if (!segment || (by === undefined && !isToPlayhead)) return false;
    const { key, startTime, endTime = Infinity } = segment;
    const from = edge === 'start' ? startTime : endTime;
    const [least, most] = edgeLimits(segment, edge, this.#frame);
    const wanted = by === undefined ? this.port.now() : from + by;
    const to = this.#inside(Math.min(Math.max(wanted, least), most));
    if (to !== from) callbacks.onEdge(key, edge, to, 'ended');
    this.port.onFocus(key, to);
    return true;
  }

  #atSegment(event: KeyboardEvent): boolean {
    const { callbacks, focusSegment } = this.port;
    const key = segmentOf(event.target);
    if (key === undefined) return false;
    const next = this.#nextOf(event, key);
    const by = next === undefined ? this.#moveOf(event) : undefined;
    if (next !== undefined) {
      if (next !== '') focusSegment(next);
    } else if (by !== undefined) this.#move(key, by);
    else if (event.key === 'Enter' || event.key === ' ') callbacks.onSelect(key);
    else return false;
    return true;
  }

  /** @returns '' where there is none, `undefined` where the key is for something else */
  #nextOf({ key, shiftKey }: KeyboardEvent, from: string): string | undefined {
    const { segments } = this.port;
    if (shiftKey) return undefined;
    switch (key) {
      case 'ArrowLeft':
        return segments.beside(from, -1) ?? '';
      case 'ArrowRight':
        return segments.beside(from, 1) ?? '';
      case 'ArrowUp':
        return segments.inLane(from, -1) ?? '';
      case 'ArrowDown':
        return segments.inLane(from, 1) ?? '';
      case 'Home':
        return segments.beside(from, 'first');
      case 'End':
        return segments.beside(from, 'last');
    }
    return undefined;
  }

  #moveOf({ key, shiftKey }: KeyboardEvent): number | undefined {
    if (key === ',') return -this.#frame;
    if (key === '.') return this.#frame;
    if (shiftKey && key === 'ArrowLeft') return -SMALL;
    return shiftKey && key === 'ArrowRight' ? SMALL : undefined;
  }

  #move(key: string, by: number): void {
    const { segments, callbacks, viewport } = this.port;
    const segment = segments.get(key);
    if (!segment || segment.endTime === undefined || this.port.props().readOnly) return;
    const { startTime, endTime } = segment;
    const most = Math.max((viewport.duration ?? 0) - (endTime - startTime), 0);
    const to = Math.min(this.#inside(startTime + by), roundTime(most));
    if (to !== startTime) callbacks.onMove(key, to, 'ended');
    this.port.onFocus(key, to);
  }

  /** Time runs to the right on every page; up is later for a slider, as everywhere. */
  #stepOf({ key, shiftKey }: KeyboardEvent, step: number, small: number, large: number): number | undefined {
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: shiftKey ? small : step,
      ArrowLeft: shiftKey ? -small : -step,
      ArrowUp: shiftKey ? small : step,
      ArrowDown: shiftKey ? -small : -step,
      PageUp: large,
      PageDown: -large,
      '.': this.#frame,
      ',': -this.#frame,
    };
    return steps[key];
  }

  get #frame(): number {
    return this.port.props().frameDuration ?? FRAME;
  }

  #inside(time: number): number {
    return Math.min(Math.max(roundTime(time), 0), lastMoment(this.port.viewport.duration));
  }

  readonly #onFocus = ({ target }: FocusEvent): void => {
    const { segments, edges } = this.port;
    const edge = edges.edgeOf(target);
    const key = edge ? edges.key : segmentOf(target);
    const segment = key === undefined ? undefined : segments.get(key);
    if (!segment) return;
    const time = edge === 'end' ? segment.endTime : segment.startTime;
    this.port.onFocus(key, time ?? segment.startTime);
  };
}

/** The key of the segment that an element is. */
export function segmentOf(target: EventTarget | null): string | undefined {
  return target instanceof HTMLElement && target.matches('.segment') ? target.dataset['key'] : undefined;
}
