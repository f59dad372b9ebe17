import { moveTo, resizeTo } from './place-element.js';
import {
  drawingOf,
  fitted,
  panned,
  resized,
  scaledTo,
  scaleLimits,
  toPicture,
  toWindow,
  type Drawing,
  type Place,
  type Size,
  type View,
} from './view-transform.js';

/** From here on single pixels are wanted, not something smooth between them. CSS pixels for a natural one. */
export const PIXELATED = 6;
/** So far from the edge of the window a place that is wanted is brought, and a drag at it goes on. CSS pixels. */
const EDGE = 32;
/** The most that an edge moves the picture in a frame. CSS pixels. */
const FASTEST = 16;

/** What is seen of the picture: the picture and the plane over it are drawn accordingly, once a frame. */
export class Viewport {
  /** Of the window. CSS pixels; nothing is drawn while there are none. */
  window: Size = { width: 0, height: 0 };
  #size: Size | undefined;
  #image: HTMLElement | undefined;
  #view: View | undefined;
  #drawing: Drawing = { left: 0, top: 0, scale: 1 };
  #frame = 0;

  constructor(
    private readonly root: HTMLElement,
    /** As large as the picture is drawn, and where that is. */
    private readonly plane: HTMLElement,
    private readonly onDraw: (isOtherScale: boolean) => void,
  ) {}

  /** Of the picture, natural pixels; none while there is no picture. */
  get size(): Size | undefined {
    return this.#size;
  }

  get drawing(): Drawing {
    return this.#drawing;
  }

  get isFit(): boolean {
    return this.#view?.isFit ?? true;
  }

  get canZoom(): { readonly canZoomIn: boolean; readonly canZoomOut: boolean } {
    const [least, most] = this.#size ? scaleLimits(this.#size, this.window) : [1, 1];
    const { scale } = this.#drawing;
    return { canZoomIn: scale < most, canZoomOut: scale > least };
  }

  /** Another picture, all of which is seen; or none. */
  show(image: HTMLElement | undefined, size: Size | undefined): void {
    this.#image = image;
    this.#size = size;
    this.#set(size && fitted(size, this.window));
    this.#isOtherScale = true;
    // before all that lies over it is laid out for the first time
    this.#draw();
  }

  /** The window may have another size. */
  resize(window: Size): void {
    if (window.width === this.window.width && window.height === this.window.height) return;
    this.window = window;
    if (this.#view && this.#size) this.#set(resized(this.#view, this.#size, window));
  }

  showAll(): void {
    if (this.#size) this.#set(fitted(this.#size, this.window));
  }

  /** @param about in the window. Default: its middle */
  scaleTo(scale: number, about: Place = this.middle): void {
    if (this.#view && this.#size) this.#set(scaledTo(this.#view, this.#size, this.window, scale, about));
  }

  zoom(factor: number, about?: Place): void {
    if (this.#view) this.scaleTo(this.#view.scale * factor, about);
  }

  /** By CSS pixels. */
  pan(x: number, y: number): void {
    if (this.#view && this.#size) this.#set(panned(this.#view, this.#size, x, y));
  }

  /** Pans as little as brings a place of the picture into the window, clear of its edge. */
  reveal(place: Place): void {
    const { x, y } = this.toWindow(place);
    const by = (at: number, length: number) => {
      const edge = Math.min(EDGE, length / 4);
      return at < edge ? edge - at : at > length - edge ? length - edge - at : 0;
    };
    // one that is seen may stay at the edge of a picture of which all is seen
    const isSeen = x >= 0 && y >= 0 && x <= this.window.width && y <= this.window.height;
    if (!this.isFit || !isSeen) this.pan(by(x, this.window.width), by(y, this.window.height));
  }

  /** While something is held at an edge beyond which there is more of the picture. @returns whether it was panned */
  panAtEdge(at: Place): boolean {
    const { left, top, scale } = this.#drawing;
    const by = (at: number, length: number, start: number, natural: number) => {
      const before = EDGE - at;
      const after = at - (length - EDGE);
      if (before > 0 && start < 0) return Math.min(before / 2, FASTEST);
      return after > 0 && start + natural * scale > length ? -Math.min(after / 2, FASTEST) : 0;
    };
    const x = by(at.x, this.window.width, left, this.#size?.width ?? 0);
    const y = by(at.y, this.window.height, top, this.#size?.height ?? 0);
    this.pan(x, y);
    return x !== 0 || y !== 0;
  }

  /** In the window. */
  placeOf({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }): Place {
    const { left, top } = this.root.getBoundingClientRect();
    return { x: clientX - left - this.root.clientLeft, y: clientY - top - this.root.clientTop };
  }

  toPicture(place: Place): Place {
    return toPicture(this.#drawing, place);
  }

  toWindow(place: Place): Place {
    return toWindow(this.#drawing, place);
  }

  get middle(): Place {
    return { x: this.window.width / 2, y: this.window.height / 2 };
  }

  /** What was put off while the host was not in the page. */
  connect(): void {
    if (this.#view) this.#set(this.#view);
  }

  /** Nothing more is drawn. */
  disconnect(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  #set(view: View | undefined): void {
    this.#view = view;
    if (!view) return;
    const before = this.#drawing;
    this.#drawing = drawingOf(view, this.window, devicePixelRatio);
    const isOtherScale = before.scale !== view.scale;
    this.#isOtherScale ||= isOtherScale;
    this.#frame ||= requestAnimationFrame(() => this.#draw());
  }
  #isOtherScale = true;

  #draw(): void {
    this.disconnect();
    if (!this.#size) return;
    const { left, top, scale } = this.#drawing;
    for (const element of [this.#image, this.plane]) {
      if (!element) continue;
      moveTo(element, { x: left, y: top });
      resizeTo(element, this.#size, scale);
    }
    this.#image?.toggleAttribute('data-pixelated', scale >= PIXELATED);
    this.onDraw(this.#isOtherScale);
    this.#isOtherScale = false;
  }
}
