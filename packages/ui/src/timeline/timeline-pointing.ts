import type { Place } from '../picture/view-transform.js';
import type { SegmentHit } from './segment-window.js';

export interface TimelinePointingPort {
  readonly surface: HTMLElement;
  placeOf(event: { readonly clientX: number; readonly clientY: number }): Place;
  hit(at: Place, isTouch: boolean): SegmentHit | undefined;
  /** The mouse is not merely pointing. */
  isBusy(): boolean;
  isReadOnly(): boolean;
  onHover(key: string | undefined): void;
}

/** What the mouse points at, and what a press there would do: the sheet shows it by the shape of the mouse. */
export class TimelinePointing {
  #hovered: string | undefined;
  #shape: string | undefined;

  constructor(private readonly port: TimelinePointingPort) {
    port.surface.addEventListener('pointermove', this.#onMove);
    port.surface.addEventListener('pointerleave', () => this.#tell(undefined, undefined));
  }

  readonly #onMove = (event: PointerEvent): void => {
    const { port } = this;
    if (event.pointerType === 'touch' || port.isBusy()) return;
    const target = event.target instanceof Element ? event.target : port.surface;
    const hit = target.closest('.lanes') ? port.hit(port.placeOf(event), false) : undefined;
    const isOne = hit?.box.count === 1;
    const shape = !hit ? undefined : !isOne || port.isReadOnly() ? 'press' : hit.part === 'body' ? 'move' : 'edge';
    this.#tell(isOne ? hit.box.key : undefined, shape);
  };

  #tell(key: string | undefined, shape: string | undefined): void {
    if (shape !== this.#shape) {
      this.#shape = shape;
      if (shape) this.port.surface.dataset['at'] = shape;
      else delete this.port.surface.dataset['at'];
    }
    if (key === this.#hovered) return;
    this.#hovered = key;
    this.port.onHover(key);
  }
}
