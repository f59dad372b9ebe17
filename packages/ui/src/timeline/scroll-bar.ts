import type { TimelineViewport } from './timeline-viewport.js';

/** So long at least is what is taken hold of. CSS pixels. */
const SHORTEST = 24;

/** What of the medium is seen, to be dragged. For pointers only: keys have ways of their own. */
export class ScrollBar {
  readonly element = Object.assign(document.createElement('div'), { className: 'scroll' });
  readonly #thumb = Object.assign(document.createElement('div'), { className: 'thumb' });
  #drawn: { readonly at: number; readonly length: number } | undefined;
  #held: { readonly x: number; readonly start: number } | undefined;

  constructor(private readonly viewport: TimelineViewport) {
    const { element } = this;
    element.ariaHidden = 'true';
    element.append(this.#thumb);
    element.addEventListener('pointerdown', this.#onDown);
    element.addEventListener('pointermove', this.#onMove);
    for (const name of ['pointerup', 'pointercancel']) element.addEventListener(name, () => (this.#held = undefined));
    element.addEventListener('mousedown', (event) => event.preventDefault());
  }

  draw(): void {
    const { state } = this.viewport;
    const isHidden = state?.isFit ?? true;
    if (this.#thumb.hidden !== isHidden) this.#thumb.hidden = isHidden;
    if (!state || isHidden) return;
    const { start } = state;
    const { length, way, most } = this.#measured(state);
    const at = most ? (start / most) * way : 0;
    if (at === this.#drawn?.at && length === this.#drawn.length) return;
    this.#drawn = { at, length };
    this.#thumb.style.setProperty('width', `${length}px`);
    this.#thumb.style.setProperty('transform', `translateX(${at}px)`);
  }

  readonly #onDown = (event: PointerEvent): void => {
    const { state } = this.viewport;
    if (!state || state.isFit || event.button) return;
    this.element.setPointerCapture(event.pointerId);
    let { start } = state;
    if (event.target !== this.#thumb) {
      // to where it was pressed
      const { length, way, most } = this.#measured(state);
      const at = event.clientX - this.element.getBoundingClientRect().left - length / 2;
      start = Math.min(Math.max((at / way) * most, 0), most);
      this.viewport.moveTo(start);
    }
    this.#held = { x: event.clientX, start };
  };

  readonly #onMove = ({ clientX }: PointerEvent): void => {
    const { state } = this.viewport;
    if (!state || !this.#held) return;
    const { way, most } = this.#measured(state);
    this.viewport.moveTo(this.#held.start + ((clientX - this.#held.x) / Math.max(way, 1)) * most);
  };

  /** Its length, how far it goes, and the time at the left where it has gone that far. */
  #measured({ start, end }: { readonly start: number; readonly end: number }) {
    const { duration = 1, width } = this.viewport;
    const seen = end - start;
    const length = Math.max((width * seen) / duration, SHORTEST);
    return { length, way: width - length, most: Math.max(duration - seen, 0) };
  }
}
