import type { CellAddress } from '@gt-elements/core/tasks/text-ranking/flow.js';
import type { Kind } from '@gt-elements/core/tasks/text-ranking/dimensions.js';
import type { Translate } from '@gt-elements/ui/language/translate.js';
import type { FrameStrings } from '@gt-elements/ui/language/strings.en.js';
import type { TextRankingStrings } from './strings.en.js';

/** What a person asks for in one of the regions: the one thing that regions tell. */
export type RankingAction =
  /** Answers a question by a number, as if it had been typed. With `stay` the focus does not go on. */
  | { readonly type: 'enter'; readonly cell: CellAddress; readonly number: number; readonly stay?: boolean }
  | { readonly type: 'clear'; readonly cell: CellAddress }
  | { readonly type: 'rank-next'; readonly cell: CellAddress }
  | { readonly type: 'move'; readonly cell: CellAddress; readonly step: -1 | 1 }
  | { readonly type: 'same-as-previous'; readonly dimension: string }
  | { readonly type: 'clear-dimension'; readonly kind: Kind; readonly dimension: string }
  | { readonly type: 'clear-all' }
  /** With `composing` an input method is still at work. */
  | {
      readonly type: 'rationale';
      readonly kind: Kind;
      readonly dimension: string;
      readonly text: string;
      readonly composing: boolean;
    }
  /** A run of typing has ended. */
  | { readonly type: 'typed' }
  /** A digit was typed for the question with the focus. */
  | { readonly type: 'digit'; readonly digit: number }
  /** The focus has come to a question. */
  | { readonly type: 'focus'; readonly cell: CellAddress }
  /** Shows or hides a dimension's questions. */
  | { readonly type: 'toggle-dimension'; readonly path: string; readonly open: boolean };

/** Actions that change answers, other than typed text. */
export type ChangeAction = Exclude<
  RankingAction,
  { readonly type: 'digit' | 'focus' | 'typed' | 'toggle-dimension' | 'rationale' }
>;

/** What every region is given. */
export interface Region {
  readonly t: Translate<FrameStrings & TextRankingStrings>;
  /** Nothing can be changed. */
  readonly readOnly: boolean;
  act(action: RankingAction): void;
}

/** Names a question in the shadow tree, so that the focus can be brought to it. */
export function cellKey({ kind, dimension, response }: CellAddress): string {
  return JSON.stringify([kind, dimension, response]);
}

/** The question that such a key names. */
export function addressOf(key: string): CellAddress {
  const [kind, dimension, response] = JSON.parse(key) as [Kind, string, CellAddress['response']];
  return { kind, dimension, response };
}
