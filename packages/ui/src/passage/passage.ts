import { sameSpan, type Span } from '@gt-elements/core/text/span.js';
import type { MoveUnit } from '@gt-elements/core/text/boundaries.js';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { MarkLayer } from './mark-layer.js';
import type { PassageMark } from './passage-mark.js';
import { PassageText } from './passage-text.js';

export interface PassageProps {
  /** As received; offsets are into this. Another text drops the selection and begins at the top. */
  readonly text: string;
  /** In any order; those that hold nothing or lie outside the text are not shown. */
  readonly marks: readonly PassageMark[];
  /** The accessible name. */
  readonly label: string;
  /** Keys of marks whose partner is pointed at or has the focus elsewhere. */
  readonly emphasised?: readonly string[];
  /** The mark whose ends have handles. Without: the current one that was pointed at last. */
  readonly adjusting?: string | undefined;
  /** Text can still be selected and copied, but nothing is accepted or resized. */
  readonly readOnly?: boolean;
}

/** Marks that were clicked, or that the caret is in when Enter is pressed without a selection. */
export interface PassagePress {
  /** Of all marks over that place, in reading order: at least one. */
  readonly keys: readonly string[];
  /** Where a menu may stand, in client coordinates. */
  readonly x: number;
  readonly y: number;
  readonly byKeyboard: boolean;
}

/** What a key has done to the caret or the selection, to be announced. */
export interface PassageCaret {
  /** Of the caret. */
  readonly offset: number;
  readonly selection?: Span | undefined;
  /** What is selected, or else what the caret went over or, by lines and larger steps, now stands before. */
  readonly text: string;
  /** Of the marks over the place that the caret stands before. */
  readonly keys: readonly string[];
}

export interface PassageCallbacks {
  /** Another selection, or none: told when a gesture or key has ended. It is exactly what is to be stored. */
  onSelection(selection: Span | undefined): void;
  /** Enter with a selection. */
  onAccept(selection: Span): void;
  onPress(press: PassagePress): void;
  /** The marks under the mouse; none when it leaves them. */
  onHover(keys: readonly string[]): void;
  /** An end of a mark was dragged or nudged. The receiver changes its data. */
  onResize(key: string, span: Span): void;
  onCaret(caret: PassageCaret): void;
}

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
  #props: PassageProps | undefined;
  #isStale = false;

  constructor(
    host: ReactiveControllerHost,
    private readonly callbacks: PassageCallbacks,
  ) {
    const { root } = this;
    root.className = 'passage';
    root.setAttribute('part', 'passage');
    root.setAttribute('role', 'group');
    root.translate = false;
    root.tabIndex = 0;
    root.append(this.#text.element);
    root.addEventListener('scroll', this.#draw, { passive: true });
    root.addEventListener('click', this.#onClick);
    host.addController(this);
  }

  /** What is to be stored, if anything is selected. */
  get selection(): Span | undefined {
    return this.#selection;
  }
  #selection: Span | undefined;

  update(props: PassageProps): void {
    const before = this.#props;
    this.#props = props;
    const { text, marks, label, emphasised = [] } = props;
    if (label !== before?.label) this.root.ariaLabel = label;
    if (text !== before?.text) {
      this.#text.set(text);
      this.root.scrollTop = 0;
      this.clearSelection();
      this.#isStale = true;
    }
    if (this.#isStale || marks !== before?.marks) {
      this.#marks.set(marks);
      this.#isStale = true;
    }
    if (emphasised !== before?.emphasised) this.#marks.emphasise(emphasised);
  }

  /** Selects without a gesture; `onSelection` is not called. Where a mark would be stored exactly so. */
  setSelection(span: Span): void {
    if (!sameSpan(span, this.#selection)) this.#selection = span;
  }

  clearSelection(): void {
    this.#selection = undefined;
  }

  /** The caret stays where it was. */
  focus(): void {
    this.root.focus({ preventScroll: true });
  }

  /** Brings the beginning of a mark, or a place in the text, into view. */
  scrollTo(target: string | number): void {
    const offset = typeof target === 'number' ? target : this.#marks.get(target)?.start;
    if (offset === undefined) return;
    this.#text.blocks[this.#text.indexAt(offset)]?.element.scrollIntoView({ block: 'center' });
  }

  /** Shows for a moment which one it is. */
  flash(key: string): void {
    for (const element of this.#marks.elementsOf(key)) element.toggleAttribute('data-flash', true);
  }

  /** Moves an end of a mark by a step, and tells `onResize`. @returns the new span, `undefined` where it can't move */
  adjust(_key: string, _edge: 'start' | 'end', _unit: MoveUnit, _direction: -1 | 1): Span | undefined {
    return undefined;
  }

  hostConnected(): void {
    addEventListener('scroll', this.#draw, { passive: true, capture: true });
  }

  hostDisconnected(): void {
    removeEventListener('scroll', this.#draw, { capture: true });
  }

  /** Now it stands in the document, and can be measured. */
  hostUpdated(): void {
    if (!this.#isStale || !this.root.isConnected) return;
    this.#isStale = false;
    this.#draw();
  }

  readonly #onClick = ({ target, clientX: x, clientY: y }: MouseEvent): void => {
    const keys = this.#marks.keysIn(target);
    if (keys.length) this.callbacks.onPress({ keys, x, y, byKeyboard: false });
  };

  /** Draws the marks of what is seen, and of one screen before and after it. */
  readonly #draw = (): void => {
    const { top, bottom } = this.root.getBoundingClientRect();
    const from = Math.max(top, 0);
    const to = Math.min(bottom, innerHeight);
    const { start, end } = this.#text.between(2 * from - to, 2 * to - from);
    for (const block of this.#text.blocks.slice(start, end)) this.#marks.draw(block);
  };
}
