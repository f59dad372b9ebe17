import type { Span } from '@gt-elements/core/text/span.js';
import type { PassageMark } from './passage-mark.js';

export interface PassageProps {
  /** As received; offsets are into this. Another text drops the selection and begins at the top. */
  readonly text: string;
  /** In any order; those that hold nothing or lie outside the text are not shown. */
  readonly marks: readonly PassageMark[];
  /** The accessible name. */
  readonly label: string;
  /** The accessible name of the caret, and what its keys do in short. */
  readonly caretLabel: string;
  readonly caretHint: string;
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

/** What a key has done to the caret or the selection, or where the caret is that got the focus by one: to be announced. */
export interface PassageCaret {
  /** Of the caret. */
  readonly offset: number;
  readonly selection?: Span | undefined;
  /**
   * What is selected, or else what the caret went over or, by lines and larger steps, now stands before: white space as
   * it is. Empty at the ends of the text, and where a selection was dropped.
   */
  readonly text: string;
  /** The caret stands after everything. */
  readonly atEnd: boolean;
  /** Of the marks over the place that the caret stands before. */
  readonly keys: readonly string[];
}

export interface PassageCallbacks {
  /**
   * Another selection, or none: told when a gesture or key has ended. It is exactly what is to be stored, without white
   * space at its ends.
   */
  onSelection(selection: Span | undefined): void;
  /** Enter with a selection. */
  onAccept(selection: Span): void;
  /** Enter with nothing selected, where no mark is. */
  onNothing?(): void;
  onPress(press: PassagePress): void;
  /** The marks under the mouse; none when it leaves them. */
  onHover(keys: readonly string[]): void;
  /** An end of a mark was dragged or nudged. The receiver changes its data. */
  onResize(key: string, span: Span): void;
  onCaret(caret: PassageCaret): void;
}
