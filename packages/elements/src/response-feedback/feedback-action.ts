import type { CorrectSource, Entry, Score } from '@gt-elements/core/tasks/response-feedback/document.js';
import type { Arrangement, Bucket, GroupKey } from '@gt-elements/core/tasks/response-feedback/view.js';
import type { FrameStrings } from '@gt-elements/ui/language/strings.en.js';
import type { Translate } from '@gt-elements/ui/language/translate.js';
import type { ResponseFeedbackStrings } from './strings.en.js';

/** By what items can be counted, and filtered. */
export type Counted = Exclude<GroupKey, 'none'>;

/** What a person asks for in one of the regions: the one thing that regions tell. Changes are about the open item. */
export type FeedbackAction =
  | { readonly type: 'score'; readonly score: Score }
  | {
      readonly type: 'write';
      readonly field: 'betterAnswer' | 'comment';
      readonly text: string;
      readonly composing: boolean;
    }
  | {
      readonly type: 'source';
      readonly member: keyof CorrectSource;
      readonly text: string;
      readonly composing: boolean;
    }
  | { readonly type: 'cause'; readonly cause: string }
  | { readonly type: 'judge-ai'; readonly verdict: Entry['aiVerdict'] }
  | { readonly type: 'correct-ai'; readonly score: Score }
  /** A run of typing has ended. */
  | { readonly type: 'typed' }
  /** @property focus the list keeps it, else it goes to the item */
  | { readonly type: 'open'; readonly id: string; readonly focus?: 'list' }
  /** To the item beside the open one, as the list stands. */
  | { readonly type: 'go'; readonly to: 'next' | 'previous' }
  | { readonly type: 'arrange'; readonly arrangement: Partial<Arrangement> }
  | { readonly type: 'count'; readonly by: Counted }
  | { readonly type: 'filter'; readonly by: Counted; readonly bucket: Bucket }
  | { readonly type: 'unfilter' };

/** What every region is given. */
export interface Region {
  readonly t: Translate<FrameStrings & ResponseFeedbackStrings>;
  /** Nothing can be changed. */
  readonly readOnly: boolean;
  act(action: FeedbackAction): void;
}
