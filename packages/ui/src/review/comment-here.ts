import type { Comment } from '@gt-elements/core/review/comments.js';
import { html, nothing, type TemplateResult } from 'lit';
import { check, comment as sign, renderIcon } from '../frame/icons.js';
import type { Words } from '../frame/words.js';

export interface CommentHereProps extends Words {
  readonly comment: Comment;
  /** What it is about is called. */
  readonly name: string;
  /** Of a comment that came back: whether it was dealt with or answered. */
  readonly isReplied: boolean;
  /** To it in the pane beside the work, where it is written and answered. */
  onOpen(): void;
  /** It is dealt with; `undefined` where that is not to be said. */
  readonly onDeal: (() => void) | undefined;
}

/** What a reviewer says, at what it is about. */
export function renderCommentHere(props: CommentHereProps): TemplateResult {
  const { t, comment, name, isReplied, onOpen, onDeal } = props;
  return html`<div class="comment-here" role="note" aria-label=${t('commentOn', { name })} ?data-replied=${isReplied}>
    ${renderIcon(isReplied ? check : sign, isReplied ? 'done' : 'muted')}
    <button class="link" dir="auto" @click=${onOpen}>${comment.text}</button>
    ${onDeal && !isReplied ? html`<button class="small" @click=${onDeal}>${t('dealtWith')}</button>` : nothing}
  </div>`;
}
