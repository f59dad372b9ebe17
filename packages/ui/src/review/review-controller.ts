import {
  type Comment,
  addComment,
  deleteComment,
  editComment,
  freshCommentId,
  highestCommentNumber,
} from '@gt-elements/core/review/comments.js';
import { decide, emptyReview, judge, onComments, type Review, type Verdict } from '@gt-elements/core/review/review.js';
import { targetKey, type Target } from '@gt-elements/core/review/target.js';
import { onPart, type WorkCommand } from '@gt-elements/core/task/work.js';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What the reviews of all tasks ask of their element. */
export interface ReviewHost {
  readonly review: Review;
  /** Comments of earlier rounds. */
  readonly earlier: readonly Comment[];
  /** @param typing what is being typed, for one step of the history */
  perform(command: WorkCommand<never>, typing?: string, composing?: boolean): boolean;
  /** Brings the pane of the review to where it is seen. */
  showPane(): void;
}

/** What a reviewer does: comments, judgements, a verdict. */
export class ReviewController implements ReactiveController {
  /** Ids are never used again, not even after a delete or an undo. */
  #used = 0;
  /** The comment whose text gets the focus with the next rendering. */
  #entering: string | undefined;

  constructor(
    private readonly element: ReactiveControllerHost & HTMLElement,
    private readonly host: ReviewHost,
  ) {
    element.addController(this);
  }

  decide(verdict: Verdict): void {
    this.#perform((review) => decide(review, verdict));
  }

  /** @param evidence what is typed, when it is */
  judge(id: string, met: boolean | undefined, evidence?: string): void {
    this.#perform((review) => judge(review, id, met, evidence), evidence === undefined ? undefined : `evidence ${id}`);
  }

  /** Goes on with the empty comment of that target, where there is one, else begins another. */
  comment(target: Target): void {
    const { comments } = this.host.review;
    const key = targetKey(target);
    const begun = comments.find((each) => !each.text.trim() && targetKey(each.target) === key);
    const id = begun?.id ?? freshCommentId(comments, this.#used);
    if (!begun) this.#perform((review) => onComments(review, (all) => addComment(all, id, target, '')));
    this.enter(id);
  }

  /** Brings to where a comment is written. */
  enter(id: string): void {
    this.#entering = id;
    this.host.showPane();
    this.element.requestUpdate();
  }

  write(id: string, text: string, composing: boolean): void {
    this.#perform((review) => onComments(review, (all) => editComment(all, id, text)), `comment ${id}`, composing);
  }

  delete(id: string): void {
    this.#perform((review) => onComments(review, (all) => deleteComment(all, id)));
  }

  /** Of a review that was put back, or came; an answer that comes a second time has the comments of the first. */
  remember(): void {
    const { review, earlier } = this.host;
    this.#used = Math.max(this.#used, highestCommentNumber([...review.comments, ...earlier]));
  }

  hostUpdated(): void {
    this.remember();
    const id = this.#entering;
    const field = id && this.element.shadowRoot?.getElementById(`gt-comment-text-${id}`);
    if (!field) return;
    this.#entering = undefined;
    field.focus();
    field.scrollIntoView({ block: 'nearest' });
  }

  #perform(change: (review: Review) => Review, typing?: string, composing?: boolean): void {
    const command = onPart<never, 'review'>('review', (before = emptyReview) => {
      const after = change(before);
      return after === emptyReview ? undefined : after;
    });
    this.host.perform(command, typing, composing);
  }
}
