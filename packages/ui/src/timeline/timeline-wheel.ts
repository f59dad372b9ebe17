import type { TimelineViewport } from './timeline-viewport.js';

export interface TimelineWheelPort {
  readonly root: HTMLElement;
  readonly viewport: TimelineViewport;
  /** In the window. CSS pixels. */
  placeOf(event: { readonly clientX: number; readonly clientY: number }): { readonly x: number };
  /** Fingers are on the timeline itself. */
  isTouched(): boolean;
  /** There are rows out of sight, which the wheel goes to where it turns over them. */
  scrollsRows(target: EventTarget | null): boolean;
}

/** CSS pixels that a line and a page stand for, where a wheel is counted in those. */
const UNITS = [1, 40, 800];
/** A notch of a wheel, about 100 pixels, is half as much again; of a pinch a browser tells much smaller numbers. */
const PER_PIXEL_TURNED = 0.004;
const PER_PIXEL_PINCHED = 0.01;
/** A browser tells of a pinch in steps no larger than this. CSS pixels. */
const PINCH = 50;
/** A scroll that began elsewhere belongs to the page until it has rested. Milliseconds. */
const RESTED = 250;

/** The wheel goes through time, and zooms with Ctrl; what it finds nothing to do for is left to the page. */
export class TimelineWheel {
  #lastElsewhere = -Infinity;
  #pinched = 1;

  constructor(private readonly port: TimelineWheelPort) {
    const { root } = port;
    root.addEventListener('wheel', this.#onWheel, { passive: false });
    for (const name of ['gesturestart', 'gesturechange']) root.addEventListener(name, this.#onPinch);
  }

  connect(signal: AbortSignal): void {
    const onWheel = (event: WheelEvent) => {
      if (!event.composedPath().includes(this.port.root)) this.#lastElsewhere = event.timeStamp;
    };
    addEventListener('wheel', onWheel, { passive: true, capture: true, signal });
  }

  readonly #onWheel = (event: WheelEvent): void => {
    const { deltaX, deltaY, deltaMode, ctrlKey, metaKey, shiftKey, timeStamp, target } = event;
    const { port } = this;
    const unit = UNITS[deltaMode] ?? 1;
    if (ctrlKey || metaKey) {
      const turned = deltaY * unit;
      const perPixel = Math.abs(turned) < PINCH ? PER_PIXEL_PINCHED : PER_PIXEL_TURNED;
      port.viewport.zoom(Math.exp(-turned * perPixel), port.placeOf(event).x);
      // the whole page would be zoomed
      event.preventDefault();
      return;
    }
    if (timeStamp - this.#lastElsewhere < RESTED) {
      this.#lastElsewhere = timeStamp;
      return;
    }
    const isAcross = shiftKey || Math.abs(deltaX) > Math.abs(deltaY);
    if (!isAcross && port.scrollsRows(target)) return;
    if (port.viewport.pan((isAcross ? deltaX || deltaY : deltaY) * unit)) event.preventDefault();
  };

  /** Safari's own, of a touchpad; fingers on the screen bring it about as well. */
  readonly #onPinch = (event: Event): void => {
    const { clientX, clientY, scale } = event as Event & { clientX: number; clientY: number; scale: number };
    event.preventDefault();
    const factor = event.type === 'gesturestart' ? 1 : scale / this.#pinched;
    this.#pinched = event.type === 'gesturestart' ? 1 : scale;
    if (!this.port.isTouched()) this.port.viewport.zoom(factor, this.port.placeOf({ clientX, clientY }).x);
  };
}
