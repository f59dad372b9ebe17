import type { TimelineDrawing } from './timeline-viewport.js';

/**
 * What goes through all rows and is not pressed. Over them: a range that is being drawn, and the moment that something
 * snaps to. Under them: what others put there.
 */
export class TimelineOverlay {
  readonly under = made('under');
  readonly element = made('over');
  /** As wide as what is seen. */
  readonly window = made('window');
  readonly #sketch = Object.assign(made('sketch'), { hidden: true });
  readonly #snap = Object.assign(made('snap'), { hidden: true });

  constructor() {
    this.element.ariaHidden = this.under.ariaHidden = 'true';
    this.window.append(this.#sketch, this.#snap);
    this.element.append(this.window);
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
