import type { Span } from '@gt-elements/core/text/span.js';
import type { FrameStrings } from '@gt-elements/ui/language/strings.en.js';
import type { Translate } from '@gt-elements/ui/language/translate.js';
import type { QaPairsStrings } from './strings.en.js';

/** Parts of an open pair that can have the focus, named by `data-part` in the shadow tree. */
export type Part = 'question' | 'answer' | 'unanswerable' | 'tags' | 'own-tag' | 'references' | 'entire' | 'tools';

/** Where the focus can be sent: the first button that moves an end, the one that takes away the reference of a key. */
export type Place = Part | 'passage' | 'menu' | 'ends' | `remove ${string}`;

/** Actions that change the answer, other than typed text. */
export type ChangeAction =
  | { readonly type: 'new' }
  | { readonly type: 'duplicate' | 'delete'; readonly pair: string }
  /** To a place from 0. */
  | { readonly type: 'move'; readonly pair: string; readonly to: number }
  | { readonly type: 'tag' | 'own-tag' | 'remove-own-tag'; readonly pair: string; readonly tag: string }
  | { readonly type: 'entire' | 'unanswerable'; readonly pair: string; readonly on: boolean }
  | { readonly type: 'reference' | 'answer-span'; readonly pair: string; readonly span: Span }
  | { readonly type: 'resize'; readonly key: string; readonly span: Span }
  | { readonly type: 'remove-reference'; readonly key: string };

export type WriteAction = {
  readonly type: 'write';
  readonly pair: string;
  readonly field: 'question' | 'answer';
  readonly text: string;
  /** An input method is still at work. */
  readonly composing: boolean;
};

/** What a person asks for in one of the regions: the one thing that regions tell. */
export type PairAction =
  | ChangeAction
  | WriteAction
  /** A run of typing has ended. */
  | { readonly type: 'typed' }
  /** Without `focus` that stays where it is. */
  | { readonly type: 'open'; readonly pair: string; readonly focus: Part | undefined }
  | { readonly type: 'go'; readonly to: Part | 'passage' }
  /** Brings the caret of the passage to the next mark after it, or before it. */
  | { readonly type: 'to-mark'; readonly step: -1 | 1 }
  /** The focus has come to a part of the open pair. */
  | { readonly type: 'focus'; readonly part: Part }
  /** These marks have their partner pointed at. */
  | { readonly type: 'point'; readonly keys: readonly string[] }
  /** Brings a mark into view in the passage. */
  | { readonly type: 'show'; readonly key: string }
  /** Shows or hides the buttons that move a reference's ends. */
  | { readonly type: 'adjust'; readonly key: string }
  | {
      readonly type: 'nudge';
      readonly key: string;
      readonly edge: 'start' | 'end';
      readonly unit: 'word' | 'character';
      readonly step: -1 | 1;
    }
  /** Adds the selection to the open pair, or takes it as its answer. */
  | { readonly type: 'accept' | 'accept-answer' }
  /** Gives a reference that was not found the selection for a place. */
  | { readonly type: 'place'; readonly key: string }
  /** Adds the place where the answer stands. */
  | { readonly type: 'offer' }
  /** Chooses one of the marks that lie over a place; none closes the menu. */
  | { readonly type: 'choose'; readonly key?: string };

/** What every region is given. */
export interface Region {
  readonly t: Translate<FrameStrings & QaPairsStrings>;
  /** Nothing can be changed. */
  readonly readOnly: boolean;
  act(action: PairAction): void;
}
