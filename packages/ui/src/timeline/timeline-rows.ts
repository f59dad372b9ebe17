import type { Place } from '../picture/view-transform.js';

/** How high a row is. CSS pixels. */
const LOWEST = 28;
const LOWEST_FOR_FINGERS = 44;
const HIGHEST = 48;
/** Beside the first and the last moment, so that an edge there is seen whole. CSS pixels; the sheet has it too. */
const MARGIN = 8;

/** Rows one above the other, which scroll where there is no room for all. */
export class TimelineRows {
  readonly element = Object.assign(document.createElement('div'), { className: 'lanes' });
  readonly plane = Object.assign(document.createElement('div'), { className: 'plane' });
  readonly #strip = Object.assign(document.createElement('div'), { className: 'strip' });
  laneHeight = LOWEST;
  /** Of the window in which times are seen. CSS pixels. */
  width = 0;
  /** How much of the width a bar takes that scrolls the rows. CSS pixels. */
  bar = 0;

  constructor() {
    this.#strip.append(this.plane);
    this.element.append(this.#strip);
  }

  /** @returns whether the bar has come or gone */
  measure(lanes: number): boolean {
    const { element } = this;
    const count = Math.max(lanes, 1);
    const least = matchMedia('(pointer: coarse)').matches ? LOWEST_FOR_FINGERS : LOWEST;
    element.style.setProperty('flex-basis', `${count * least + 4}px`);
    this.laneHeight = Math.min(
      Math.max(Math.floor((element.clientHeight - 4) / count), least),
      Math.max(HIGHEST, least),
    );
    this.#strip.style.setProperty('--_gt-lane', `${this.laneHeight}px`);
    this.#strip.style.setProperty('height', `max(100%, ${count * this.laneHeight + 2}px)`);
    this.width = Math.max(element.clientWidth - 2 * MARGIN, 0);
    const bar = element.offsetWidth - element.clientWidth;
    const isOther = bar !== this.bar;
    this.bar = bar;
    return isOther;
  }

  placeOf({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }): Place {
    const { left, top } = this.#strip.getBoundingClientRect();
    return { x: clientX - left - MARGIN, y: clientY - top };
  }

  laneAt(y: number): number {
    return Math.floor(y / this.laneHeight);
  }

  /** Whether what is turned over the rows scrolls them. */
  scrolls(target: EventTarget | null): boolean {
    const { element } = this;
    return element.contains(target as Node) && element.scrollHeight > element.clientHeight;
  }

  reveal(lane: number): void {
    const { scrollTop, clientHeight } = this.element;
    const top = lane * this.laneHeight;
    const bottom = top + this.laneHeight + 2;
    if (top < scrollTop) this.element.scrollTop = top;
    else if (bottom > scrollTop + clientHeight) this.element.scrollTop = bottom - clientHeight;
  }
}
