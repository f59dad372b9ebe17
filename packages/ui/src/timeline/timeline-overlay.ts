import type { TimelinePin } from './timeline-props.js';
import type { TimelineDrawing } from './timeline-viewport.js';

/**
 * What goes through all rows and is not pressed. Over them: where something is missing, a range that is being drawn, and
 * the moment that something snaps to. Under them: what others put there.
 */
export class TimelineOverlay {
  readonly under = made('under');
  readonly element = made('over');
  /** As wide as what is seen. */
  readonly window = made('window');
  readonly #sketch = Object.assign(made('sketch'), { hidden: true });
  #pins: readonly { readonly pin: TimelinePin; readonly element: HTMLElement }[] = [];
  readonly #snap = Object.assign(made('snap'), { hidden: true });

  constructor() {
    this.element.ariaHidden = this.under.ariaHidden = 'true';
    this.window.append(this.#sketch, this.#snap);
    this.element.append(this.window);
  }

  /** Those that there are from now on; they are seen once they are drawn. */
  set pins(pins: readonly TimelinePin[]) {
    for (const { element } of this.#pins) element.remove();
    this.#pins = pins.map((pin) => ({ pin, element: made('pin') }));
    for (const { pin, element } of this.#pins) element.dataset['kind'] = pin.kind;
    this.window.prepend(...this.#pins.map(({ element }) => element));
  }

  draw(drawing: TimelineDrawing): void {
    for (const { pin, element } of this.#pins) {
      element.style.setProperty('left', `${pixel(pin.startTime, drawing)}px`);
      element.style.setProperty('width', `${(pin.endTime - pin.startTime) * drawing.scale}px`);
    }
  }

  sketch(range: { readonly from: number; readonly to: number } | undefined, drawing?: TimelineDrawing): void {
    this.#sketch.hidden = !range;
    if (!range || !drawing) return;
    this.#sketch.style.setProperty('left', `${pixel(range.from, drawing)}px`);
    this.#sketch.style.setProperty('width', `${(range.to - range.from) * drawing.scale}px`);
  }

  showSnap(time?: number, drawing?: TimelineDrawing): void {
    const isHidden = time === undefined;
    if (this.#snap.hidden !== isHidden) this.#snap.hidden = isHidden;
    if (!isHidden && drawing) this.#snap.style.setProperty('left', `${pixel(time, drawing)}px`);
  }
}

/** In the window. */
function pixel(time: number, { origin, scale, left }: TimelineDrawing): number {
  return (time - origin) * scale - left;
}

function made(className: string): HTMLElement {
  return Object.assign(document.createElement('div'), { className });
}
