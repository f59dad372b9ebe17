import type { Comment } from '@gt-elements/core/review/comments.js';
import { isReplied, replyTo } from '@gt-elements/core/review/thread.js';
import { isPlace, type Target } from '@gt-elements/core/review/target.js';
import { valueAt } from '@gt-elements/core/review/value-at.js';
import { deepEqual } from '@gt-elements/core/schema/deep-equal.js';
import { membersOf } from '@gt-elements/core/task/given.js';
import type { ReactiveControllerHost } from 'lit';
import { renderCommentHere } from './comment-here.js';
import { ReworkController } from './rework-controller.js';
import { renderReworkPane } from './rework-pane.js';
import { nameOfTarget, wayTo, type ReviewedTask, type TaskPage } from './reviewed-task.js';

/** The rework of an answer that came back: its page in the pane. */
export class TaskRework {
  readonly #controller: ReworkController;

  constructor(
    private readonly element: ReactiveControllerHost & HTMLElement,
    private readonly task: ReviewedTask,
  ) {
    this.#controller = new ReworkController({
      get comments() {
        return task.returned?.review.comments ?? [];
      },
      get replies() {
        return task.work.replies ?? {};
      },
      perform: (...change) => task.perform(...change),
      open: (comment) => this.#open(comment),
      show: (id) => {
        task.showPane();
        element.requestUpdate();
        void element.updateComplete.then(() =>
          element.shadowRoot?.getElementById(`gt-comment-${id}`)?.scrollIntoView({ block: 'nearest' }),
        );
      },
    });
  }

  /** The focus comes to the task: to the comment that is open. @returns `false` where that one is done */
  begin(): boolean {
    return this.#controller.begin();
  }

  /** To the next comment that is open, or the one before. */
  step(direction: 1 | -1): boolean {
    const isThere = this.#controller.step(direction);
    this.element.requestUpdate();
    return isThere;
  }

  /** Deals with the comment that was come to last, or takes that back. */
  dealHere(): boolean {
    const { current } = this.#controller;
    if (current === undefined) return false;
    this.#controller.deal(current, !replyTo(this.task.work.replies ?? {}, current)?.dealt);
    return true;
  }

  /** What came back of a field, to stand at it. */
  at(path: string): unknown {
    const { task } = this;
    const { work, returned, editable } = task;
    const here = returned?.review.comments.filter(({ target }) => task.pathOf(target) === path);
    return here?.map((comment) =>
      renderCommentHere({
        ...{ t: task.t, comment, name: nameOfTarget(task, comment.target) },
        isReplied: isReplied(work.replies ?? {}, comment.id),
        onOpen: () => this.#controller.show(comment.id),
        onDeal: editable ? () => this.#controller.deal(comment.id, true) : undefined,
      }),
    );
  }

  /** Brings to what a comment is about; where there is nothing that takes the focus, to what is said of it. */
  #open({ id, target }: Comment): void {
    const { task, element } = this;
    const go = wayTo(task, target);
    go?.();
    if (go && !isPlace(target)) return;
    task.showPane();
    void element.updateComplete.then(() => element.shadowRoot?.getElementById(`gt-dealt-${id}`)?.focus());
  }

  get page(): TaskPage {
    const { task } = this;
    const { t, requirements, editable, returned } = task;
    const controller = this.#controller;
    return {
      title: t('rework'),
      content: renderReworkPane({
        ...{ t, requirements },
        judgements: returned?.review.judgements ?? [],
        comments: returned?.review.comments ?? [],
        replies: task.work.replies ?? {},
        earlier: task.earlier,
        current: controller.current,
        readOnly: !editable,
        nameOf: (target) => nameOfTarget(task, target),
        goTo: (target) => wayTo(task, target),
        make: (target) => (isPlace(target) ? () => task.make(target) : undefined),
        before: (target) => this.#before(target),
        missingAt: (path) => task.shown.find(({ issue }) => issue.path === path)?.text,
        onDeal: (...dealt) => controller.deal(...dealt),
        onAnswer: (...typed) => controller.answer(...typed),
        onTyped: () => task.commit(),
      }),
    };
  }

  /** Of a field: what a whole thing was is too much to read here. */
  #before(target: Target): string | undefined {
    const { returned } = this.task;
    if (!returned || target.field === undefined) return undefined;
    const old = valueAt(membersOf(returned.value), target);
    return deepEqual(old, this.task.valueAt(target)) ? undefined : this.task.textOf(target, old);
  }
}
