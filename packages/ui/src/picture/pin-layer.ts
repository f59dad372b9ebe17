import type { PicturePin } from './picture-props.js';
import type { Size } from './view-transform.js';

/** Where something is said to be missing: seen only, since what is said stands elsewhere. Each at its share of the layer. */
export class PinLayer {
  readonly element = Object.assign(document.createElement('div'), { className: 'pins', ariaHidden: 'true' });
  #pins: readonly PicturePin[] = [];
  #size: Size | undefined;

  set(pins: readonly PicturePin[]): void {
    this.#pins = pins;
    this.#fill();
  }

  /** The natural size of the picture: without it no pin has a place. */
  resize(size: Size): void {
    this.#size = size;
    this.#fill();
  }

  #fill(): void {
    const size = this.#size;
    this.element.replaceChildren(...(size ? this.#pins.map((pin) => created(pin, size)) : []));
  }
}

function created({ x, y, kind }: PicturePin, { width, height }: Size): HTMLElement {
  const pin = Object.assign(document.createElement('div'), { className: 'pin' });
  pin.dataset['kind'] = kind;
  pin.style.setProperty('left', `${(x / width) * 100}%`);
  pin.style.setProperty('top', `${(y / height) * 100}%`);
  return pin;
}
