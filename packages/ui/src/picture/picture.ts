import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ArrowLayer } from './arrow-layer.js';
import { Loupe } from './loupe.js';
import { moveTo, overlay } from './place-element.js';
import { PictureCursor } from './picture-cursor.js';
import { PictureGestures } from './picture-gestures.js';
import { PictureImage } from './picture-image.js';
import { pointOf, PictureKeyboard } from './picture-keyboard.js';
import { ZOOM_STEP } from './picture-keys.js';
import { PicturePointing } from './picture-pointing.js';
import { PinLayer } from './pin-layer.js';
import type { PictureCallbacks, PictureProps, PictureScale, PictureState } from './picture-props.js';
import { PictureWheel } from './picture-wheel.js';
import { placeBeside } from './place-beside.js';
import { PointLayer } from './point-layer.js';
import type { Place } from './view-transform.js';
import { Viewport } from './viewport.js';

export type { MediaFailureReason } from '../media-source/media-failure.js';
export type {
  PictureArrow,
  PictureCallbacks,
  PictureCursorPlace,
  PicturePin,
  PicturePoint,
  PictureProps,
  PictureScale,
  PictureState,
} from './picture-props.js';

/** So far beyond the window points are there already. CSS pixels. */
const SIGHT = 64;
/** Between the middle of a dot and that of its handle, across and down, and for fingers. CSS pixels. */
const AWAY = 24;
const AWAY_COARSE = 34;
/** Between the middles of the handle and of another point, at least. CSS pixels. */
const APART = 26;
/** How long a point is shown that was asked for. Milliseconds. */
const FLASH = 1200;

/**
 * A picture with numbered points and arrows between them, in a tree of its own that an element places in its shadow
 * root: `${picture.root}`. The element calls `update` whenever it renders; nothing is done where nothing has changed.
 * It fills the height that it is given.
 *
 * What stands over the picture has two Tab stops. The cursor: arrows move it (Shift: further), Enter presses there or
 * selects the point there. The points: arrows nudge the one with the focus by a natural pixel, or by a CSS pixel where
 * that is more (Shift: ten times), Enter selects it; full stop and comma, or Page Down and Up, go to the next and the
 * previous one, Home and End to the first and last. In both: + and − zoom, 0 shows all, 1 shows natural size, a drag
 * with Space held pans, Z held brings the loupe to the mouse. Delete is left to the element.
 */
export class Picture implements ReactiveController {
  readonly root = document.createElement('div');
  readonly #surface = Object.assign(document.createElement('div'), { className: 'surface', hidden: true, tabIndex: 0 });
  readonly #plane = Object.assign(document.createElement('div'), { className: 'plane' });
  readonly #handle = overlay('connect-handle');
  readonly #viewport = new Viewport(this.root, this.#plane, (isOtherScale) => this.#onDraw(isOtherScale));
  readonly #points = new PointLayer(this.#plane);
  readonly #pins = new PinLayer();
  readonly #arrows = new ArrowLayer(this.#viewport);
  readonly #cursor = new PictureCursor(this.#viewport);
  readonly #loupe = new Loupe(this.root);
  readonly #image = new PictureImage((state) => this.#onState(state));
  readonly #gestures: PictureGestures;
  readonly #pointing: PicturePointing;
  readonly #keyboard: PictureKeyboard;
  readonly #wheel: PictureWheel;
  readonly #resizing = new ResizeObserver(() => this.#measure());
  readonly #coarse = matchMedia('(pointer: coarse)');
  #listening: AbortController | undefined;
  /** What was told of it last. */
  #scale: PictureScale | undefined;
  #props: PictureProps = { src: '', alt: '', label: '', points: [], arrows: [] };

  constructor(
    host: ReactiveControllerHost,
    private readonly callbacks: PictureCallbacks,
  ) {
    const { root } = this;
    const surface = this.#surface;
    root.className = 'picture';
    root.setAttribute('part', 'picture');
    // keys go to what has the focus, not to a screen reader's own reading
    surface.setAttribute('role', 'application');
    this.#plane.append(this.#arrows.element, this.#pins.element, this.#handle, this.#arrows.tip);
    surface.append(this.#plane, this.#cursor.element);
    root.append(surface);
    const viewport = this.#viewport;
    const image = () => this.#image.element;
    const focusPoint = (key: string) => this.focusPoint(key);
    const [points, arrows, loupe, cursor] = [this.#points, this.#arrows, this.#loupe, this.#cursor];
    this.#keyboard = new PictureKeyboard({
      ...{ surface, viewport, points, cursor, callbacks, focusPoint },
      isReadOnly: () => this.#props.readOnly ?? false,
      takesPlaces: () => this.#props.takesPlaces ?? false,
      onHeld: () => this.#pointing.again(),
    });
    this.#gestures = new PictureGestures({
      ...{ surface, viewport, points, arrows, loupe, callbacks, image, focusPoint },
      props: () => this.#props,
      isPanning: () => this.#keyboard.takePan(),
      redraw: () => this.#drawOver(),
      onPress: (place) => (cursor.place = place),
    });
    this.#pointing = new PicturePointing({
      ...{ surface, viewport, loupe, image },
      isBusy: () => this.#gestures.pointer.active,
      magnifies: () => this.#props.magnifies || this.#keyboard.magnifies,
      onHover: (key) => {
        arrows.hover(key);
        callbacks.onHover(key);
      },
    });
    this.#wheel = new PictureWheel({
      surface,
      placeOf: (event) => viewport.placeOf(event),
      isTouched: () => this.#gestures.pointer.isDown,
      zoom: (factor, about) => this.#zoom(factor, about),
      pan: (x, y) => viewport.pan(x, y),
    });
    surface.addEventListener('click', this.#onClick);
    host.addController(this);
  }

  get state(): PictureState {
    return this.#image.state;
  }

  update(props: PictureProps): void {
    const before = this.#props;
    this.#props = props;
    const { src, alt, label, points, arrows, emphasised = [], readOnly = false, showsArrows = true } = props;
    if (label !== before.label) this.#surface.ariaLabel = label;
    if (alt !== before.alt) this.#image.alt = alt;
    if (readOnly !== before.readOnly) this.#surface.toggleAttribute('data-read-only', readOnly);
    if (showsArrows !== before.showsArrows) this.#arrows.element.toggleAttribute('data-hidden', !showsArrows);
    if (src !== before.src) this.#load(src);
    if (points !== before.points) {
      this.#setPoints();
      this.#cull();
    }
    if (arrows !== before.arrows) this.#arrows.set(arrows);
    if (props.pins !== before.pins) this.#pins.set(props.pins ?? []);
    if (points !== before.points || arrows !== before.arrows || readOnly !== before.readOnly) {
      this.#pointing.forget((key) => this.#points.get(key) !== undefined || this.#arrows.has(key));
      this.#drawOver();
    }
    if (emphasised !== before.emphasised) {
      this.#points.emphasise(emphasised);
      this.#arrows.emphasise(emphasised);
    }
    if (props.magnifies !== before.magnifies) this.#pointing.again();
  }

  /** Loads once more what has failed. */
  retry(): void {
    this.#image.retry();
  }

  zoomIn(): void {
    this.#zoom(ZOOM_STEP);
  }

  zoomOut(): void {
    this.#zoom(1 / ZOOM_STEP);
  }

  /** All of the picture, whatever size this gets. */
  showAll(): void {
    this.#viewport.showAll();
  }

  /** A natural pixel as a CSS pixel. */
  showActual(): void {
    this.#viewport.scaleTo(1);
  }

  /** Brings a point into sight. */
  reveal(key: string): void {
    const point = this.#points.get(key);
    if (point) this.#viewport.reveal(point);
  }

  /** The focus to the cursor. */
  focus(): void {
    this.#surface.focus({ preventScroll: true });
  }

  /** The focus to a point, which is brought into sight. */
  focusPoint(key: string): void {
    this.#points.stop = key;
    this.#points.elementOf(key)?.focus({ preventScroll: true });
    this.#drawHandle();
  }

  /** Shows for a moment which one it is, and where. */
  flash(key: string): void {
    this.reveal(key);
    const element = this.#points.elementOf(key);
    element?.toggleAttribute('data-flash', true);
    setTimeout(() => element?.removeAttribute('data-flash'), FLASH);
  }

  /** Where Enter at the cursor would press. Natural pixels. */
  get cursor(): Place {
    return this.#cursor.place;
  }

  hostConnected(): void {
    this.#listening = new AbortController();
    this.#wheel.connect(this.#listening.signal);
    this.#resizing.observe(this.root);
    this.#viewport.connect();
  }

  hostDisconnected(): void {
    this.#listening?.abort();
    this.#resizing.disconnect();
    this.#gestures.pointer.cancel('taken');
    this.#viewport.disconnect();
    this.#keyboard.letGo();
  }

  #load(src: string): void {
    this.#gestures.pointer.cancel('given-up');
    this.#image.element.remove();
    this.#viewport.show(undefined, undefined);
    this.#cursor.place = undefined;
    this.#image.load(src);
  }

  #onState(state: PictureState): void {
    const isReady = state.kind === 'ready';
    this.root.dataset['state'] = state.kind;
    if (isReady) {
      const { element } = this.#image;
      this.root.prepend(element);
      // later on it is told of
      if (!this.#viewport.window.width) this.#measure();
      this.#points.resize(state);
      this.#pins.resize(state);
      this.#viewport.show(element, state);
    }
    this.#surface.hidden = !isReady;
    this.callbacks.onState(state);
  }

  #measure(): void {
    const { clientWidth: width, clientHeight: height } = this.root;
    this.#viewport.resize({ width, height });
  }

  #setPoints(): void {
    const lost = this.#points.set(this.#props.points);
    if (lost === '') this.focus();
    else if (lost !== undefined) this.focusPoint(lost);
  }

  #onDraw(isOtherScale: boolean): void {
    this.#cull();
    if (isOtherScale) this.#drawOver();
    this.#tellScale();
    this.#cursor.draw();
    this.#pointing.again();
  }

  #tellScale(): void {
    const { isFit, canZoom, drawing } = this.#viewport;
    const told = this.#scale;
    if (told?.scale === drawing.scale && told.isFit === isFit) return;
    this.#scale = { scale: drawing.scale, isFit, ...canZoom };
    this.callbacks.onScale?.(this.#scale);
  }

  #cull(): void {
    const { isFit, window } = this.#viewport;
    const { width, height } = window;
    this.#points.cull((place) => {
      if (isFit) return true;
      const { x, y } = this.#viewport.toWindow(place);
      return x > -SIGHT && y > -SIGHT && x < width + SIGHT && y < height + SIGHT;
    });
  }

  /** What lies over the picture at the scale of the screen. */
  #drawOver(): void {
    if (!this.#viewport.size) return;
    this.#arrows.draw((key) => this.#drawnPlace(key));
    this.#drawHandle();
  }

  /** Beside the selected point, where it covers no other. */
  #drawHandle(): void {
    const { points, readOnly } = this.#props;
    const { stop } = this.#points;
    const selected =
      points.find(({ key, selected }) => selected && key === stop) ?? points.find((each) => each.selected);
    const { size, drawing } = this.#viewport;
    const isShown = selected && size && !this.#points.isDragged && !readOnly && points.length > 1;
    // to set it where it is set would have the style looked up once more
    this.#handle.toggleAttribute('hidden', !isShown);
    if (!isShown) return;
    this.#handle.dataset['key'] = selected.key;
    const { scale } = drawing;
    const away = this.#coarse.matches ? AWAY_COARSE : AWAY;
    const { x, y } = placeBeside(selected, size, away / scale, points, APART / scale);
    moveTo(this.#handle, { x: x * scale, y: y * scale });
  }

  /** CSS pixels from the top left of the picture. */
  #drawnPlace(key: string): Place | undefined {
    const { scale } = this.#viewport.drawing;
    const place = this.#points.placeOf(key);
    return place && { x: place.x * scale, y: place.y * scale };
  }

  #zoom(factor: number, about?: Place): boolean {
    const before = this.#viewport.drawing.scale;
    this.#viewport.zoom(factor, about);
    return this.#viewport.drawing.scale !== before;
  }

  /** By a key or by what helps a person; a pointer's own are taken as they end. */
  readonly #onClick = (event: PointerEvent): void => {
    const key = pointOf(event.target);
    if (key !== undefined && (event.detail === 0 || !this.#gestures.pointer.hasJustEnded)) this.callbacks.onSelect(key);
  };
}
