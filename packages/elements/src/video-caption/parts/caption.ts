import type { MentionView, VideoView } from '@gt-elements/core/tasks/video-caption/view.js';
import { nothing, type TemplateResult } from 'lit';
import { renderCaption } from '../../caption/caption.js';
import type { Region } from '../video-action.js';
import type { VideoSession } from '../video-session.js';

export interface VideoTextProps extends Region {
  readonly view: VideoView;
  readonly session: VideoSession;
  missingAt(path: string): string | undefined;
  /** What is proposed at a path of the answer. */
  suggestedAt(path: string): unknown;
}

/** The caption of the video, where the author wants one. */
export function renderVideoText(props: VideoTextProps): TemplateResult | typeof nothing {
  const { t, act, view, session, readOnly, missingAt, suggestedAt } = props;
  if (!view.caption) return nothing;
  return renderCaption({
    t,
    caption: view.caption,
    readOnly,
    error: missingAt('/caption'),
    below: suggestedAt('/caption'),
    isPointed: (mention) => session.pointed !== undefined && activitiesOf(mention).includes(session.pointed),
    onWrite: (text, composing) => act({ type: 'write', field: 'caption', of: '', text, composing }),
    onTyped: () => act({ type: 'typed' }),
    onInsert: (caption, words, caret) => act({ type: 'insert', caption, words, caret }),
    onPoint: (mention) => act({ type: 'point', activities: activitiesOf(mention) }),
    onAssemble: () => undefined,
  });
}

function activitiesOf(part: MentionView | undefined): readonly string[] {
  return part?.kind === 'activity' ? [part.key] : [];
}
