import type { TimelineView } from './timeline-props.js';
import {
  filledWith,
  fitted,
  movedTo,
  panned,
  resized,
  scaledTo,
  scaleLimits,
  toPixel,
  toTime,
  type Extent,
  type ViewWindow,
} from './view-window.js';

/** Where everything is drawn. Planes are as long as the medium; what lies in them is placed from their origin. */
export interface TimelineDrawing {
  /** The time at the origin of the planes. Seconds. */
  readonly origin: number;
  /** CSS pixels for a second. */
  readonly scale: number;
  /** Where the window begins in the planes. CSS pixels, whole device pixels. */
  readonly left: number;
  /** Of the window. CSS pixels. */
  readonly width: number;
  /** The times in which something is drawn: what is seen, and what is beside it. Seconds. */
  readonly from: number;
  readonly to: number;
}

type Change = (view: ViewWindow, extent: Extent) => ViewWindow;

/** So far beside the window everything is drawn already. CSS pixels. */
const BESIDE = 48;
/** And so far when it has to be drawn anew: most frames of a scroll then only move what is there. Of the window. */
const AHEAD = 0.5;
/** How long the window rests until what depends on where it is is set right. Milliseconds. */
const RESTED = 120;
/** What lies further from the origin is drawn less exactly. CSS pixels. */
const FAR = 50_000;
/** So far from the edge of the window a drag at it goes on. CSS pixels. */
const EDGE = 24;
/** The most that an edge moves the window in a frame. CSS pixels. */
const FASTEST = 16;
/** Where a moment is put that has to be brought into sight, as a share of the window. */
const LEAD = 0.1;

/** What is seen of the medium: drawn once a frame. */
export class TimelineViewport {
  #extent: Extent | undefined;
  #width = 0;
  #duration: number | undefined;
  #view: ViewWindow | undefined;
  #drawing: TimelineDrawing | undefined;
  #frame = 0;
  /** What was asked for before anything could be seen. */
  #wanted: Change | undefined;

  #resting: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly onDraw: (drawing: TimelineDrawing) => void,
    /** The window has been moved over what was drawn, and rests. */
    private readonly onRest: (drawing: TimelineDrawing) => void,
  ) {}

  /** None while there is nothing to be seen. */
  get drawing(): TimelineDrawing | undefined {
    return this.#drawing;
  }

  get state(): TimelineView | undefined {
    const [view, extent] = [this.#view, this.#extent];
    if (!view || !extent) return undefined;
    const { start, scale, isFit } = view;
    const [least, most] = scaleLimits(extent);
    const end = isFit ? extent.duration : start + extent.width / scale;
    return { start, end, pixelsPerSecond: scale, isFit, canZoomIn: scale < most, canZoomOut: scale > least };
  }

  get duration(): number | undefined {
    return this.#extent?.duration;
  }

  set duration(duration: number | undefined) {
    this.#duration = duration;
    this.#measure();
  }

  /** There is no medium with a beginning and an end. */
  get isEmpty(): boolean {
    const duration = this.#duration ?? 0;
    return !(duration > 0 && duration < Infinity);
  }

  /** CSS pixels; nothing is drawn while there are none. */
  get width(): number {
    return this.#width;
  }

  set width(width: number) {
    this.#width = width;
    this.#measure();
  }

  /** @param about in the window. CSS pixels; default: its middle */
  zoom(factor: number, about = this.#width / 2): void {
    this.#change((view, extent) => scaledTo(view, extent, view.scale * factor, about));
  }

  /** By CSS pixels, to later times for positive ones. @returns whether there was anything left to see */
  pan(by: number): boolean {
    const before = this.#view;
    this.#change((view, extent) => panned(view, extent, by));
    return before !== this.#view;
  }

  moveTo(start: number): void {
    this.#change((view, extent) => movedTo(view, extent, start));
  }

  showAll(): void {
    this.#change((_view, extent) => fitted(extent));
  }

  show(from: number, to: number): void {
    this.#change((_view, extent) => filledWith(extent, from, to));
  }

  isSeen(time: number): boolean {
    const { state } = this;
    return state !== undefined && time >= state.start && time <= state.end;
  }

  /** Goes to where a moment is seen, with a little of what is before it and more of what comes after it. */
  reveal(time: number): void {
    const { state } = this;
    if (state && !this.isSeen(time)) this.moveTo(time - (state.end - state.start) * LEAD);
  }

  /** While something is held at an edge beyond which there is more. @returns whether it was panned */
  panAtEdge(x: number): boolean {
    const edge = Math.min(EDGE, this.#width / 8);
    const by = x < edge ? (x - edge) / 2 : Math.max((x - this.#width + edge) / 2, 0);
    return by !== 0 && this.pan(Math.min(Math.max(by, -FASTEST), FASTEST));
  }

  /** In the window, wherever that is drawn next. CSS pixels. */
  toPixel(time: number): number {
    return this.#view ? toPixel(this.#view, time) : 0;
  }

  /** Also where the medium has none. */
  timeAt(x: number): number {
    return this.#view ? this.#view.start + x / this.#view.scale : 0;
  }

  /** The nearest that the medium has. */
  toTime(x: number): number {
    return this.#view && this.#extent ? toTime(this.#view, this.#extent, x) : 0;
  }

  /** Draws at once what has been put off. */
  draw(): void {
    this.disconnect();
    const [view, extent] = [this.#view, this.#extent];
    if (!view || !extent) return;
    const { start, scale } = view;
    const before = this.#drawing;
    const isNear = before?.scale === scale && Math.abs(start - before.origin) * scale < FAR;
    const origin = isNear ? before.origin : start;
    const left = Math.round((start - origin) * scale * devicePixelRatio) / devicePixelRatio;
    const { width } = extent;
    const end = start + width / scale;
    const isThere = isNear && before.from <= start - BESIDE / scale && before.to >= end + BESIDE / scale;
    const ahead = Math.max(width * AHEAD, BESIDE) / scale;
    const { from, to } = isThere ? before : { from: start - ahead, to: end + ahead };
    this.onDraw((this.#drawing = { origin, scale, left, width, from, to }));
    if (isThere && left !== before.left)
      this.#resting = setTimeout(() => this.#drawing && this.onRest(this.#drawing), RESTED);
  }

  /** Nothing more is drawn by itself. */
  disconnect(): void {
    clearTimeout(this.#resting);
    if (this.#frame) cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  #measure(): void {
    const duration = this.#duration;
    const before = this.#extent;
    if (duration === undefined || this.isEmpty || this.#width <= 0) {
      // another medium begins with all of it; a window that is hidden comes back
      if (this.isEmpty) this.#view = undefined;
      this.#extent = this.#drawing = undefined;
      return;
    }
    if (before?.duration === duration && before.width === this.#width) return;
    this.#extent = { duration, width: this.#width };
    const view = this.#view ? resized(this.#view, this.#extent) : fitted(this.#extent);
    this.#view = this.#wanted?.(view, this.#extent) ?? view;
    this.#wanted = undefined;
    this.draw();
  }

  #change(change: Change): void {
    if (!this.#view || !this.#extent) {
      this.#wanted = change;
      return;
    }
    const view = change(this.#view, this.#extent);
    if (view === this.#view) return;
    this.#view = view;
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.draw();
    });
  }
}
