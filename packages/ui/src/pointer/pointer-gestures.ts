/** CSS pixels of the window, from its top left. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** What a press has become. Places are in the window, CSS pixels. */
export interface Gesture {
  /** @returns whether it goes on by itself in the next frame */
  move(at: Place): boolean | void;
  /**
   * @param how it was let go; was taken away, by the browser or a second finger, where it was last; or was given up
   */
  end(how: 'let-go' | 'taken' | 'given-up'): void;
}

/** What a press may become. */
export interface Press {
  /** It has moved. */
  drag(): Gesture;
  /** A finger rests. */
  rest?: (() => Gesture) | undefined;
  /** It was let go where it began. */
  release?: ((at: Place) => void) | undefined;
}

export interface PointerPort {
  readonly surface: HTMLElement;
  placeOf(event: PointerEvent): Place;
  press(down: PointerEvent, at: Place): Press;
  /** Two fingers: what was at `from` is at `to` now, and so many times as large. */
  pinch(from: Place, to: Place, factor: number): void;
}

/** How far a pointer moves until that is a drag; fingers are less steady. CSS pixels. */
const THRESHOLD = 4;
const FINGER_THRESHOLD = 10;
/** How long a finger rests. Milliseconds. */
const RESTING = 400;
/** How long after a pointer was lifted browsers may tell of a click. Milliseconds. */
const CLICK = 400;

interface Pointer {
  readonly down: Place;
  readonly threshold: number;
  at: Place;
}

/** Pressing, dragging, resting and pinching, by mouse, pen and fingers. Its listeners go with the surface. */
export class PointerGestures {
  readonly #pointers = new Map<number, Pointer>();
  #press: Press | undefined;
  #gesture: Gesture | undefined;
  /** Where two fingers were when they were looked at last. */
  #pinched: readonly [Place, Place] | undefined;
  #resting: ReturnType<typeof setTimeout> | undefined;
  #frame = 0;
  #listening: AbortController | undefined;
  #type = '';
  #ended = -Infinity;

  constructor(private readonly port: PointerPort) {
    const { surface } = port;
    surface.addEventListener('pointerdown', this.#onDown);
    surface.addEventListener('pointermove', this.#onMove);
    surface.addEventListener('pointerup', this.#onUp);
    for (const name of ['pointercancel', 'lostpointercapture'] as const) {
      surface.addEventListener(name, ({ pointerId }) => this.#pointers.delete(pointerId) && this.cancel('taken'));
    }
    // the focus stays where it is, nothing is selected, and no menu comes to a finger that rests
    surface.addEventListener('mousedown', (event) => event.preventDefault());
    surface.addEventListener('contextmenu', (event) => {
      if (this.#type === 'touch') event.preventDefault();
      // on Apple's systems a click with Ctrl held asks for the menu
      else this.#press = undefined;
    });
  }

  /** Something more than a press is going on. */
  get active(): boolean {
    return this.#gesture !== undefined || this.#pinched !== undefined;
  }

  /** Something is pressed, if only to be dragged. */
  get isDown(): boolean {
    return this.#pointers.size > 0;
  }

  /** A click that comes now belongs to what was let go. */
  get hasJustEnded(): boolean {
    return performance.now() - this.#ended < CLICK;
  }

  cancel(how: 'taken' | 'given-up'): void {
    const gesture = this.#gesture;
    this.#reset();
    gesture?.end(how);
  }

  readonly #onDown = (event: PointerEvent): void => {
    const { pointerId, pointerType, button } = event;
    if (button > 1 || this.#pointers.size > 1) return;
    const at = this.port.placeOf(event);
    const threshold = pointerType === 'touch' ? FINGER_THRESHOLD : THRESHOLD;
    this.#pointers.set(pointerId, { down: at, at, threshold });
    this.port.surface.setPointerCapture(pointerId);
    this.#type = pointerType;
    const fingers = [...this.#pointers.values()];
    if (fingers[1]) {
      this.cancel('taken');
      this.#pinched = [fingers[0]!.at, at];
      return;
    }
    this.#press = this.port.press(event, at);
    if (pointerType === 'touch' && this.#press.rest) {
      this.#resting = setTimeout(() => this.#begin(this.#press?.rest?.()), RESTING);
    }
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    addEventListener('keydown', this.#onKey, { capture: true, signal });
    addEventListener('blur', this.#onBlur, { signal });
  };

  readonly #onMove = (event: PointerEvent): void => {
    const pointer = this.#pointers.get(event.pointerId);
    if (!pointer) return;
    const { down, threshold } = pointer;
    const at = (pointer.at = this.port.placeOf(event));
    if (this.#press && Math.hypot(at.x - down.x, at.y - down.y) >= threshold) this.#begin(this.#press.drag());
    else if (this.active) this.#step();
  };

  readonly #onUp = (event: PointerEvent): void => {
    const pointer = this.#pointers.get(event.pointerId);
    if (!pointer) return;
    pointer.at = this.port.placeOf(event);
    this.#ended = performance.now();
    if (this.#pinched) this.#step();
    this.#pointers.delete(event.pointerId);
    const gesture = this.#gesture;
    const press = this.#press;
    this.#reset();
    gesture?.move(pointer.at);
    gesture?.end('let-go');
    if (!gesture) press?.release?.(pointer.at);
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.#gesture) return;
    event.preventDefault();
    event.stopPropagation();
    this.cancel('given-up');
  };

  readonly #onBlur = (): void => {
    this.#pointers.clear();
    this.cancel('taken');
  };

  #begin(gesture: Gesture | undefined): void {
    clearTimeout(this.#resting);
    this.#press = undefined;
    this.#gesture = gesture;
    this.#step();
  }

  /** Browsers tell of a move once a frame. */
  #step(): void {
    const [first, second] = this.#pointers.values();
    if (!first) return;
    if (this.#pinched && second) {
      const [from, to] = [between(...this.#pinched), between(first.at, second.at)];
      this.port.pinch(from.middle, to.middle, to.distance / Math.max(from.distance, 1));
      this.#pinched = [first.at, second.at];
    } else if (this.#gesture?.move(first.at)) {
      this.#frame ||= requestAnimationFrame(() => {
        this.#frame = 0;
        this.#step();
      });
    }
  }

  /** What is still on the screen does nothing more until it is lifted. */
  #reset(): void {
    clearTimeout(this.#resting);
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#listening?.abort();
    this.#press = undefined;
    this.#gesture = undefined;
    this.#pinched = undefined;
  }
}

function between(one: Place, other: Place): { readonly middle: Place; readonly distance: number } {
  return {
    middle: { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 },
    distance: Math.hypot(one.x - other.x, one.y - other.y),
  };
}
