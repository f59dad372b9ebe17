import type { PicturePoint } from './picture-props.js';
import type { Place, Size } from './view-transform.js';

/** So many dots stand in an element of their own, which is painted by itself: one more leaves the others as they were. */
const TOGETHER = 100;

/** Up to so many dots are there wherever they are; of more, those that are seen. */
const FEW = 24;

interface Dot {
  point: PicturePoint;
  readonly element: HTMLButtonElement;
  /** Out of sight, and out of the tree. */
  isAway: boolean;
}

/** What dots stand in, and those in their order. */
interface Group {
  readonly element: HTMLElement;
  dots: readonly HTMLElement[];
}

/**
 * The dots, each at its share of the layer: as the layer is resized with the picture, each is where its place is
 * without being touched, and as large as before.
 */
export class PointLayer {
  /** In their order, and by key. */
  #all: readonly Dot[] = [];
  #dots: ReadonlyMap<string, Dot> = new Map();
  readonly #groups: Group[] = [];
  #size: Size | undefined;
  #emphasised: ReadonlySet<string> = new Set();
  #stop: string | undefined;
  /** Where a point is shown while it is dragged. */
  #dragged: { readonly key: string; readonly place: Place } | undefined;

  constructor(private readonly layer: HTMLElement) {}

  get(key: string): PicturePoint | undefined {
    return this.#dots.get(key)?.point;
  }

  elementOf(key: string): HTMLButtonElement | undefined {
    return this.#dots.get(key)?.element;
  }

  /** The point that Tab comes to. */
  get stop(): string | undefined {
    return this.#stop;
  }

  set stop(key: string | undefined) {
    if (key === this.#stop) return;
    const dotOf = (each: string | undefined) => (each === undefined ? undefined : this.#dots.get(each));
    const before = dotOf(this.#stop);
    if (before) before.element.tabIndex = -1;
    this.#stop = key;
    const dot = dotOf(key);
    if (!dot) return;
    dot.element.tabIndex = 0;
    // it takes the focus, wherever it is
    if (dot.isAway) {
      dot.isAway = false;
      this.#arrange();
    }
  }

  /**
   * Takes many points that are not seen out of the tree: all but the one that Tab comes to. To hide them would cost a
   * style for each.
   */
  cull(isSeen: (place: Place) => boolean): void {
    const isFew = this.#all.length <= FEW;
    let isSame = true;
    for (const dot of this.#all) {
      const isAway = !isFew && dot.point.key !== this.#stop && !isSeen(dot.point);
      if (isAway === dot.isAway) continue;
      dot.isAway = isAway;
      isSame = false;
    }
    if (!isSame) this.#arrange();
  }

  /** The natural size of the picture: without it no dot has a place. */
  resize(size: Size): void {
    this.#size = size;
    for (const { element, point } of this.#all) this.#place(element, point);
  }

  /** @returns what has lost the focus: the key of the point that is next to it now, or '' where there is none */
  set(points: readonly PicturePoint[]): string | undefined {
    const before = this.#all;
    const focused = this.#focused();
    // most of them are the same, at the same place
    const now = points.map((point, at) =>
      before[at]?.point === point ? before[at] : this.#shown(point, this.#dots.get(point.key)),
    );
    const isSame = before.length === now.length && now.every((dot, at) => dot === before[at]);
    if (!isSame) {
      this.#all = now;
      this.#dots = new Map(now.map((dot) => [dot.point.key, dot]));
      this.#arrange();
    }
    this.#raise();
    this.#keepStop(before);
    if (focused === undefined) return undefined;
    const dot = this.#dots.get(focused);
    if (!dot) return this.#stop ?? '';
    // moving an element takes the focus away from it
    if (!isSame) dot.element.focus({ preventScroll: true });
    return undefined;
  }

  /** Shows a point elsewhere than its data says, while it is dragged; none: where its data says again. */
  drag(key?: string, place?: Place): void {
    const before = this.#dragged;
    this.#dragged = key !== undefined && place ? { key, place } : undefined;
    for (const each of [before?.key, key]) {
      const dot = each === undefined ? undefined : this.#dots.get(each);
      if (dot) this.#place(dot.element, dot.point);
    }
  }

  get isDragged(): boolean {
    return this.#dragged !== undefined;
  }

  /** Where a point is shown. Natural pixels. */
  placeOf(key: string): Place | undefined {
    return this.#dragged?.key === key ? this.#dragged.place : this.get(key);
  }

  emphasise(keys: readonly string[]): void {
    const before = this.#emphasised;
    this.#emphasised = new Set(keys);
    for (const key of before) if (!this.#emphasised.has(key)) this.#showEmphasis(key);
    for (const key of keys) if (!before.has(key)) this.#showEmphasis(key);
    this.#raise();
  }

  /** The nearest point no further away than so many natural pixels, of those that are allowed. */
  nearest({ x, y }: Place, within: number, allows: (point: PicturePoint) => boolean = () => true): string | undefined {
    let found: string | undefined;
    let least = within;
    for (const { point } of this.#all) {
      const distance = Math.hypot(point.x - x, point.y - y);
      if (distance > least || !allows(point)) continue;
      least = distance;
      found = point.key;
    }
    return found;
  }

  /** The key of the point before or after one, or at an end; from none to the first or last. */
  beside(key: string | undefined, step: -1 | 1 | 'first' | 'last'): string | undefined {
    const all = this.#all;
    const at = all.findIndex(({ point }) => point.key === key);
    const isFirst = step === 'first' || (at < 0 && step === 1);
    const isLast = step === 'last' || at < 0;
    return (isFirst ? all[0] : isLast ? all.at(-1) : all[at + step])?.point.key;
  }

  #focused(): string | undefined {
    const focused = (this.layer.getRootNode() as Document | ShadowRoot).activeElement;
    return focused instanceof HTMLElement && this.layer.contains(focused) ? focused.dataset['key'] : undefined;
  }

  /** Tab comes to the same point as before, or to the one that is next to it now. */
  #keepStop(before: readonly Dot[]): void {
    if (this.#stop !== undefined && this.#dots.has(this.#stop)) return;
    const at = before.findIndex(({ point }) => point.key === this.#stop);
    const isThere = ({ point }: Dot) => this.#dots.has(point.key);
    const next = at < 0 ? undefined : (before.slice(at).find(isThere) ?? before.slice(0, at).findLast(isThere));
    const all = this.#all;
    this.stop = (next ?? all.find(({ point }) => point.selected) ?? all[0])?.point.key;
  }

  #shown(point: PicturePoint, dot: Dot | undefined): Dot {
    if (dot?.point === point) return dot;
    const { key, x, y, number, colour, label, selected } = point;
    const before = dot?.point;
    const element = dot?.element ?? created(key, this.#emphasised.has(key));
    if (number !== before?.number) {
      element.textContent = String(number);
      element.toggleAttribute('data-long', number > 99);
    }
    if (label !== before?.label) element.ariaLabel = label;
    if (colour !== before?.colour) element.dataset['colour'] = String(colour);
    if (selected !== (before?.selected ?? false)) element.ariaCurrent = selected ? 'true' : null;
    if (x !== before?.x || y !== before.y) this.#place(element, point);
    if (!dot) return { point, element, isAway: false };
    dot.point = point;
    return dot;
  }

  #place(element: HTMLElement, point: PicturePoint): void {
    if (!this.#size) return;
    const { width, height } = this.#size;
    const { x, y } = this.#dragged?.key === point.key ? this.#dragged.place : point;
    element.style.setProperty('left', `${(x / width) * 100}%`);
    element.style.setProperty('top', `${(y / height) * 100}%`);
  }

  #showEmphasis(key: string): void {
    this.#dots.get(key)?.element.toggleAttribute('data-emphasised', this.#emphasised.has(key));
  }

  /** Into their groups, in their order. */
  #arrange(): void {
    const all = this.#all;
    const count = Math.ceil(all.length / TOGETHER);
    for (let at = 0; at < count; at++) {
      const group = (this.#groups[at] ??= { element: document.createElement('div'), dots: [] });
      const dots = all
        .slice(at * TOGETHER, (at + 1) * TOGETHER)
        .flatMap(({ isAway, element }) => (isAway ? [] : element));
      if (group.dots.length === dots.length && dots.every((dot, place) => dot === group.dots[place])) continue;
      fill(group.element, dots);
      group.dots = dots;
      if (group.element.parentNode) continue;
      group.element.className = 'dots';
      this.layer.append(group.element);
    }
    for (const { element } of this.#groups.splice(count)) element.remove();
  }

  /** Those that are selected or emphasised lie above the others: with them what they stand in. */
  #raise(): void {
    if (this.#groups.length < 2) return;
    const raised = new Set<Element | null>();
    for (const key of this.#emphasised) raised.add(this.#dots.get(key)?.element.parentElement ?? null);
    for (const { point, element } of this.#all) if (point.selected) raised.add(element.parentElement);
    for (const { element } of this.#groups) element.toggleAttribute('data-raised', raised.has(element));
  }
}

function created(key: string, isEmphasised: boolean): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = 'dot';
  element.tabIndex = -1;
  element.dataset['key'] = key;
  if (isEmphasised) element.toggleAttribute('data-emphasised', true);
  return element;
}

/** With as few moves as an order that is mostly the same needs. */
function fill(parent: Element, wanted: readonly Element[]): void {
  const kept = new Set(wanted);
  for (const child of [...parent.children]) if (!kept.has(child)) child.remove();
  let next = parent.firstElementChild;
  for (const element of wanted) {
    if (element === next) next = next.nextElementSibling;
    else parent.insertBefore(element, next);
  }
}
