import type { StepName } from '@gt-elements/core/tasks/image-caption/view.js';
import type { FrameStrings } from '@gt-elements/ui/language/strings.en.js';
import type { Translate } from '@gt-elements/ui/language/translate.js';
import type { ImageCaptionStrings } from './strings.en.js';

/** Steps of which one is open at a time; the caption always is. */
export type PanelStep = Exclude<StepName, 'caption'>;

/** Fields by their id in the shadow tree. */
export type Field =
  'name' | 'description' | 'entry' | 'subject' | 'predicate' | 'object' | 'caption' | `scene-${number}`;

/** Where the focus can be sent: a field, the head of a step, the cursor of the picture, or a point in it. */
export type Place = Field | `step-${PanelStep}` | 'picture' | `point ${string}`;

/** Actions that change the answer, other than typed text. Places in natural pixels, points from 0 in their object. */
export type ChangeAction =
  | { readonly type: 'add'; readonly x: number; readonly y: number }
  | { readonly type: 'add-point'; readonly object: string; readonly x: number; readonly y: number }
  | {
      readonly type: 'move-point';
      readonly object: string;
      readonly index: number;
      readonly x: number;
      readonly y: number;
    }
  | { readonly type: 'remove-point'; readonly object: string; readonly index: number }
  /** To a place from 0. */
  | { readonly type: 'move'; readonly object: string; readonly to: number }
  | { readonly type: 'delete'; readonly object: string }
  | { readonly type: 'relate'; readonly subjectId: string; readonly predicate: string; readonly objectId: string }
  | {
      readonly type: 'ends';
      readonly relationship: string;
      readonly subjectId?: string | undefined;
      readonly objectId?: string | undefined;
    }
  | { readonly type: 'delete-relationship'; readonly relationship: string }
  | { readonly type: 'unrelated'; readonly object: string; readonly on: boolean }
  /** The caption with words put in. */
  | { readonly type: 'insert'; readonly caption: string; readonly words: string; readonly caret: number }
  | { readonly type: 'assemble' };

export type WriteAction = {
  readonly type: 'write';
  readonly field: 'name' | 'description' | 'predicate' | 'scene' | 'caption';
  /** Id of the object, key of the relationship, name of the field of the scene; '' of the caption. */
  readonly of: string;
  readonly text: string;
  /** An input method is still at work. */
  readonly composing: boolean;
};

/** What a person asks for in one of the regions: the one thing that regions tell. */
export type ImageAction =
  | ChangeAction
  | WriteAction
  /** A run of typing has ended. */
  | { readonly type: 'typed' }
  /** Without `focus` that stays where it is. */
  | { readonly type: 'open'; readonly object: string; readonly focus?: Place }
  | { readonly type: 'open-relationship'; readonly relationship: string; readonly focus?: Place }
  | { readonly type: 'step'; readonly step: StepName }
  | { readonly type: 'go'; readonly to: Place }
  /** The name is whole, and the description comes next, as a colon says that was typed after it. */
  | { readonly type: 'describe'; readonly object: string }
  /** The focus has come to a field. */
  | { readonly type: 'focus'; readonly field: Field }
  /** These points and arrows have their partner pointed at. */
  | { readonly type: 'point'; readonly keys: readonly string[] }
  /** Brings a point into view in the picture. */
  | { readonly type: 'show'; readonly key: string }
  /** Presses in the picture add points to the open object, or no longer. */
  | { readonly type: 'adds-point'; readonly on: boolean }
  /** What is being typed as a relationship; `enter` makes one of it. */
  | { readonly type: 'entry'; readonly text: string }
  | { readonly type: 'enter' }
  /** A relationship whose ends and words are chosen. */
  | { readonly type: 'choose' }
  | { readonly type: 'zoom'; readonly to: 'in' | 'out' | 'all' | 'actual' }
  | { readonly type: 'arrows' | 'loupe' | 'retry' };

/** What every region is given. */
export interface Region {
  readonly t: Translate<FrameStrings & ImageCaptionStrings>;
  /** Nothing can be changed. */
  readonly readOnly: boolean;
  act(action: ImageAction): void;
}
