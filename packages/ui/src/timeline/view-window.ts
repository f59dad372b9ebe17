/** What is seen of a medium. It says nothing of the window, so that this may get another size. */
export interface ViewWindow {
  /** All is seen, whatever size the window gets. */
  readonly isFit: boolean;
  /** The time at the left of the window. Seconds. */
  readonly start: number;
  /** CSS pixels for a second. */
  readonly scale: number;
}

export interface Extent {
  /** Of the medium. Seconds, more than 0. */
  readonly duration: number;
  /** Of the window. CSS pixels. */
  readonly width: number;
}

/** So large at least one may make it: at 60 frames a second one is 16 pixels wide. CSS pixels for a second. */
const MOST = 1000;
/** And of a very short medium, in terms of all of it. */
const MOST_OF_ALL = 8;
/** Beside a range that is to fill the window, as a share of it. */
const MARGIN = 0.1;

export function fitted(extent: Extent): ViewWindow {
  return { isFit: true, start: 0, scale: fitScale(extent) };
}

/** The smallest scale, at which all is seen, and the largest. */
export function scaleLimits(extent: Extent): readonly [least: number, most: number] {
  const fit = fitScale(extent);
  return [fit, Math.max(MOST, fit * MOST_OF_ALL)];
}

/**
 * With another scale, as far as that is allowed.
 * @param about in the window, CSS pixels: the time there stays there, unless there were nothing beside it
 */
export function scaledTo(view: ViewWindow, extent: Extent, scale: number, about: number): ViewWindow {
  const [least, most] = scaleLimits(extent);
  const to = Math.min(Math.max(scale, least), most);
  if (to === view.scale) return view;
  return to === least ? fitted(extent) : startingAt(view.start + about / view.scale - about / to, to, extent);
}

/** Moved by CSS pixels: to later times for positive ones. */
export function panned(view: ViewWindow, extent: Extent, by: number): ViewWindow {
  const moved = startingAt(view.start + by / view.scale, view.scale, extent);
  return view.isFit || moved.start === view.start ? view : moved;
}

/** With another time at the left. */
export function movedTo(view: ViewWindow, extent: Extent, start: number): ViewWindow {
  return view.isFit ? view : startingAt(start, view.scale, extent);
}

/** For another window or duration: all of it, or the same times at the same scale. */
export function resized(view: ViewWindow, extent: Extent): ViewWindow {
  const [least, most] = scaleLimits(extent);
  if (view.isFit || view.scale <= least) return fitted(extent);
  return startingAt(view.start, Math.min(view.scale, most), extent);
}

/** So that a range fills the window, and a little is seen beside it. */
export function filledWith(extent: Extent, from: number, to: number): ViewWindow {
  const [least, most] = scaleLimits(extent);
  const length = Math.max(to - from, 0) * (1 + 2 * MARGIN);
  const scale = Math.min(Math.max(extent.width / length, least), most);
  if (scale === least) return fitted(extent);
  return startingAt((from + to) / 2 - extent.width / scale / 2, scale, extent);
}

/** In the window. CSS pixels. */
export function toPixel({ start, scale }: ViewWindow, time: number): number {
  return (time - start) * scale;
}

/** The nearest time that the medium has. */
export function toTime({ start, scale }: ViewWindow, { duration }: Extent, pixel: number): number {
  return Math.min(Math.max(start + pixel / scale, 0), duration);
}

function fitScale({ duration, width }: Extent): number {
  return Math.max(width, 1) / duration;
}

function startingAt(start: number, scale: number, { duration, width }: Extent): ViewWindow {
  return { isFit: false, start: Math.min(Math.max(start, 0), Math.max(duration - width / scale, 0)), scale };
}
