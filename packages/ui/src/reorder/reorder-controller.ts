import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { DirectiveResult } from 'lit/directive.js';
import { DragGhost } from './drag-ghost.js';
import { findDropTarget, intersection, type Box, type DropTarget, type ListBox } from './drop-target.js';
import { registration } from './registration.js';
import { scrollAtEdges, scrollersAround, visibleBox } from './scrolling.js';

export interface Drop<Key> {
  readonly key: Key;
  readonly target: DropTarget<Key>;
}

export interface ReorderOptions<Key> {
  /** Told once, when something was let go where that means something. The receiver changes its data. */
  onDrop(drop: Drop<Key>): void;
  /** Whether the item may be dragged now. Default: yes. */
  allows?(key: Key): boolean;
  /** Whether `dragged` may be dropped on the middle of `item`. Default: no. */
  allowsOnto?(item: Key, dragged: Key): boolean;
  /** Items are dragged by their {@link ReorderController.handle} only, so that their text can be selected. */
  readonly byHandle?: boolean;
}

export interface ListOptions {
  readonly horizontal?: boolean;
  /** The order inside does not count: the list is one target of the kind `zone`. */
  readonly unordered?: boolean;
}

interface List extends ListOptions {
  readonly key: string;
}

interface Press<Key> {
  readonly key: Key;
  readonly row: HTMLElement;
  readonly pointerId: number;
  readonly x: number;
  readonly y: number;
  /** A finger on a row without a handle must rest first: moving it means scrolling. */
  readonly waits: boolean;
  readonly listening: AbortController;
}

interface Drag<Key> extends Press<Key> {
  readonly ghost: DragGhost;
  readonly scrollers: ReadonlySet<Element>;
  at: { readonly x: number; readonly y: number };
  lists: readonly ListBox<Key>[] | undefined;
  target: DropTarget<Key> | undefined;
}

const THRESHOLD = 4;
const RESTING_FINGER = 8;
const LONG_PRESS = 250;
const GLIDE = 160;
const ownControls = 'a[href], button, input, select, textarea, summary, label, [contenteditable]';

/**
 * Reordering by pointer, keyed to data: it tells what was dropped where and never moves a node itself. The element
 * that renders the lists marks them: `<ol ${reorder.list('ranks')}>` around `<li ${reorder.item(key)}>`. Keys are
 * unique within the controller. While dragging, rows carry `data-dragging` and `data-drop` for the style sheet.
 */
export class ReorderController<Key extends string | number> implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };
  readonly #options: ReorderOptions<Key>;
  readonly #items = new Map<Element, Key>();
  readonly #lists = new Map<Element, List>();
  #press: Press<Key> | undefined;
  #drag: Drag<Key> | undefined;
  #marked: Element | undefined;
  #frame = 0;
  #before: Map<Key, Box> | undefined;

  constructor(
    host: ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment },
    options: ReorderOptions<Key>,
  ) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** What is being dragged. */
  get dragging(): Key | undefined {
    return this.#drag?.key;
  }

  list(key: string, options: ListOptions = {}): DirectiveResult {
    return registration(this.#lists, { key, ...options });
  }

  item(key: Key): DirectiveResult {
    return registration(this.#items, key, this.#prepare);
  }

  /** Inside an item: what it is dragged by, with a finger too. */
  handle(): DirectiveResult {
    return registration(this.#handles, true, (handle) => handle.toggleAttribute('data-reorder-handle', true));
  }

  readonly #handles = new Map<Element, unknown>();

  /** To be called before a change of the data: after the next rendering the rows glide to their new places. */
  glide(): void {
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    this.#before = new Map([...this.#items].map(([row, key]) => [key, row.getBoundingClientRect()]));
  }

  hostConnected(): void {
    this.#host.addEventListener('pointerdown', this.#onDown);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('pointerdown', this.#onDown);
    this.#end();
  }

  hostUpdated(): void {
    if (this.#drag) {
      if (!this.#drag.row.isConnected) this.#end();
      else this.#drag.lists = undefined;
    }
    const before = this.#before;
    this.#before = undefined;
    if (!before) return;
    const moves = [...this.#items].map(([row, key]) => ({
      row,
      from: before.get(key),
      to: row.getBoundingClientRect(),
    }));
    for (const { row, from, to } of moves) {
      if (!from || (Math.abs(from.left - to.left) < 1 && Math.abs(from.top - to.top) < 1)) continue;
      row.animate([{ translate: `${from.left - to.left}px ${from.top - to.top}px` }, { translate: '0 0' }], {
        duration: GLIDE,
        easing: 'ease-out',
      });
    }
  }

  readonly #prepare = (row: HTMLElement): void => {
    row.dataset['reorder'] = this.#options.byHandle ? 'handle' : 'row';
    // Browsers ask only listeners that were there before the touch.
    if (!this.#options.byHandle) row.addEventListener('touchmove', this.#holdScrolling, { passive: false });
  };

  readonly #holdScrolling = (event: TouchEvent): void => {
    if (this.#drag && event.cancelable) event.preventDefault();
  };

  readonly #onDown = (event: PointerEvent): void => {
    if (this.#press || this.#drag || !event.isPrimary || event.button !== 0 || event.defaultPrevented) return;
    const path = event.composedPath();
    const place = path.findIndex((each) => this.#items.has(each as Element));
    const row = path[place] as HTMLElement;
    const key = this.#items.get(row);
    if (key === undefined || this.#options.allows?.(key) === false) return;
    const inside = path.slice(0, place) as Element[];
    const byHandle = inside.some((each) => this.#handles.has(each));
    if (!byHandle && (this.#options.byHandle || inside.some((each) => each.matches?.(ownControls)))) return;
    const listening = new AbortController();
    const waits = event.pointerType !== 'mouse' && !byHandle;
    const { pointerId, clientX: x, clientY: y } = event;
    this.#press = { key, row, pointerId, x, y, waits, listening };
    this.#listen(listening.signal);
    if (!waits) return;
    const timer = setTimeout(() => this.#start(x, y), LONG_PRESS);
    listening.signal.addEventListener('abort', () => clearTimeout(timer));
  };

  #listen(signal: AbortSignal): void {
    const prevent = (event: Event) => event.preventDefault();
    addEventListener('pointermove', this.#onMove, { signal });
    addEventListener('pointerup', this.#onUp, { signal });
    addEventListener('pointercancel', this.#onCancel, { signal });
    addEventListener('blur', this.#onCancel, { signal });
    addEventListener('keydown', this.#onKey, { signal, capture: true });
    addEventListener('scroll', this.#onScroll, { signal, capture: true });
    const root = this.#host.renderRoot;
    // A scroll inside a shadow root is not told outside of it.
    root.addEventListener('scroll', this.#onScroll, { signal, capture: true });
    for (const name of ['selectstart', 'dragstart', 'contextmenu']) root.addEventListener(name, prevent, { signal });
  }

  readonly #onMove = (event: PointerEvent): void => {
    const press = this.#press;
    if (event.pointerId !== (this.#drag ?? press)?.pointerId) return;
    const { clientX: x, clientY: y } = event;
    if (this.#drag) {
      event.preventDefault();
      this.#drag.at = { x, y };
      this.#drag.ghost.moveTo(x, y);
      this.#schedule();
    } else if (press) {
      const distance = Math.hypot(x - press.x, y - press.y);
      if (!press.waits && distance >= THRESHOLD) this.#start(x, y);
      else if (press.waits && distance > RESTING_FINGER) this.#end();
    }
  };

  readonly #onUp = (event: PointerEvent): void => {
    const drag = this.#drag;
    if (event.pointerId !== (drag ?? this.#press)?.pointerId) return;
    if (drag) {
      drag.at = { x: event.clientX, y: event.clientY };
      this.#aim(drag);
      this.#swallowClick();
    }
    const box = drag?.ghost.box;
    this.#end();
    if (!drag?.target) return;
    this.glide();
    if (box) this.#before?.set(drag.key, box);
    this.#options.onDrop({ key: drag.key, target: drag.target });
    this.#host.requestUpdate();
  };

  readonly #onCancel = (event: Event): void => {
    if (event instanceof PointerEvent && event.pointerId !== (this.#drag ?? this.#press)?.pointerId) return;
    this.#end();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (!this.#drag || event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.#end();
  };

  readonly #onScroll = (): void => {
    if (!this.#drag) return;
    this.#drag.lists = undefined;
    this.#schedule();
  };

  #start(x: number, y: number): void {
    const press = this.#press;
    if (!press) return;
    this.#press = undefined;
    const { row, pointerId } = press;
    // so that moves are told over frames inside the page and outside the window too
    if (row.isConnected) row.setPointerCapture(pointerId);
    const scrollers = new Set([row, ...this.#lists.keys()].flatMap((each) => scrollersAround(each)));
    const ghost = new DragGhost(this.#host.renderRoot, row, press.x, press.y);
    ghost.moveTo(x, y);
    row.toggleAttribute('data-dragging', true);
    this.#drag = { ...press, ghost, scrollers, at: { x, y }, lists: undefined, target: undefined };
    this.#schedule();
  }

  /** At most one measuring a frame; further frames only while the edges scroll. */
  #schedule(): void {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      const drag = this.#drag;
      if (!drag) return;
      if (scrollAtEdges(drag.scrollers, drag.at.x, drag.at.y)) {
        drag.lists = undefined;
        this.#schedule();
      }
      this.#aim(drag);
    });
  }

  #aim(drag: Drag<Key>): void {
    drag.lists ??= this.#measure();
    drag.target = findDropTarget({
      ...drag.at,
      dragged: drag.key,
      lists: drag.lists,
      rightToLeft: drag.row.matches(':dir(rtl)'),
      allowsOnto: (item) => this.#options.allowsOnto?.(item, drag.key) ?? false,
    });
    this.#mark(drag.target);
  }

  /** Of a list only what its scrollers show can be dropped on. */
  #measure(): readonly ListBox<Key>[] {
    const inner = [...this.#lists];
    const boxes = new Map<Element, { key: Key; box: Box }[]>(inner.map(([list]) => [list, []]));
    for (const [row, key] of this.#items) {
      const holders = inner.filter(([list]) => list.contains(row)).map(([list]) => list);
      const innermost = holders.find((list) => !holders.some((other) => other !== list && list.contains(other)));
      if (innermost) boxes.get(innermost)?.push({ key, box: row.getBoundingClientRect() });
    }
    return inner.map(([element, { key, horizontal = false, unordered = false }]) => {
      const seen = [element, ...scrollersAround(element)].map((each) =>
        each === element ? each.getBoundingClientRect() : visibleBox(each),
      );
      return {
        key,
        horizontal,
        unordered,
        box: seen.reduce<Box>(intersection, seen[0]!),
        items: boxes.get(element) ?? [],
      };
    });
  }

  #mark(target: DropTarget<Key> | undefined): void {
    const among: Iterable<readonly [Element, unknown]> =
      target?.kind === 'zone' ? [...this.#lists].map(([list, { key }]) => [list, key] as const) : this.#items;
    const found = target && [...among].find(([, key]) => key === target.key)?.[0];
    if (this.#marked !== found) this.#marked?.removeAttribute('data-drop');
    this.#marked = found;
    if (target) found?.setAttribute('data-drop', target.kind);
  }

  #end(): void {
    const { listening, row } = this.#drag ?? this.#press ?? {};
    listening?.abort();
    row?.removeAttribute('data-dragging');
    this.#drag?.ghost.remove();
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#drag = undefined;
    this.#press = undefined;
    this.#mark(undefined);
  }

  /** Letting go after a drag is no click on what lies below. */
  #swallowClick(): void {
    const swallow = (event: Event) => {
      event.preventDefault();
      event.stopPropagation();
    };
    this.#host.addEventListener('click', swallow, { capture: true, once: true });
    setTimeout(() => this.#host.removeEventListener('click', swallow, { capture: true }));
  }
}
