import { moveTo, overlay, resizeTo } from './place-element.js';
import { clamped, type Place } from './view-transform.js';
import { PIXELATED, type Viewport } from './viewport.js';

/** Its width, as in the sheet, and how far its middle is from what hides the place. CSS pixels. */
const WIDTH = 132;
const AWAY = 104;
/** It shows things so much larger than the picture does; single pixels need no more than that many CSS pixels. */
const LARGER = 2.5;
const LARGEST = 24;

/** A magnifying glass beside a finger or the mouse. It is made when it is wanted for the first time. */
export class Loupe {
  #element: HTMLElement | undefined;
  #image: HTMLImageElement | undefined;

  constructor(private readonly root: HTMLElement) {}

  /**
   * @param image as it is seen in the window
   * @param place of the picture, in the middle of the loupe
   * @param hidden what hides that place, in the window
   * @param colour of the point that is moved, if any
   */
  show(
    image: HTMLImageElement,
    { size, window, drawing }: Viewport,
    place: Place,
    hidden: Place,
    colour?: number,
  ): void {
    if (!size) return;
    const element = (this.#element ??= this.#created());
    if (this.#image?.src !== image.src || this.#image.parentElement !== element) {
      // the same address in the same page: browsers take the picture that they have
      this.#image = Object.assign(document.createElement('img'), { alt: '', src: image.src });
      element.replaceChildren(this.#image);
    }
    const scale = Math.max(Math.min(drawing.scale * LARGER, LARGEST), drawing.scale);
    this.#image.toggleAttribute('data-pixelated', scale >= PIXELATED);
    resizeTo(this.#image, size, scale);
    moveTo(this.#image, { x: WIDTH / 2 - place.x * scale, y: WIDTH / 2 - place.y * scale });
    if (colour === undefined) delete element.dataset['colour'];
    else element.dataset['colour'] = String(colour);
    // above; where there is no room beside, on the side that has some
    const isAbove = hidden.y - AWAY - WIDTH / 2 >= 0;
    const side = hidden.x > window.width / 2 ? -1 : 1;
    const middle = isAbove ? { x: hidden.x, y: hidden.y - AWAY } : { x: hidden.x + side * AWAY, y: hidden.y };
    const within = (at: number, length: number) => clamped(at - WIDTH / 2, 0, Math.max(length - WIDTH, 0));
    moveTo(element, { x: within(middle.x, window.width), y: within(middle.y, window.height) });
    element.hidden = false;
  }

  hide(): void {
    this.#element?.toggleAttribute('hidden', true);
  }

  #created(): HTMLElement {
    const element = overlay('loupe');
    this.root.append(element);
    return element;
  }
}
