import type { StepName } from '@gt-elements/core/tasks/video-caption/view.js';
import type { FrameStrings } from '@gt-elements/ui/language/strings.en.js';
import type { Translate } from '@gt-elements/ui/language/translate.js';
import type { VideoCaptionStrings } from './strings.en.js';

/** Steps of which one is open at a time; the caption always is. */
export type PanelStep = Exclude<StepName, 'caption'>;

export type Edge = 'start' | 'end';

/** Fields by their id in the shadow tree. */
export type Field = 'start' | 'end' | 'label' | 'description' | 'caption' | `scene-${number}`;

/** Where the focus can be sent: a field, the head of a step, what plays the video, the ruler or a segment of the timeline. */
export type Place = Field | `step-${PanelStep}` | 'play' | 'ruler' | `segment ${string}`;

/** Actions that change the answer, other than typed text. Times in seconds of the video. */
export type ChangeAction =
  | { readonly type: 'begin'; readonly at: number; readonly label?: string | undefined }
  /** Without an activity: the selected one, else the one that was begun last. */
  | { readonly type: 'end'; readonly at: number; readonly activity?: string | undefined }
  | { readonly type: 'log'; readonly at: number; readonly label?: string | undefined }
  /** From where the hand was put down to where it was lifted. */
  | { readonly type: 'draw'; readonly from: number; readonly to: number }
  | { readonly type: 'fill'; readonly at: number }
  /** `alone` parts what touches. */
  | {
      readonly type: 'edge';
      readonly activity: string;
      readonly edge: Edge;
      readonly at: number;
      readonly alone?: boolean;
    }
  | { readonly type: 'move'; readonly activity: string; readonly to: number }
  | { readonly type: 'split'; readonly activity: string; readonly at: number }
  | { readonly type: 'merge'; readonly activity: string }
  | { readonly type: 'delete'; readonly activity: string }
  /** A label that was chosen, not typed. */
  | { readonly type: 'label'; readonly activity: string; readonly label: string }
  /** The caption with words put in. */
  | { readonly type: 'insert'; readonly caption: string; readonly words: string; readonly caret: number };

export type WriteAction = {
  readonly type: 'write';
  readonly field: 'label' | 'description' | 'scene' | 'caption';
  /** Id of the activity, name of the field of the scene; '' of the caption. */
  readonly of: string;
  readonly text: string;
  /** An input method is still at work. */
  readonly composing: boolean;
};

/** What is marked where the video is now. */
export type MarkAction = {
  readonly type: 'mark';
  readonly as: 'begin' | 'end' | 'log' | 'split';
  /** To be split. */
  readonly activity?: string;
};

/** What is done with the video; nothing of it changes the answer. */
export type PlayAction =
  | { readonly type: 'toggle' | 'retry' | 'mute' }
  /** In seconds from where it is. */
  | { readonly type: 'skip'; readonly by: number }
  | { readonly type: 'seek'; readonly to: number }
  | { readonly type: 'frames'; readonly by: -1 | 1 }
  | { readonly type: 'faster'; readonly by: -1 | 1 }
  /** Over and over; where something is, no longer. */
  | { readonly type: 'loop'; readonly activity: string }
  /** From a second before it. */
  | { readonly type: 'play-from'; readonly activity: string }
  | { readonly type: 'zoom'; readonly to: 'in' | 'out' | 'all' };

/** What a person asks for in one of the regions: the one thing that regions tell. */
export type VideoAction =
  | ChangeAction
  | WriteAction
  | MarkAction
  | PlayAction
  /** A run of typing has ended. */
  | { readonly type: 'typed' }
  /** Without `focus` that stays where it is. */
  | { readonly type: 'open'; readonly activity: string; readonly focus?: Place | undefined }
  | { readonly type: 'step'; readonly step: StepName }
  | { readonly type: 'go'; readonly to: Place }
  /** The focus has come to a field. */
  | { readonly type: 'focus'; readonly field: Field }
  /** These activities have their partner pointed at. */
  | { readonly type: 'point'; readonly activities: readonly string[] }
  /** A time as it is being typed. */
  | { readonly type: 'time'; readonly activity: string; readonly edge: Edge; readonly text: string }
  /** That is to be its time. */
  | { readonly type: 'timed' }
  /** An edge comes to what is seen. */
  | { readonly type: 'here'; readonly activity: string; readonly edge: Edge };

/** What every region is given. */
export interface Region {
  readonly t: Translate<FrameStrings & VideoCaptionStrings>;
  /** Nothing can be changed. */
  readonly readOnly: boolean;
  act(action: VideoAction): void;
}
