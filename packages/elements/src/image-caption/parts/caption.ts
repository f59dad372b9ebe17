import type { ImageView, MentionView } from '@gt-elements/core/tasks/image-caption/view.js';
import type { TemplateResult } from 'lit';
import { renderCaption } from '../../caption/caption.js';
import type { Region } from '../image-action.js';
import type { ImageSession } from '../image-session.js';

export interface ImageTextProps extends Region {
  readonly view: ImageView;
  readonly session: ImageSession;
  missingAt(path: string): string | undefined;
  /** What is proposed at a path of the answer. */
  suggestedAt(path: string): unknown;
}

/** The caption of the picture. */
export function renderImageText({
  t,
  act,
  view,
  session,
  readOnly,
  missingAt,
  suggestedAt,
}: ImageTextProps): TemplateResult {
  return renderCaption({
    t,
    caption: view.caption,
    readOnly,
    error: missingAt('/caption'),
    below: suggestedAt('/caption'),
    isPointed: (mention) => session.pointed !== undefined && keysOf(view, mention).includes(session.pointed),
    onWrite: (text, composing) => act({ type: 'write', field: 'caption', of: '', text, composing }),
    onTyped: () => act({ type: 'typed' }),
    onInsert: (caption, words, caret) => act({ type: 'insert', caption, words, caret }),
    onPoint: (mention) => act({ type: 'point', keys: keysOf(view, mention) }),
    onAssemble: () => act({ type: 'assemble' }),
  });
}

/** Points and arrows of what a part of the caption names. */
function keysOf({ objects }: ImageView, part: MentionView | undefined): readonly string[] {
  if (part?.kind === 'relationship') return [part.key];
  if (part?.kind !== 'object') return [];
  return objects.find(({ id }) => id === part.key)?.points.map(({ key }) => key) ?? [];
}
