import { sameSpan, type Span } from '@gt-elements/core/text/span.js';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { EndHandles, nudged, type Edge } from './end-handles.js';
import { MarkLayer } from './mark-layer.js';
import type { PassageCallbacks, PassageProps } from './passage-props.js';
import { PassageSelection } from './passage-selection.js';
import { PassageText, type Block } from './passage-text.js';
import { TextGeometry } from './text-geometry.js';

export type { PassageMark } from './passage-mark.js';
export type { PassageCallbacks, PassageCaret, PassagePress, PassageProps } from './passage-props.js';

/** How long a mark is shown that was asked for. Milliseconds. */
const FLASH = 1200;
/** How long what is seen rests until what is around it is drawn. Milliseconds. */
const AROUND = 100;
/** How many frames it takes at most until everything that has come into sight is laid out. */
const SETTLING = 8;
/** A click may follow a finger's long press. Milliseconds. */
const AFTER_TOUCH = 400;

/**
 * A text with marks and a selection, in a tree of its own that an element places in its shadow root: `${passage.root}`.
 * The element calls `update` whenever it renders; nothing is done where nothing has changed. All offsets are UTF-16
 * code units of the text.
 *
 * It scrolls by itself where its height is limited. Keys, while it has the focus: arrows by character and line
 * (visually), Ctrl (Alt on Apple's systems) by word and paragraph, comma and full stop by sentence, Home and End,
 * with Ctrl (Command and arrows) to the ends of the text; Shift extends; Ctrl or Command+A selects all; Enter accepts
 * the selection or presses the marks at the caret; Escape drops the selection.
 */
export class Passage implements ReactiveController {
  readonly root = document.createElement('div');
  readonly #text = new PassageText();
  readonly #marks = new MarkLayer(this.#text);
  readonly #geometry = new TextGeometry(this.#text);
  readonly #selection: PassageSelection;
  readonly #handles: EndHandles;
  readonly #resizing = new ResizeObserver(() => this.#refresh());
  #listening: AbortController | undefined;
  #props: PassageProps = { text: '', marks: [], label: '', caretLabel: '', caretHint: '' };
  #isStale = false;
  /** What was drawn last: as long as nothing has moved, what is seen is among it. */
  #near: readonly Block[] = [];
  #around: ReturnType<typeof setTimeout> | undefined;
  #lastTouch = -Infinity;
  /** Where in the text the last scrolling goes to. */
  #sought: number | undefined;
  #hovered: readonly string[] = [];
  /** The mark that was pointed at last, if it is a current one. */
  #pointed: string | undefined;

  constructor(
    host: ReactiveControllerHost,
    private readonly callbacks: PassageCallbacks,
  ) {
    const { root } = this;
    root.className = 'passage';
    root.setAttribute('part', 'passage');
    root.setAttribute('role', 'group');
    // offsets are into this text and no other
    root.translate = false;
    // some browsers make whatever scrolls a stop of Tab
    root.tabIndex = -1;
    root.addEventListener('focus', () => this.focus());
    root.append(this.#text.element);
    this.#selection = new PassageSelection({
      root,
      passage: this.#text,
      geometry: this.#geometry,
      onSelection: (span) => {
        this.#showHandles();
        callbacks.onSelection(span);
      },
      onMove: (over) => this.#tellCaret(over),
      onIdle: () => {
        if (this.#selection.byTouch) this.#lastTouch = performance.now();
        this.#refresh();
      },
    });
    this.#handles = new EndHandles({
      root,
      geometry: this.#geometry,
      text: () => this.#props.text,
      onPreview: (span) => this.#selection.view.show(span, this.#selection.offset),
      onEnd: (span) => this.#onHandle(span),
    });
    root.addEventListener('scroll', this.#draw, { passive: true });
    root.addEventListener('click', this.#onClick);
    root.addEventListener('keydown', this.#onKey);
    root.addEventListener('pointerover', this.#onPointer);
    root.addEventListener('pointerleave', this.#onPointer);
    host.addController(this);
  }

  /** Exactly what is to be stored, if anything is selected. */
  get selection(): Span | undefined {
    return this.#selection.span;
  }

  update(props: PassageProps): void {
    const before = this.#props;
    this.#props = props;
    const { text, marks, label, caretLabel, caretHint, emphasised = [], adjusting, readOnly } = props;
    const { caret } = this.#selection.view;
    if (label !== before.label) this.root.ariaLabel = label;
    if (caretLabel !== before.caretLabel) caret.ariaLabel = caretLabel;
    if (caretHint !== before.caretHint) caret.setAttribute('aria-description', caretHint);
    const isOther = text !== before.text;
    if (isOther) {
      this.#handles.cancel();
      this.#text.set(text);
      this.#near = [];
      this.root.scrollTop = 0;
      this.#selection.reset();
    }
    if (isOther || marks !== before.marks) this.#marks.set(marks);
    if (emphasised !== before.emphasised) this.#marks.emphasise(emphasised);
    this.#isStale ||=
      isOther || marks !== before.marks || adjusting !== before.adjusting || readOnly !== before.readOnly;
  }

  /** Selects without a gesture: nothing is told, and nothing snaps to words. */
  setSelection(span: Span): void {
    this.#selection.set(span);
    this.#showHandles();
  }

  /** Nothing is told. The caret stays where it was. */
  clearSelection(): void {
    this.#selection.set(undefined);
    this.#showHandles();
  }

  /** The caret stays where it was, unless that is out of sight. */
  focus(): void {
    this.#selection.view.caret.focus({ preventScroll: true });
  }

  get hasFocus(): boolean {
    return this.#selection.view.hasFocus;
  }

  /** Brings the beginning of a mark, or a place in the text, into view, unless it is. */
  scrollTo(target: string | number): void {
    const offset = typeof target === 'number' ? target : this.#marks.get(target)?.start;
    if (offset === undefined) return;
    this.#sought = offset;
    const centre = (left: number) => {
      if (this.#sought !== offset) return;
      // what comes into sight is laid out only then, and may be higher or lower than was thought
      if (left > 0) requestAnimationFrame(() => centre(left - 1));
      if (this.#isSeen(offset)) return;
      const { top, bottom } = this.#geometry.caretAt(offset);
      const box = this.root.getBoundingClientRect();
      const isWhole = this.root.scrollHeight <= this.root.clientHeight;
      if (isWhole) this.#text.blocks[this.#text.indexAt(offset)]?.element.scrollIntoView({ block: 'center' });
      else this.root.scrollTop += (top + bottom - box.top - box.bottom) / 2;
    };
    centre(SETTLING);
  }

  /** Brings the first of these marks into view, unless one of them is. */
  scrollToAny(keys: readonly string[]): void {
    const marks = this.#marks.marks.filter(({ key }) => keys.includes(key));
    if (marks[0] && !marks.some(({ start }) => this.#isSeen(start))) this.scrollTo(marks[0].key);
  }

  #isSeen(offset: number): boolean {
    const { top, bottom } = this.#geometry.caretAt(offset);
    const box = this.root.getBoundingClientRect();
    return top >= Math.max(0, box.top) && bottom <= Math.min(innerHeight, box.bottom);
  }

  /** Shows for a moment which one it is. */
  flash(key: string): void {
    const show = (on: boolean) => {
      for (const element of this.#marks.elementsOf(key)) element.toggleAttribute('data-flash', on);
    };
    // a mark that is being scrolled to is drawn only then
    requestAnimationFrame(() => requestAnimationFrame(() => show(true)));
    setTimeout(() => show(false), FLASH);
  }

  /** Moves the caret to where the next mark begins, or the one before. @returns whether there is one */
  goToMark(step: -1 | 1): boolean {
    const { offset } = this.#selection;
    const { marks } = this.#marks;
    const mark = step === 1 ? marks.find(({ start }) => start > offset) : marks.findLast(({ start }) => start < offset);
    if (mark) this.#selection.goTo(mark.start, mark);
    return !!mark;
  }

  /** Moves an end of a mark by a step, and tells `onResize`. @returns the new span, `undefined` where it can't move */
  adjust(key: string, edge: Edge, unit: 'character' | 'word' | 'sentence', direction: -1 | 1): Span | undefined {
    const mark = this.#marks.get(key);
    if (!mark || this.#props.readOnly) return undefined;
    const span = nudged(this.#props.text, mark, edge, unit, direction);
    if (sameSpan(span, mark)) return undefined;
    this.callbacks.onResize(key, span);
    return span;
  }

  hostConnected(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    addEventListener('scroll', this.#draw, { passive: true, capture: true, signal });
    this.#selection.connect(signal);
    this.#resizing.observe(this.root);
    this.#resizing.observe(this.#text.element);
  }

  hostDisconnected(): void {
    this.#listening?.abort();
    clearTimeout(this.#around);
    this.#resizing.disconnect();
    this.#handles.cancel();
    this.#selection.disconnect();
  }

  /** Now it stands in the document, and can be measured. */
  hostUpdated(): void {
    if (this.#isStale && this.root.isConnected) this.#refresh(!this.#near.length);
  }

  /** Draws what has changed and puts everything to its place. @param isMoved something else may be seen now */
  #refresh(isMoved = true): void {
    if (this.#isBusy) return;
    this.#isStale = false;
    if (isMoved) {
      this.#draw();
      this.#selection.view.again();
    } else this.#drawNear();
    this.#showHandles();
  }

  /** Draws the marks of what is seen, and when that has rested those of one screen before and after it. */
  readonly #draw = (): void => {
    clearTimeout(this.#around);
    this.#drawWithin(0);
    this.#around = setTimeout(() => this.#drawWithin(1), AROUND);
  };

  /** @param screens how many before and after what is seen */
  #drawWithin(screens: number): void {
    if (this.#isBusy) return;
    const { top, bottom } = this.root.getBoundingClientRect();
    const from = Math.max(top, 0);
    const to = Math.min(bottom, innerHeight);
    const more = screens * (to - from);
    const first = this.#text.indexAtHeight(from - more);
    const last = this.#text.indexAtHeight(to + more);
    this.#near = this.#text.blocks.slice(first, last + 1);
    this.#drawNear();
  }

  #drawNear(): void {
    let isOther = false;
    for (const block of this.#near) isOther = this.#marks.draw(block) || isOther;
    if (isOther) this.#selection.view.again(true);
  }

  /** A gesture would lose its hold if the text were made anew under it. */
  get #isBusy(): boolean {
    return this.#selection.isBusy || this.#handles.active;
  }

  #showHandles(): void {
    const { span, byTouch } = this.#selection;
    this.#handles.show(byTouch ? span : this.#adjustable());
  }

  #adjustable() {
    const { adjusting = this.#pointed, readOnly } = this.#props;
    const mark = adjusting === undefined || readOnly ? undefined : this.#marks.get(adjusting);
    return adjusting === this.#props.adjusting || mark?.current ? mark : undefined;
  }

  #onHandle(span: Span | undefined): void {
    const { span: selected, byTouch } = this.#selection;
    this.#selection.view.show(selected, this.#selection.offset, true);
    if (span && byTouch) this.#selection.change(span, true);
    else {
      const mark = this.#adjustable();
      if (span && mark && !sameSpan(span, mark)) this.callbacks.onResize(mark.key, span);
    }
    this.#refresh();
  }

  readonly #onPointer = ({ type, target, pointerType }: PointerEvent): void => {
    if (pointerType !== 'mouse' || this.#isBusy) return;
    const keys = type === 'pointerleave' ? [] : this.#marks.keysIn(target);
    const current = keys.find((key) => this.#marks.get(key)?.current);
    if (current !== undefined && current !== this.#pointed) {
      this.#pointed = current;
      this.#showHandles();
    }
    if (keys.join('\n') === this.#hovered.join('\n')) return;
    this.#hovered = keys;
    this.callbacks.onHover(keys);
  };

  readonly #onClick = (event: PointerEvent): void => {
    const { clientX: x, clientY: y, pointerType, detail } = event;
    if (performance.now() - this.#lastTouch < AFTER_TOUCH) return;
    if (pointerType !== 'mouse') this.#selection.tap(x, y);
    const keys = this.#marks.keysIn(event.target);
    if (keys.length && detail < 2 && !this.selection) this.callbacks.onPress({ keys, x, y, byKeyboard: false });
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing || !this.hasFocus) return;
    const isPlain = !(event.ctrlKey || event.altKey || event.metaKey || event.shiftKey);
    const isTaken = event.key === 'Enter' && isPlain ? this.#accept() : this.#selection.press(event);
    if (isTaken) event.preventDefault();
  };

  /** What is selected; or else presses the marks at the caret. */
  #accept(): boolean {
    const { span, offset } = this.#selection;
    if (span) {
      if (!this.#props.readOnly) this.callbacks.onAccept(span);
      return true;
    }
    const keys = this.#keysAtCaret();
    const { x, bottom: y } = this.#geometry.caretAt(offset);
    if (keys.length) this.callbacks.onPress({ keys, x, y, byKeyboard: true });
    else if (!this.#props.readOnly) this.callbacks.onNothing?.();
    return keys.length > 0;
  }

  #keysAtCaret(): readonly string[] {
    const { offset } = this.#selection;
    return this.#marks.keysAt(Math.min(offset, this.#props.text.length - 1));
  }

  #tellCaret(over: Span): void {
    const { span: selection, offset } = this.#selection;
    const { start, end } = selection ?? over;
    const { text } = this.#props;
    this.callbacks.onCaret({
      offset,
      selection,
      text: text.slice(start, end),
      atEnd: offset === text.length,
      keys: this.#keysAtCaret(),
    });
  }
}
