import type { Place } from './view-transform.js';

export interface WheelPort {
  readonly surface: HTMLElement;
  placeOf(event: { readonly clientX: number; readonly clientY: number }): Place;
  /** Fingers are on the surface itself. */
  isTouched(): boolean;
  /** @returns whether there was anything left to zoom */
  zoom(factor: number, about: Place): boolean;
  pan(x: number, y: number): void;
}

/** CSS pixels that a line and a page stand for, where a wheel is counted in those. */
const UNITS = [1, 40, 800];
/** A notch of a wheel, about 100 pixels, is a quarter more; of a pinch a browser tells much smaller numbers. */
const PER_PIXEL = 0.0022;
const PER_PIXEL_PINCHED = 0.01;
/** A scroll that began elsewhere belongs to the page until it has rested. Milliseconds. */
const RESTED = 250;

/**
 * The wheel zooms about the pointer, as on maps and in other tools for marking pictures: nothing here scrolls, and
 * zooming is what one does all the time. Pinching on a touchpad comes as a wheel with Ctrl, and zooms as well; with
 * Shift it pans. A scroll of the page that only carries the picture under the pointer is left to the page, and so is a
 * wheel where nothing is left to zoom.
 */
export class PictureWheel {
  #lastElsewhere = -Infinity;
  #pinched = 1;

  constructor(private readonly port: WheelPort) {
    const { surface } = port;
    surface.addEventListener('wheel', this.#onWheel, { passive: false });
    for (const name of ['gesturestart', 'gesturechange']) surface.addEventListener(name, this.#onPinch);
  }

  connect(signal: AbortSignal): void {
    const onWheel = (event: WheelEvent) => {
      if (!event.composedPath().includes(this.port.surface)) this.#lastElsewhere = event.timeStamp;
    };
    addEventListener('wheel', onWheel, { passive: true, capture: true, signal });
  }

  readonly #onWheel = (event: WheelEvent): void => {
    const { deltaX, deltaY, deltaMode, ctrlKey, shiftKey, timeStamp } = event;
    if (timeStamp - this.#lastElsewhere < RESTED && !ctrlKey) {
      this.#lastElsewhere = timeStamp;
      return;
    }
    const unit = UNITS[deltaMode] ?? 1;
    if (shiftKey) {
      this.port.pan(-(deltaX || deltaY) * unit, deltaX ? -deltaY * unit : 0);
      event.preventDefault();
      return;
    }
    const factor = Math.exp(-deltaY * unit * (ctrlKey ? PER_PIXEL_PINCHED : PER_PIXEL));
    const isTaken = this.port.zoom(factor, this.port.placeOf(event));
    // a pinch would zoom the whole page
    if (isTaken || ctrlKey) event.preventDefault();
  };

  /** Safari's own, of a touchpad; fingers on the screen bring it about as well. */
  readonly #onPinch = (event: Event): void => {
    const { clientX, clientY, scale } = event as Event & { clientX: number; clientY: number; scale: number };
    event.preventDefault();
    const factor = event.type === 'gesturestart' ? 1 : scale / this.#pinched;
    this.#pinched = event.type === 'gesturestart' ? 1 : scale;
    if (!this.port.isTouched()) this.port.zoom(factor, this.port.placeOf({ clientX, clientY }));
  };
}
