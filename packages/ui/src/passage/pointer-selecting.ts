import { moveOffset, snapToGraphemes, snapToWords, withoutWhiteSpace } from '@gt-elements/core/text/boundaries.js';
import type { Span } from '@gt-elements/core/text/span.js';
import { scrollAtEdges, scrollersAround } from '../reorder/scrolling.js';
import type { Met, TextGeometry } from './text-geometry.js';

/** What a gesture selects: what was dragged over, or all of what it touched. */
export type SelectingUnit = 'drag' | 'word' | 'paragraph';

export interface SelectingPort {
  readonly root: HTMLElement;
  readonly geometry: TextGeometry;
  text(): string;
  focus(): void;
  /** The end of the selection that stays where it is when it is extended. */
  anchor(): number;
  /** While it lasts: nothing of it is told, nothing that is selected may be made anew. */
  onPreview(span: Span | undefined, caret: number): void;
  /** Told once: what was shown last counts; `undefined` where it was given up. */
  onEnd(result: { readonly byTouch: boolean; readonly caret: number } | undefined): void;
}

/** How far a mouse moves until that is a drag, how far a finger that rests, CSS pixels; how long it rests, milliseconds. */
const THRESHOLD = 4;
const RESTING = 8;
const LONG_PRESS = 400;

/** Selecting by mouse and by finger. Its listeners go with the root. */
export class PointerSelecting {
  #end: ((given: boolean) => void) | undefined;
  #type = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly port: SelectingPort) {
    const { root } = port;
    root.addEventListener('pointerdown', this.#onDown);
    root.addEventListener('mousedown', this.#onMouse);
    // browsers ask only listeners that were there before the touch
    root.addEventListener('touchmove', (event) => this.#end && event.cancelable && event.preventDefault(), {
      passive: false,
    });
    // a long press is taken here, with words and handles of our own
    for (const name of ['selectstart', 'contextmenu', 'dragstart']) {
      root.addEventListener(name, (event) => {
        const isLongPress = name === 'contextmenu' && this.#type === 'touch';
        if (this.#end || this.#timer || isLongPress) event.preventDefault();
      });
    }
  }

  get active(): boolean {
    return this.#end !== undefined;
  }

  /** @returns whether there was something to give up */
  cancel(): boolean {
    const { active } = this;
    this.#end?.(false);
    return active;
  }

  readonly #onDown = (down: PointerEvent): void => {
    this.#type = down.pointerType;
    this.#stopWaiting();
    if (this.#type === 'mouse' || !down.isPrimary || isControl(down)) return;
    const waiting = new AbortController();
    const stop = () => {
      waiting.abort();
      this.#stopWaiting();
    };
    const { signal } = waiting;
    const onMove = ({ clientX, clientY }: PointerEvent) => {
      if (Math.hypot(clientX - down.clientX, clientY - down.clientY) > RESTING) stop();
    };
    addEventListener('pointermove', onMove, { signal });
    for (const name of ['pointerup', 'pointercancel', 'blur']) addEventListener(name, stop, { signal });
    this.#timer = setTimeout(() => {
      stop();
      this.#begin(down, 'word');
    }, LONG_PRESS);
  };

  #stopWaiting(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  readonly #onMouse = (event: MouseEvent): void => {
    if (this.#type !== 'mouse' || event.button !== 0 || isControl(event)) return;
    const { root } = this.port;
    const { left } = root.getBoundingClientRect();
    const across = event.clientX - left - root.clientLeft;
    // its scroll bar
    if (event.target === root && (across < 0 || across >= root.clientWidth)) return;
    event.preventDefault();
    this.port.focus();
    this.#begin(event, event.detail > 2 ? 'paragraph' : event.detail === 2 ? 'word' : 'drag');
  };

  #begin(down: MouseEvent, unit: SelectingUnit): void {
    this.cancel();
    const { port } = this;
    const { geometry } = port;
    const text = port.text();
    const listening = new AbortController();
    const { signal } = listening;
    const scrollers = scrollersAround(port.root);
    const byTouch = this.#type !== 'mouse';
    let { clientX: x, clientY: y, altKey } = down;
    let frame = 0;
    let caret = 0;
    let isDrag = unit !== 'drag' || down.shiftKey;
    const met = geometry.characterAt(x, y);
    const first = unit === 'drag' && down.shiftKey ? collapsed(port.anchor()) : met;

    const show = () => {
      const now = isDrag ? geometry.characterAt(x, y) : met;
      const span = selected(text, unit, first, now, altKey);
      const isBackward = unit === 'drag' ? boundary(now) < boundary(first) : now.start < first.start;
      caret = !span ? boundary(now) : isBackward ? span.start : span.end;
      port.onPreview(span, caret);
    };
    /** At most once a frame; further frames while the edges scroll. */
    const schedule = () => {
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        if (scrollAtEdges(scrollers, x, y)) schedule();
        show();
      });
    };
    const end = (given: boolean) => {
      listening.abort();
      cancelAnimationFrame(frame);
      if (given) show();
      this.#end = undefined;
      port.onEnd(given ? { byTouch, caret } : undefined);
    };
    const follow = (event: PointerEvent) => {
      ({ clientX: x, clientY: y, altKey } = event);
      isDrag ||= Math.hypot(x - down.clientX, y - down.clientY) >= THRESHOLD;
    };
    addEventListener(
      'pointermove',
      (event) => {
        follow(event);
        if (isDrag) schedule();
      },
      { signal },
    );
    addEventListener(
      'pointerup',
      (event) => {
        follow(event);
        end(true);
      },
      { signal },
    );
    for (const name of ['pointercancel', 'blur']) addEventListener(name, () => end(true), { signal });
    this.#end = end;
    show();
  }
}

/** What a press is for itself, not for the text. */
function isControl(event: Event): boolean {
  return event.target instanceof Element && event.target.matches('.handle');
}

function selected(text: string, unit: SelectingUnit, first: Met, now: Met, single: boolean): Span | undefined {
  if (unit === 'drag') {
    const ends = [boundary(first), boundary(now)];
    const span = { start: Math.min(...ends), end: Math.max(...ends) };
    if (span.start === span.end) return undefined;
    return withoutWhiteSpace(text, single ? snapToGraphemes(text, span) : snapToWords(text, span));
  }
  const span = { start: Math.min(first.start, now.start), end: Math.max(first.end, now.end) };
  if (unit === 'word') return withoutWhiteSpace(text, snapToWords(text, span));
  return withoutWhiteSpace(text, {
    start: moveOffset(text, span.start + 1, 'paragraph', -1),
    end: moveOffset(text, Math.max(span.start, span.end - 1), 'paragraph', 1),
  });
}

function boundary({ start, end, atEnd }: Met): number {
  return atEnd ? end : start;
}

function collapsed(offset: number): Met {
  return { start: offset, end: offset, atEnd: false };
}
