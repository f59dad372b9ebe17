import { createGhost } from './drag-ghost.js';
import { findDropTarget, type Box, type DropTarget, type ListBox } from './drop-target.js';
import { scrollAtEdges, scrollersAround } from './scrolling.js';

export interface PointerFollowingProps<Key> {
  readonly key: Key;
  readonly row: HTMLElement;
  /** Where the row's styles hold. */
  readonly root: HTMLElement | DocumentFragment;
  /** A finger on a row without a handle must rest first: moving it means scrolling. */
  readonly waits: boolean;
  readonly lists: readonly Element[];
  measure(): readonly ListBox<Key>[];
  allowsOnto(item: Key): boolean;
  elementOf(target: DropTarget<Key>): Element | undefined;
  /** Told once: where the row was let go, and where its picture was then; nothing where it was no drag or was cancelled. */
  onEnd(target?: DropTarget<Key>, ghost?: Box): void;
}

export interface PointerFollowing {
  /** False until the pointer has moved far enough, or rested long enough. */
  readonly dragging: boolean;
  /** The rows may have moved. */
  measureAgain(): void;
  end(): void;
}

/** How far the pointer moves until that is a drag, CSS pixels; how far a finger moves that rests. */
const THRESHOLD = 4;
const RESTING = 8;
/** How long a finger rests. Milliseconds. */
const LONG_PRESS = 250;

/** One press on a row, from `pointerdown` to its end, whether it becomes a drag or not. */
export function followPointer<Key>(down: PointerEvent, props: PointerFollowingProps<Key>): PointerFollowing {
  const { key, row, root, waits, onEnd } = props;
  const { pointerId } = down;
  const listening = new AbortController();
  let { clientX: x, clientY: y } = down;
  let ghost: ReturnType<typeof createGhost> | undefined;
  let scrollers: ReadonlySet<Element>;
  let lists: readonly ListBox<Key>[] | undefined;
  let target: DropTarget<Key> | undefined;
  let marked: Element | undefined;
  let frame = 0;

  const mark = () => {
    const found = target && props.elementOf(target);
    if (marked !== found) marked?.removeAttribute('data-drop');
    marked = found;
    if (target) found?.setAttribute('data-drop', target.kind);
  };
  const aim = () => {
    lists ??= props.measure();
    target = findDropTarget({ x, y, dragged: key, lists, allowsOnto: (item) => props.allowsOnto(item) });
    mark();
  };
  /** At most one measuring a frame; further frames only while the edges scroll. */
  const schedule = () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      if (scrollAtEdges(scrollers, x, y)) measureAgain();
      aim();
    });
  };
  const measureAgain = () => {
    if (!ghost) return;
    if (!row.isConnected) return end();
    lists = undefined;
    schedule();
  };
  const start = () => {
    // so that moves are told over frames inside the page and outside the window too
    row.setPointerCapture(pointerId);
    scrollers = new Set([row, ...props.lists].flatMap(scrollersAround));
    ghost = createGhost(root, row, down);
    ghost.moveTo(x, y);
    row.toggleAttribute('data-dragging', true);
    schedule();
  };
  const end = (isDrop?: unknown) => {
    if (listening.signal.aborted) return;
    listening.abort();
    clearTimeout(timer);
    cancelAnimationFrame(frame);
    const box = ghost?.box();
    ghost?.remove();
    row.removeAttribute('data-dragging');
    const dropped = isDrop === true ? target : undefined;
    target = undefined;
    mark();
    onEnd(dropped, box);
  };
  const timer = waits ? setTimeout(start, LONG_PRESS) : undefined;

  const listen = (on: EventTarget, names: string, listener: (event: Event) => void, capture = false) => {
    for (const name of names.split(' ')) on.addEventListener(name, listener, { signal: listening.signal, capture });
  };
  const byPointer = (act: () => void) => (event: Event) => {
    const pointer = event as PointerEvent;
    if (pointer.pointerId !== pointerId) return;
    ({ clientX: x, clientY: y } = pointer);
    act();
  };
  listen(
    window,
    'pointermove',
    byPointer(() => {
      const distance = Math.hypot(x - down.clientX, y - down.clientY);
      if (ghost) {
        ghost.moveTo(x, y);
        schedule();
      } else if (waits) {
        if (distance > RESTING) end();
      } else if (distance >= THRESHOLD) start();
    }),
  );
  listen(
    window,
    'pointerup',
    byPointer(() => {
      if (ghost) {
        aim();
        swallowClick(root);
      }
      end(true);
    }),
  );
  listen(window, 'pointercancel', (event) => (event as PointerEvent).pointerId === pointerId && end());
  listen(window, 'blur', end);
  listen(
    window,
    'keydown',
    (event) => {
      if (!ghost || (event as KeyboardEvent).key !== 'Escape') return;
      swallow(event);
      end();
    },
    true,
  );
  // A scroll inside a shadow root is not told outside of it.
  for (const scrolled of [window, root]) listen(scrolled, 'scroll', measureAgain, true);
  listen(root, 'selectstart dragstart contextmenu', (event) => event.preventDefault());
  return {
    get dragging() {
      return ghost !== undefined;
    },
    measureAgain,
    end,
  };
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}

/** Letting go after a drag is no click on what lies below. */
function swallowClick(root: EventTarget): void {
  root.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => root.removeEventListener('click', swallow, { capture: true }));
}
