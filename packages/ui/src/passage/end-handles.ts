import { moveOffset, snapToGraphemes, snapToWords } from '@gt-elements/core/text/boundaries.js';
import type { Span } from '@gt-elements/core/text/span.js';
import { scrollAtEdges, scrollersAround } from '../reorder/scrolling.js';
import { place } from './selection-view.js';
import type { TextGeometry } from './text-geometry.js';

export type Edge = 'start' | 'end';

export interface HandlesPort {
  readonly root: HTMLElement;
  readonly geometry: TextGeometry;
  text(): string;
  /** While an end is dragged: exactly what would be stored. */
  onPreview(span: Span): void;
  /** @param span `undefined`: given up */
  onEnd(span: Span | undefined): void;
}

/** What the ends of a mark or a selection are dragged by. For pointers only: keys move ends by `adjust`. */
export class EndHandles {
  readonly #handles = { start: this.#create('start'), end: this.#create('end') };
  #span: Span | undefined;
  #end: ((given: boolean) => void) | undefined;

  constructor(private readonly port: HandlesPort) {
    port.root.append(this.#handles.start, this.#handles.end);
  }

  get active(): boolean {
    return this.#end !== undefined;
  }

  cancel(): void {
    this.#end?.(false);
  }

  /** At the ends of a span; none: no handles. To be called again when the text has moved. */
  show(span: Span | undefined): void {
    this.#span = span;
    for (const edge of ['start', 'end'] as const) {
      const handle = this.#handles[edge];
      handle.hidden = !span;
      if (span) place(handle, this.port.root, this.port.geometry.caretAt(span[edge], edge === 'end'));
    }
  }

  #create(edge: Edge): HTMLElement {
    const handle = Object.assign(document.createElement('div'), {
      className: 'handle',
      hidden: true,
      ariaHidden: 'true',
    });
    handle.dataset['edge'] = edge;
    handle.addEventListener('pointerdown', (event) => this.#drag(event, edge));
    return handle;
  }

  #drag(down: PointerEvent, edge: Edge): void {
    const { port } = this;
    const { geometry, root } = port;
    const before = this.#span;
    if (!before || !down.isPrimary || down.button !== 0 || this.#end) return;
    // the focus stays where it is
    down.preventDefault();
    const handle = this.#handles[edge];
    handle.setPointerCapture(down.pointerId);
    const grabbed = geometry.caretAt(before[edge], edge === 'end');
    const dx = grabbed.x - down.clientX;
    const dy = (grabbed.top + grabbed.bottom) / 2 - down.clientY;
    const scrollers = scrollersAround(root);
    const listening = new AbortController();
    let { clientX: x, clientY: y, altKey } = down;
    let span = before;
    let frame = 0;
    const show = () => {
      frame = 0;
      if (scrollAtEdges(scrollers, x, y)) schedule();
      const moved = withEdge(port.text(), before, edge, geometry.offsetAt(x + dx, y + dy), !altKey);
      span = x === down.clientX && y === down.clientY ? before : moved;
      this.show(span);
      port.onPreview(span);
    };
    const schedule = () => void (frame ||= requestAnimationFrame(show));
    const end = (given: boolean) => {
      listening.abort();
      cancelAnimationFrame(frame);
      if (given) show();
      cancelAnimationFrame(frame);
      this.#end = undefined;
      port.onEnd(given ? span : undefined);
    };
    const { signal } = listening;
    const follow = (event: PointerEvent) => ({ clientX: x, clientY: y, altKey } = event);
    handle.addEventListener('pointermove', (event) => (follow(event), schedule()), { signal });
    handle.addEventListener('pointerup', (event) => (follow(event), end(true)), { signal });
    handle.addEventListener('lostpointercapture', () => end(false), { signal });
    // wherever the focus is: a drag leaves it there
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      end(false);
    };
    addEventListener('keydown', onKey, { signal, capture: true });
    this.#end = end;
  }
}

/** The span with one end elsewhere, by words or by characters; at least one character is left. */
export function withEdge(text: string, span: Span, edge: Edge, offset: number, byWords: boolean): Span {
  const snap = byWords ? snapToWords : snapToGraphemes;
  if (edge === 'start') {
    const start = Math.min(offset, moveOffset(text, span.end, 'character', -1));
    return { start: snap(text, { start, end: span.end }).start, end: span.end };
  }
  const end = Math.max(offset, moveOffset(text, span.start, 'character', 1));
  return { start: span.start, end: snap(text, { start: span.start, end }).end };
}

/** The span with one end a step further on; by words, to where one begins or, of its end, ends, and one is left. */
export function nudged(
  text: string,
  span: Span,
  edge: Edge,
  unit: 'character' | 'word' | 'sentence',
  direction: -1 | 1,
): Span {
  const inward = edge === 'start' ? 1 : -1;
  let offset = moveOffset(text, span[edge], unit, direction);
  if (direction === inward && unit !== 'character') {
    offset = moveOffset(text, moveOffset(text, offset, unit, direction), unit, direction === 1 ? -1 : 1);
    const last = moveOffset(text, edge === 'start' ? span.end : span.start, unit, direction === 1 ? -1 : 1);
    offset =
      edge === 'start' ? Math.max(span.start, Math.min(offset, last)) : Math.min(span.end, Math.max(offset, last));
  }
  return withEdge(text, span, edge, offset, false);
}
