import { moveTo, overlay } from './place-element.js';
import { inside, type Place } from './view-transform.js';
import type { Viewport } from './viewport.js';

/** A cross over the picture that keys move, so that a place can be chosen without a mouse. */
export class PictureCursor {
  readonly element = overlay('cursor');
  #place: Place | undefined;

  constructor(private readonly viewport: Viewport) {}

  /** Natural pixels; where it was last, unless that is out of sight: the middle of what is seen. */
  get place(): Place {
    const { viewport } = this;
    const { width, height } = viewport.window;
    const at = this.#place && viewport.toWindow(this.#place);
    const isSeen = at && at.x >= 0 && at.y >= 0 && at.x <= width && at.y <= height;
    return isSeen && this.#place ? this.#place : this.#inside(viewport.toPicture(viewport.middle));
  }

  set place(place: Place | undefined) {
    this.#place = place && this.#inside(place);
    this.draw();
  }

  get isShown(): boolean {
    return !this.element.hidden;
  }

  show(isShown: boolean): void {
    this.element.hidden = !isShown;
    this.draw();
  }

  /** Where the place is drawn now. */
  draw(): void {
    if (!this.isShown) return;
    moveTo(this.element, this.viewport.toWindow(this.place));
  }

  /** By CSS pixels; the picture goes along where it meets an edge. */
  move(x: number, y: number): void {
    const { scale } = this.viewport.drawing;
    const { place } = this;
    const to = this.#inside({ x: place.x + x / scale, y: place.y + y / scale });
    this.viewport.reveal(to);
    this.place = to;
  }

  #inside(place: Place): Place {
    return this.viewport.size ? inside(place, this.viewport.size) : place;
  }
}
