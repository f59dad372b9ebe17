import { sameSpan, type Span } from '@gt-elements/core/text/span.js';
import { dropSelectionIn, selectedAround } from './native-selection.js';
import type { PassageText } from './passage-text.js';
import type { CaretBox, TextGeometry } from './text-geometry.js';

/** One for all passages on a page, each with a range of its own in it: the sheets name it. */
const HIGHLIGHT = 'gt-passage-selection';

/**
 * Shows the selection and the caret. The browser's own selection follows, for copying and for screen readers.
 *
 * The caret is what has the focus: an application of its own, which screen readers hand all keys to. The text around it
 * is no part of that, so they read it as any other.
 */
export class SelectionView {
  readonly caret = Object.assign(document.createElement('div'), {
    className: 'caret',
    role: 'application',
    tabIndex: 0,
  });
  #range: Range | undefined;
  #span: Span | undefined;
  #offset = 0;
  /** Something here may be selected for the browser too. Asking it makes it lay out everything. */
  #isNative = false;

  constructor(
    private readonly root: HTMLElement,
    private readonly passage: PassageText,
    private readonly geometry: TextGeometry,
  ) {
    root.prepend(this.caret);
    this.caret.addEventListener('blur', () => this.caret.removeAttribute('style'));
  }

  get hasFocus(): boolean {
    return this.caret.matches(':focus');
  }

  /** @param caret an offset @param natively for the browser too */
  show(span: Span | undefined, caret: number, natively = false): void {
    const isOther = !sameSpan(span, this.#span);
    this.#span = span;
    this.#offset = caret;
    // what the browser has selected looks the same, and would go on being seen
    if (isOther && !natively) this.#deselectNatively();
    this.again(natively);
  }

  /** What it is shown over may have moved, or been made anew. */
  again(natively = false): void {
    const span = this.#span;
    const highlights = 'highlights' in CSS;
    // what measures, as the browser does to select, comes before what changes: or all would be laid out in between
    const at = this.hasFocus && this.geometry.caretAt(this.#offset, this.#offset === span?.end);
    if (natively || !highlights) this.#selectNatively();
    if (at) place(this.caret, this.root, at);
    if (highlights) this.#highlight(span && this.passage.rangeOf(span));
  }

  /** Brings the caret into view. What was far from it is laid out only then. */
  showCaret(): void {
    this.caret.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    requestAnimationFrame(() => this.again());
  }

  /** The browser's selection becomes what is shown; not while the focus is elsewhere, from where it would take it. */
  #selectNatively(): void {
    if (!this.#span) return this.#deselectNatively();
    if (!this.hasFocus) return;
    this.#isNative = true;
    const { startContainer, startOffset, endContainer, endOffset } = this.passage.rangeOf(this.#span);
    document.getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
  }

  #deselectNatively(): void {
    if (this.#isNative) dropSelectionIn(this.root);
    this.#isNative = false;
  }

  /** What the browser has selected in the text: by touch, or by a menu. */
  nativeSpan(): Span | undefined {
    const range = selectedAround(this.passage.element);
    if (!range || range.collapsed || !this.passage.element.contains(range.startContainer)) return undefined;
    this.#isNative = true;
    const start = this.passage.offsetOf(range.startContainer, range.startOffset);
    return { start, end: this.passage.offsetOf(range.endContainer, range.endOffset) };
  }

  remove(): void {
    if ('highlights' in CSS) this.#highlight(undefined);
  }

  #highlight(range: Range | undefined): void {
    let highlight = CSS.highlights.get(HIGHLIGHT);
    if (!highlight) {
      highlight = new Highlight();
      CSS.highlights.set(HIGHLIGHT, highlight);
    }
    if (this.#range) highlight.delete(this.#range);
    this.#range = range;
    if (range) highlight.add(range);
  }
}

/** Puts something that stands in a scroller to where a caret is. */
export function place(element: HTMLElement, scroller: Element, { x, top, bottom }: CaretBox): void {
  const box = scroller.getBoundingClientRect();
  const left = x - box.left - scroller.clientLeft + scroller.scrollLeft;
  const down = top - box.top - scroller.clientTop + scroller.scrollTop;
  // nothing is laid out for it
  element.style.setProperty('translate', `${left}px ${down}px`);
  element.style.setProperty('height', `${bottom - top}px`);
}
