import type { PictureCursor } from './picture-cursor.js';
import { pictureKeyOf, type PictureKey } from './picture-keys.js';
import type { PictureCallbacks } from './picture-props.js';
import type { PointLayer } from './point-layer.js';
import { inside, type Place } from './view-transform.js';
import type { Viewport } from './viewport.js';

export interface PictureKeyboardPort {
  readonly surface: HTMLElement;
  readonly viewport: Viewport;
  readonly points: PointLayer;
  readonly cursor: PictureCursor;
  readonly callbacks: PictureCallbacks;
  isReadOnly(): boolean;
  /** Places are told even so. */
  takesPlaces(): boolean;
  focusPoint(key: string): void;
  /** Other keys are held than before. */
  onHeld(): void;
}

/** How far an arrow key moves the cursor, alone and with Shift. CSS pixels. */
const STEP = 8;
const LARGE_STEP = 64;
/** With Shift an arrow key nudges a point so many times as far. */
const LARGE_NUDGE = 10;
/** Enter selects a point no further from the cursor. CSS pixels. */
const NEAR = 12;

/** What keys do in a picture: at its cursor, or at the point that has the focus. */
export class PictureKeyboard {
  readonly #held = new Set<string>();
  /** Space was held to pan, not to press. */
  #hasPanned = false;

  constructor(private readonly port: PictureKeyboardPort) {
    const { surface } = port;
    surface.addEventListener('keydown', this.#onKey);
    surface.addEventListener('keyup', this.#onKeyUp);
    surface.addEventListener('focusin', this.#onFocus);
    surface.addEventListener('focusout', () => this.letGo());
  }

  /** Z is held, with which the loupe comes to the mouse. */
  get magnifies(): boolean {
    return this.#held.has('z');
  }

  /** To be asked when a drag may begin: whether Space is held, with which any drag pans. */
  takePan(): boolean {
    const isHeld = this.#held.has(' ');
    this.#hasPanned ||= isHeld;
    return isHeld;
  }

  /** Of all keys; the cursor is hidden. */
  letGo(): void {
    this.#held.clear();
    this.port.cursor.show(false);
    this.#showHeld();
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return;
    const { key, target, ctrlKey, altKey, metaKey } = event;
    const held = key.toLowerCase();
    if ((held === ' ' || held === 'z') && !(ctrlKey || altKey || metaKey)) {
      if (!this.#held.has(held)) {
        this.#held.add(held);
        this.#showHeld();
      }
      // a point is pressed by it
      if (target === this.port.surface) event.preventDefault();
      return;
    }
    const pressed = pictureKeyOf(event);
    if (pressed && this.#press(pressed, pointOf(target))) event.preventDefault();
  };

  readonly #onKeyUp = (event: KeyboardEvent): void => {
    if (event.key === ' ' && this.#hasPanned) {
      event.preventDefault();
      this.#hasPanned = false;
    }
    if (this.#held.delete(event.key.toLowerCase())) this.#showHeld();
  };

  #showHeld(): void {
    this.port.surface.toggleAttribute('data-grabs', this.#held.has(' '));
    this.port.onHeld();
  }

  /** @returns whether the key does anything here */
  #press(pressed: PictureKey, point: string | undefined): boolean {
    const { viewport, points, focusPoint } = this.port;
    switch (pressed.kind) {
      case 'zoom':
        viewport.zoom(pressed.factor, viewport.toWindow(point === undefined ? this.#place : points.get(point)!));
        break;
      case 'all':
        viewport.showAll();
        break;
      case 'actual':
        viewport.scaleTo(1);
        break;
      case 'point': {
        const next = points.beside(point, pressed.step);
        if (next !== undefined) focusPoint(next);
        break;
      }
      case 'move':
        if (point === undefined) this.#move(pressed.x, pressed.y, pressed.isLarge ? LARGE_STEP : STEP);
        else this.#nudge(point, pressed.x, pressed.y, pressed.isLarge ? LARGE_NUDGE : 1);
        break;
      case 'accept':
        // a button takes it by itself
        if (point !== undefined) return false;
        this.#accept();
    }
    return true;
  }

  get #place(): Place {
    return this.port.cursor.place;
  }

  #move(x: number, y: number, by: number): void {
    this.port.cursor.show(true);
    this.port.cursor.move(x * by, y * by);
    this.#tell();
  }

  #nudge(key: string, x: number, y: number, times: number): void {
    const { points, viewport, callbacks } = this.port;
    const { size, drawing } = viewport;
    const point = points.get(key);
    if (!point || !size || this.port.isReadOnly()) return;
    const by = Math.max(1, 1 / drawing.scale) * times;
    const to = inside({ x: point.x + x * by, y: point.y + y * by }, size);
    if (to.x === point.x && to.y === point.y) return;
    callbacks.onMove(key, to.x, to.y, true);
    viewport.reveal(to);
  }

  #accept(): void {
    const { cursor, callbacks } = this.port;
    const { place } = cursor;
    const near = this.#near(place);
    if (near !== undefined) callbacks.onSelect(near);
    else if (!this.port.isReadOnly() || this.port.takesPlaces()) {
      cursor.place = place;
      callbacks.onPress(place.x, place.y);
    }
  }

  #near(place: Place): string | undefined {
    return this.port.points.nearest(place, NEAR / this.port.viewport.drawing.scale);
  }

  #tell(): void {
    this.port.callbacks.onCursor({ ...this.#place, near: this.#near(this.#place) });
  }

  readonly #onFocus = ({ target }: FocusEvent): void => {
    const { points, viewport, cursor, surface } = this.port;
    const key = pointOf(target);
    const point = key === undefined ? undefined : points.get(key);
    if (point) {
      points.stop = point.key;
      viewport.reveal(point);
    } else if (target === surface && surface.matches(':focus-visible')) {
      cursor.show(true);
      this.#tell();
    }
  };
}

/** The key of the point that an element is. */
export function pointOf(target: EventTarget | null): string | undefined {
  return target instanceof HTMLElement && target.matches('.dot') ? target.dataset['key'] : undefined;
}
