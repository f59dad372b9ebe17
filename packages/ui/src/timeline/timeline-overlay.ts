import type { TimelineDrawing } from './timeline-viewport.js';

/**
 * What goes through all rows and is not pressed. Over them: a range that is being drawn, and the moment that something
 * snaps to. Under them: what others put there.
 */
export class TimelineOverlay {
  readonly under = Object.assign(document.createElement('div'), { className: 'under' });
  readonly ground = Object.assign(document.createElement('div'), { className: 'plane' });
  readonly element = Object.assign(document.createElement('div'), { className: 'over' });
  /** As wide as what is seen. */
  readonly window = Object.assign(document.createElement('div'), { className: 'window' });
  readonly plane = Object.assign(document.createElement('div'), { className: 'plane' });
  readonly #sketch = Object.assign(document.createElement('div'), { className: 'sketch', hidden: true });
  readonly #snap = Object.assign(document.createElement('div'), { className: 'snap', hidden: true });

  constructor() {
    this.under.append(this.ground);
    this.element.ariaHidden = this.under.ariaHidden = 'true';
    this.plane.append(this.#sketch, this.#snap);
    this.window.append(this.plane);
    this.element.append(this.window);
  }

  sketch(
    range: { readonly from: number; readonly to: number } | undefined,
    drawing: TimelineDrawing | undefined,
  ): void {
    this.#sketch.hidden = !range;
    if (!range || !drawing) return;
    const { origin, scale } = drawing;
    this.#sketch.style.setProperty('left', `${(range.from - origin) * scale}px`);
    this.#sketch.style.setProperty('width', `${(range.to - range.from) * scale}px`);
  }

  showSnap(time: number | undefined, drawing: TimelineDrawing | undefined): void {
    this.#snap.hidden = time === undefined;
    if (time === undefined || !drawing) return;
    this.#snap.style.setProperty('left', `${(time - drawing.origin) * drawing.scale}px`);
  }
}
