import type { Loupe } from './loupe.js';
import { keyedAt } from './place-element.js';
import { contains } from './view-transform.js';
import type { Viewport } from './viewport.js';

export interface PointingPort {
  readonly surface: HTMLElement;
  readonly viewport: Viewport;
  readonly loupe: Loupe;
  image(): HTMLImageElement;
  /** The mouse is not merely pointing: its gesture shows what it does. */
  isBusy(): boolean;
  magnifies(): boolean | undefined;
  onHover(key: string | undefined): void;
}

/** What the mouse points at, and the loupe that goes with it where one is wanted. */
export class PicturePointing {
  #hovered: string | undefined;
  #at: { readonly clientX: number; readonly clientY: number } | undefined;
  #frame = 0;

  constructor(private readonly port: PointingPort) {
    const { surface } = port;
    surface.addEventListener('pointerover', this.#onOver);
    surface.addEventListener('pointerleave', this.#onLeave);
    surface.addEventListener('pointermove', this.#onMove);
  }

  /** Another wish for the loupe, or another picture under the mouse. */
  again(): void {
    const { port } = this;
    if (port.isBusy()) return;
    const { size } = port.viewport;
    // to measure where it is makes the browser lay out the page
    const at = this.#at && port.magnifies() ? port.viewport.placeOf(this.#at) : undefined;
    const place = at && port.viewport.toPicture(at);
    if (at && place && size && contains(size, place)) port.loupe.show(port.image(), port.viewport, place, at);
    else port.loupe.hide();
  }

  /** What was pointed at has gone. */
  forget(isThere: (key: string) => boolean): void {
    if (this.#hovered !== undefined && !isThere(this.#hovered)) this.#tell(undefined);
  }

  readonly #onOver = ({ target, pointerType }: PointerEvent): void => {
    if (pointerType === 'touch' || this.port.isBusy()) return;
    this.#tell(keyedAt(target)?.dataset['key']);
  };

  readonly #onLeave = (): void => {
    this.#at = undefined;
    this.again();
    if (!this.port.isBusy()) this.#tell(undefined);
  };

  readonly #onMove = ({ pointerType, clientX, clientY }: PointerEvent): void => {
    if (pointerType === 'touch') return;
    this.#at = { clientX, clientY };
    if (!this.port.magnifies()) return;
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.again();
    });
  };

  #tell(key: string | undefined): void {
    if (key === this.#hovered) return;
    this.#hovered = key;
    this.port.onHover(key);
  }
}
