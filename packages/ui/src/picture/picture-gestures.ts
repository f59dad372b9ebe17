import type { ArrowLayer } from './arrow-layer.js';
import type { Loupe } from './loupe.js';
import type { PictureCallbacks, PictureProps } from './picture-props.js';
import type { PointLayer } from './point-layer.js';
import { keyedAt } from './place-element.js';
import { PointerGestures, type Gesture, type Press } from '../pointer/pointer-gestures.js';
import { contains, inside, type Place } from './view-transform.js';
import type { Viewport } from './viewport.js';

export interface PictureGesturesPort {
  readonly surface: HTMLElement;
  readonly viewport: Viewport;
  readonly points: PointLayer;
  readonly arrows: ArrowLayer;
  readonly loupe: Loupe;
  readonly callbacks: PictureCallbacks;
  props(): PictureProps;
  image(): HTMLImageElement;
  /** A key is held with which any drag pans. */
  isPanning(): boolean;
  /** The focus goes to a point. */
  focusPoint(key: string): void;
  /** Arrows and handles are to be drawn where the points are shown now. */
  redraw(): void;
  /** Something was pressed: the cursor of the keys goes on from here. */
  onPress(place: Place): void;
}

/** How far from the middle of a dot a line may end that is drawn to it. CSS pixels. */
const REACH = 24;

/** What pressing and dragging do in a picture. */
export class PictureGestures {
  readonly pointer: PointerGestures;

  constructor(private readonly port: PictureGesturesPort) {
    const { surface, viewport } = port;
    this.pointer = new PointerGestures({
      surface,
      placeOf: (event) => viewport.placeOf(event),
      press: (down, at) => this.#press(down, at),
      pinch: (from, to, factor) => {
        viewport.zoom(factor, from);
        viewport.pan(to.x - from.x, to.y - from.y);
      },
    });
  }

  #press(down: PointerEvent, at: Place): Press {
    const { port } = this;
    const { points, arrows, callbacks } = port;
    const isReadOnly = port.props().readOnly ?? false;
    const drag = () => this.#pan(at);
    if (down.button === 1 || port.isPanning()) return { drag };
    const target = keyedAt(down.target);
    const isTouch = down.pointerType === 'touch';
    const isHandle = target?.matches('.connect-handle') ?? false;
    const key = this.#meant(target?.dataset['key'], at, isTouch && !isHandle);
    if (key === undefined) {
      if (isReadOnly && !port.props().takesPlaces)
        return { drag, release: () => port.surface.focus({ preventScroll: true }) };
      return { drag, rest: () => this.#place(), release: (to) => this.#pressAt(to) };
    }
    if (arrows.has(key)) return { drag, release: () => callbacks.onArrow(key) };
    const release = isHandle ? undefined : () => this.#select(key);
    if (isReadOnly || !points.get(key)) return { drag, release };
    if (isHandle || down.shiftKey) return { drag: () => this.#connect(key, isTouch), release };
    const move = () => this.#move(key, at, isTouch);
    return { drag: move, rest: move, release };
  }

  /** What fingers press is large, and may lie over another point that is nearer to the finger. */
  #meant(key: string | undefined, at: Place, isTouch: boolean): string | undefined {
    const { points, viewport } = this.port;
    if (!isTouch || key === undefined || !points.get(key)) return key;
    return points.nearest(viewport.toPicture(at), REACH / viewport.drawing.scale) ?? key;
  }

  #pan(from: Place): Gesture {
    const { surface, viewport } = this.port;
    let last = from;
    surface.toggleAttribute('data-pans', true);
    return {
      move: (at) => {
        viewport.pan(at.x - last.x, at.y - last.y);
        last = at;
      },
      end: () => surface.removeAttribute('data-pans'),
    };
  }

  #pressAt(at: Place): void {
    const { viewport, callbacks, onPress } = this.port;
    const place = viewport.toPicture(at);
    if (!viewport.size || !contains(viewport.size, place)) return;
    onPress(place);
    callbacks.onPress(place.x, place.y);
  }

  #select(key: string): void {
    this.port.focusPoint(key);
    this.port.callbacks.onSelect(key);
  }

  /** A finger that rests presses where it is lifted; until then it looks for the right place. */
  #place(): Gesture {
    const { viewport, loupe, callbacks, onPress } = this.port;
    let place: Place | undefined;
    return {
      move: (at) => {
        place = this.#inside(at);
        this.#magnify(place, at);
        return viewport.panAtEdge(at);
      },
      end: (how) => {
        loupe.hide();
        if (how !== 'let-go' || !place) return;
        onPress(place);
        callbacks.onPress(place.x, place.y);
      },
    };
  }

  #move(key: string, down: Place, isTouch: boolean): Gesture {
    const { port } = this;
    const { viewport, points, callbacks, loupe } = port;
    this.#select(key);
    const start = points.get(key);
    if (!start) return this.#pan(down);
    const { x, y, colour } = start;
    const dot = points.elementOf(key);
    dot?.toggleAttribute('data-dragged', true);
    // the point stays under the pointer as it was taken hold of
    const taken = viewport.toWindow(start);
    let now: Place = { x, y };
    let last = down;
    return {
      move: (at) => {
        const pans = viewport.panAtEdge(at);
        if (pans || at.x !== last.x || at.y !== last.y) {
          now = this.#inside({ x: at.x - down.x + taken.x, y: at.y - down.y + taken.y });
          points.drag(key, now);
          port.redraw();
          callbacks.onMove(key, now.x, now.y, false);
        }
        last = at;
        if (isTouch || port.props().magnifies) this.#magnify(now, at, colour);
        return pans;
      },
      end: (how) => {
        loupe.hide();
        dot?.removeAttribute('data-dragged');
        if (points.isDragged) {
          const to = how === 'given-up' ? { x, y } : now;
          callbacks.onMove(key, to.x, to.y, true);
        }
        points.drag();
        port.redraw();
      },
    };
  }

  #connect(from: string, isTouch: boolean): Gesture {
    const { viewport, points, arrows, callbacks, loupe } = this.port;
    const group = points.get(from)?.group;
    let to: string | undefined;
    const aim = (key: string | undefined) => {
      if (key === to) return;
      for (const each of [to, key]) {
        if (each !== undefined) points.elementOf(each)?.toggleAttribute('data-target', each === key);
      }
      to = key;
    };
    return {
      move: (at) => {
        const place = viewport.toPicture(at);
        const { scale } = viewport.drawing;
        aim(points.nearest(place, REACH / scale, (point) => point.group !== group));
        const begin = points.placeOf(from);
        const end = (to === undefined ? undefined : points.placeOf(to)) ?? place;
        const drawn = ({ x, y }: Place) => ({ x: x * scale, y: y * scale });
        if (begin) arrows.drawLive(drawn(begin), drawn(end));
        if (isTouch) this.#magnify(this.#inside(at), at);
        return viewport.panAtEdge(at);
      },
      end: (how) => {
        const found = to;
        aim(undefined);
        arrows.endLive();
        loupe.hide();
        if (how === 'let-go' && found !== undefined) callbacks.onConnect(from, found);
      },
    };
  }

  #magnify(place: Place, hidden: Place, colour?: number): void {
    const { loupe, viewport } = this.port;
    loupe.show(this.port.image(), viewport, place, hidden, colour);
  }

  /** The nearest place of the picture. */
  #inside(at: Place): Place {
    const { viewport } = this.port;
    const place = viewport.toPicture(at);
    return viewport.size ? inside(place, viewport.size) : place;
  }
}
