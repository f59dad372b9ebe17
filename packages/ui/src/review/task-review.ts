import { emptyReview, type Verdict } from '@gt-elements/core/review/review.js';
import type { Target } from '@gt-elements/core/review/target.js';
import { nothing, type ReactiveControllerHost } from 'lit';
import { renderCommentHere } from './comment-here.js';
import { ReviewController } from './review-controller.js';
import { renderReviewPane } from './review-pane.js';
import { nameOfTarget, wayTo, type ReviewedTask, type TaskPage } from './reviewed-task.js';
import { renderVerdict, verdictWords } from './verdict.js';

/** The review of a task: its page in the pane, and its verdict in the footer. */
export class TaskReview {
  readonly #controller: ReviewController;
  /** What of the work had the focus last: by touch and by mouse it is commented on from the pane. */
  #place: Element | undefined;

  constructor(
    private readonly element: ReactiveControllerHost & HTMLElement,
    private readonly task: ReviewedTask,
  ) {
    this.#controller = new ReviewController(element, {
      get review() {
        return task.work.review ?? emptyReview;
      },
      get earlier() {
        return task.earlier;
      },
      perform: (...change) => task.perform(...change),
      showPane: () => task.showPane(),
    });
    element.addEventListener('focusin', (event) => this.#come(event.composedPath()[0] as Element));
  }

  #come(place: Element): void {
    if (this.task.mode !== 'review' || place === this.#place || !this.task.targetOf(place)) return;
    this.#place = place;
    this.element.requestUpdate();
  }

  /** What is commented on from the pane. */
  get #here(): Target | undefined {
    return this.#place?.isConnected ? this.task.targetOf(this.#place) : undefined;
  }

  /** Comments on what has the focus; of what is no target it says so. */
  commentHere(): void {
    const { task } = this;
    const focused = this.element.shadowRoot?.activeElement;
    const target = focused ? task.targetOf(focused) : undefined;
    if (target) this.#controller.comment(target);
    else task.announce(task.t('commentOnNothing'));
  }

  /** Judges the answer by keys, and says so. */
  decide(verdict: Verdict): void {
    const { t, usable, allowFix, announce } = this.task;
    if (!usable || (verdict === 'fix' && !allowFix)) return;
    this.#controller.decide(verdict);
    announce(`${t('verdict')}: ${t(verdictWords[verdict])}`);
  }

  comment(target: Target): void {
    this.#controller.comment(target);
  }

  /** What is said of a field, to stand at it. */
  at(path: string): unknown {
    const { task } = this;
    const here = task.work.review?.comments.filter(({ target, text }) => text.trim() && task.pathOf(target) === path);
    return here?.map((comment) =>
      renderCommentHere({
        ...{ t: task.t, comment, name: nameOfTarget(task, comment.target), isReplied: false },
        onOpen: () => this.#controller.enter(comment.id),
        onDeal: undefined,
      }),
    );
  }

  get page(): TaskPage {
    const { task } = this;
    const { t, requirements, usable } = task;
    const { judgements, comments } = task.work.review ?? emptyReview;
    const controller = this.#controller;
    const here = this.#here;
    return {
      title: t('review'),
      content: renderReviewPane({
        ...{ t, requirements, judgements, comments, earlier: task.earlier },
        readOnly: !usable,
        keys: task.keysOf('comment'),
        here: here && nameOfTarget(task, here),
        // where it is a time, that of now
        onCommentHere: () => controller.comment(this.#here ?? {}),
        nameOf: (target) => nameOfTarget(task, target),
        goTo: (target) => wayTo(task, target),
        missingAt: (path) => task.shown.find(({ issue }) => issue.path === path)?.text,
        onJudge: (...judged) => controller.judge(...judged),
        onComment: (target) => controller.comment(target),
        onText: (...typed) => controller.write(...typed),
        onTyped: () => task.commit(),
        onDelete: (id) => controller.delete(id),
      }),
    };
  }

  /** What stands beside the button that submits. */
  get verdict(): unknown {
    const { task } = this;
    if (task.mode !== 'review') return nothing;
    return renderVerdict({
      t: task.t,
      verdict: task.work.review?.verdict,
      allowFix: task.allowFix,
      readOnly: !task.usable,
      keysOf: (id) => task.keysOf(id),
      onVerdict: (verdict) => this.#controller.decide(verdict),
    });
  }
}
