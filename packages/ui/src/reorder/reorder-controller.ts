import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { DirectiveResult } from 'lit/directive.js';
import { intersection, type Box, type DropTarget, type ListBox } from './drop-target.js';
import { followPointer, type PointerFollowing } from './pointer-following.js';
import { registration } from './registration.js';
import { scrollersAround, visibleBox } from './scrolling.js';

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
  /** The order inside does not count: the list is one target of the kind `zone`. */
  readonly unordered?: boolean;
}

interface List extends ListOptions {
  readonly key: string;
}

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };

/** Milliseconds that rows take to their new places. */
const GLIDE = 160;
/** What is pressed for itself. A button that is pressed for its whole row says so, and drags it as well. */
const ownControls = 'a[href], button:not([data-drags]), input, select, textarea, summary, label, [contenteditable]';

/**
 * Reordering by pointer, keyed to data: it tells what was dropped where and never moves a node itself. The element
 * that renders the lists marks them: `<ol ${reorder.list('ranks')}>` around `<li ${reorder.item(key)}>`. Keys are
 * unique within the controller. While dragging, rows carry `data-dragging` and `data-drop` for the style sheet.
 */
export class ReorderController<Key extends string | number> implements ReactiveController {
  readonly #items = new Map<Element, Key>();
  readonly #lists = new Map<Element, List>();
  readonly #handles = new Map<Element, true>();
  #following: PointerFollowing | undefined;
  #before: Map<Key, Box> | undefined;

  constructor(
    private readonly host: Host,
    private readonly options: ReorderOptions<Key>,
  ) {
    host.addController(this);
  }

  list(key: string, options: ListOptions = {}): DirectiveResult {
    return registration(this.#lists, { key, ...options });
  }

  item(key: Key): DirectiveResult {
    return registration(this.#items, key, (row) => {
      row.dataset['reorder'] = this.options.byHandle ? 'handle' : 'row';
      // Browsers ask only listeners that were there before the touch.
      if (!this.options.byHandle) row.addEventListener('touchmove', this.#holdScrolling, { passive: false });
    });
  }

  /** Inside an item: what it is dragged by, with a finger too. */
  handle(): DirectiveResult {
    return registration(this.#handles, true, (handle) => handle.toggleAttribute('data-reorder-handle', true));
  }

  /** To be called before a change of the data: after the next rendering the rows glide to their new places. */
  glide(): void {
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    this.#before = new Map([...this.#items].map(([row, key]) => [key, row.getBoundingClientRect()]));
  }

  hostConnected(): void {
    this.host.addEventListener('pointerdown', this.#onDown);
  }

  hostDisconnected(): void {
    this.host.removeEventListener('pointerdown', this.#onDown);
    this.#following?.end();
  }

  hostUpdated(): void {
    this.#forgetGone();
    this.#following?.measureAgain();
    const before = this.#before;
    if (!before) return;
    this.#before = undefined;
    const moves = [...this.#items].map(([row, key]) => ({
      row,
      from: before.get(key),
      to: row.getBoundingClientRect(),
    }));
    for (const { row, from, to } of moves) {
      const translate = from && `${from.left - to.left}px ${from.top - to.top}px`;
      if (!translate || translate === '0px 0px') continue;
      row.animate({ translate: [translate, '0 0'] }, { duration: GLIDE, easing: 'ease-out' });
    }
  }

  #forgetGone(): void {
    // a host that is out of the page comes back with its rows
    if (!this.host.isConnected) return;
    for (const marked of [this.#items, this.#lists, this.#handles]) {
      for (const element of marked.keys()) if (!element.isConnected) marked.delete(element);
    }
  }

  readonly #holdScrolling = (event: TouchEvent): void => {
    if (this.#following?.dragging && event.cancelable) event.preventDefault();
  };

  readonly #onDown = (event: PointerEvent): void => {
    if (this.#following || !event.isPrimary || event.button !== 0 || event.defaultPrevented) return;
    const { options } = this;
    const path = event.composedPath() as Element[];
    const place = path.findIndex((each) => this.#items.has(each));
    const row = path[place] as HTMLElement;
    const key = this.#items.get(row);
    if (key === undefined || options.allows?.(key) === false) return;
    const inside = path.slice(0, place);
    const byHandle = inside.some((each) => this.#handles.has(each));
    if (!byHandle && (options.byHandle || inside.some((each) => each.matches?.(ownControls)))) return;
    this.#following = followPointer(event, {
      key,
      row,
      root: this.host.renderRoot,
      waits: !byHandle && event.pointerType !== 'mouse',
      lists: [...this.#lists.keys()],
      measure: () => this.#measure(),
      allowsOnto: (item) => options.allowsOnto?.(item, key) ?? false,
      elementOf: ({ kind, key: wanted }) => {
        if (kind !== 'zone') return [...this.#items].find(([, each]) => each === wanted)?.[0];
        return [...this.#lists].find(([, each]) => each.key === wanted)?.[0];
      },
      onEnd: (target, ghost) => {
        this.#following = undefined;
        if (!target) return;
        this.glide();
        if (ghost) this.#before?.set(key, ghost);
        options.onDrop({ key, target });
        this.host.requestUpdate();
      },
    });
  };

  /** Of a list only what its scrollers show can be dropped on. */
  #measure(): readonly ListBox<Key>[] {
    const lists = [...this.#lists];
    const items = [...this.#items].map(([row, key]) => {
      const holders = lists.filter(([list]) => list.contains(row)).map(([list]) => list);
      const innermost = holders.find((list) => !holders.some((other) => other !== list && list.contains(other)));
      return { innermost, key, box: row.getBoundingClientRect() };
    });
    return lists.map(([element, { key, unordered = false }]) => {
      const seen = scrollersAround(element).map(visibleBox);
      const box = [element.getBoundingClientRect(), ...seen].reduce<Box>(intersection, everywhere);
      return { key, unordered, box, items: items.filter(({ innermost }) => innermost === element) };
    });
  }
}

const everywhere: Box = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };
