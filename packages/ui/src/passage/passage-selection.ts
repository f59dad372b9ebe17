import { snapToWords, withoutWhiteSpace } from '@gt-elements/core/text/boundaries.js';
import { sameSpan, type Span } from '@gt-elements/core/text/span.js';
import { isApplePlatform } from '../shortcuts/key-combination.js';
import { Caret } from './caret.js';
import { caretKeyOf } from './caret-keys.js';
import type { PassageText } from './passage-text.js';
import { PointerSelecting } from './pointer-selecting.js';
import { SelectionView } from './selection-view.js';
import type { TextGeometry } from './text-geometry.js';

export interface PassageSelectionPort {
  readonly root: HTMLElement;
  readonly passage: PassageText;
  readonly geometry: TextGeometry;
  /** Another selection, or none, by a gesture that has ended or by a key. */
  onSelection(span: Span | undefined): void;
  /** @param over what a key moved over, or now stands in */
  onMove(over: Span): void;
  /** What was put off during a gesture can be done now. */
  onIdle(): void;
}

/** How long the browser's own selection must rest until it counts, milliseconds: a finger draws it step by step. */
const SETTLED = 250;

/** The caret and the selection, by pointer, by keys, and from whatever else makes the browser select. */
export class PassageSelection {
  readonly view: SelectionView;
  readonly #pointer: PointerSelecting;
  readonly #caret: Caret;
  readonly #isApple = isApplePlatform();
  #anchor = 0;
  #offset = 0;
  #span: Span | undefined;
  #preview: Span | undefined;
  #byTouch = false;
  #settling: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly port: PassageSelectionPort) {
    const { root, passage, geometry } = port;
    this.view = new SelectionView(root, passage, geometry);
    this.#caret = new Caret(geometry);
    this.#pointer = new PointerSelecting({
      root,
      geometry,
      text: () => passage.text,
      anchor: () => this.#anchor,
      focus: () => this.view.caret.focus({ preventScroll: true }),
      onPreview: (span, caret) => {
        this.#preview = span;
        this.view.show(span, caret);
        if (!span) this.#anchor = this.#offset = caret;
      },
      onEnd: (result) => this.#onGesture(result),
    });
    this.view.caret.addEventListener('focus', () => this.#onFocus());
    root.addEventListener('copy', (event) => this.#onCopy(event));
  }

  get span(): Span | undefined {
    return this.#span;
  }

  /** Of the caret. */
  get offset(): number {
    return this.#offset;
  }

  /** Made by a finger: it has handles. */
  get byTouch(): boolean {
    return this.#byTouch;
  }

  get isBusy(): boolean {
    return this.#pointer.active;
  }

  /** Without telling. @param byTouch it has handles */
  set(span: Span | undefined, byTouch = false): void {
    this.#byTouch = byTouch && !!span;
    this.#show(span?.start ?? this.#offset, span?.end ?? this.#offset, span);
  }

  /** Another text: the caret stands at its beginning. */
  reset(): void {
    this.#pointer.cancel();
    this.#offset = 0;
    this.set(undefined);
  }

  /** Selects and tells, if it is something else. */
  change(span: Span | undefined, byTouch = false): void {
    const before = this.#span;
    this.set(span, byTouch);
    if (!sameSpan(before, this.#span)) this.port.onSelection(this.#span);
  }

  connect(signal: AbortSignal): void {
    document.addEventListener('selectionchange', () => this.#onNativeSelection(), { signal });
  }

  disconnect(): void {
    clearTimeout(this.#settling);
    this.#pointer.cancel();
    this.view.remove();
  }

  /** Where a finger has tapped. */
  tap(x: number, y: number): void {
    this.#offset = this.port.geometry.offsetAt(x, y);
    this.change(undefined);
  }

  /** @returns whether the key meant something here */
  press(event: KeyboardEvent): boolean {
    const { text } = this.port.passage;
    if (event.key === 'Escape') {
      if (this.#pointer.cancel()) return true;
      if (!this.#span) return false;
      this.change(undefined);
      this.port.onMove({ start: this.#offset, end: this.#offset });
      return true;
    }
    const { ctrlKey, metaKey, altKey, shiftKey } = event;
    if (event.key.toLowerCase() === 'a' && (this.#isApple ? metaKey : ctrlKey) && !altKey && !shiftKey) {
      if (text) this.#move(0, text.length, { start: 0, end: text.length });
      return true;
    }
    const key = caretKeyOf(event, this.#isApple);
    if (!key) return false;
    const collapses = !shiftKey && this.#span && key.unit === 'character';
    const height = Math.min(this.port.root.clientHeight, innerHeight);
    const { offset, over } = this.#caret.move(text, this.#offset, key, height);
    const ends = [this.#anchor, this.#offset];
    const landed = !collapses ? offset : offset > this.#offset ? Math.max(...ends) : Math.min(...ends);
    this.#move(shiftKey ? this.#anchor : landed, landed, collapses ? { start: landed, end: landed } : over);
    return true;
  }

  /** The caret stands there, and nothing is selected. @param over what it now stands in */
  goTo(offset: number, over: Span): void {
    this.#move(offset, offset, over);
  }

  #move(anchor: number, offset: number, over: Span): void {
    const before = this.#span;
    this.#byTouch = false;
    this.#show(anchor, offset, { start: Math.min(anchor, offset), end: Math.max(anchor, offset) });
    this.view.showCaret();
    if (!sameSpan(before, this.#span)) this.port.onSelection(this.#span);
    this.port.onMove(over);
  }

  /** Without white space at its ends, which keys go over all the same: that is where it is extended from. */
  #show(anchor: number, offset: number, span: Span | undefined): void {
    this.#anchor = anchor;
    this.#offset = offset;
    this.#span = span && withoutWhiteSpace(this.port.passage.text, span);
    this.view.show(this.#span, offset, true);
  }

  #onGesture(result: { readonly byTouch: boolean; readonly caret: number } | undefined): void {
    const before = this.#span;
    if (result) {
      const { byTouch, caret } = result;
      const span = this.#preview;
      this.#byTouch = byTouch;
      this.#show(!span ? caret : caret === span.start ? span.end : span.start, caret, span);
    } else this.#show(this.#anchor, this.#offset, before);
    if (!sameSpan(before, this.#span)) this.port.onSelection(this.#span);
    this.port.onIdle();
  }

  /** By touch, from a menu, by a screen reader. What was selected here comes back as it is, and changes nothing. */
  #onNativeSelection(): void {
    clearTimeout(this.#settling);
    if (this.isBusy) return;
    this.#settling = setTimeout(() => {
      const span = this.view.nativeSpan();
      if (this.isBusy || !span || sameSpan(span, this.#span)) return;
      // with handles of our own
      this.change(snapToWords(this.port.passage.text, span), matchMedia('(pointer: coarse)').matches);
      this.port.onIdle();
    }, SETTLED);
  }

  /** A caret that is out of sight comes to what is seen. */
  #onFocus(): void {
    const { root, geometry } = this.port;
    const { left, top, bottom } = root.getBoundingClientRect();
    const caret = geometry.caretAt(this.#offset);
    const isSeen = caret.bottom > Math.max(0, top) && caret.top < Math.min(bottom, innerHeight);
    if (!isSeen && !this.isBusy && !this.#span) {
      const start = geometry.lineAround(geometry.offsetAt(left, Math.max(0, top) + geometry.lineHeight)).start;
      this.#anchor = this.#offset = start;
    }
    this.view.show(this.#span, this.#offset);
    if (this.view.caret.matches(':focus-visible')) {
      this.port.onMove({ start: this.#offset, end: geometry.lineAround(this.#offset).end });
    }
  }

  /** Exactly the text, where the browser would add line ends and leave out others. */
  #onCopy(event: ClipboardEvent): void {
    const span = this.#span ?? this.view.nativeSpan();
    if (!span) return;
    event.clipboardData?.setData('text/plain', this.port.passage.text.slice(span.start, span.end));
    event.preventDefault();
  }
}
