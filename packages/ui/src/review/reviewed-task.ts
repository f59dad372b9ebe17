import type { Returned } from '@gt-elements/core/review/rework.js';
import type { Review } from '@gt-elements/core/review/review.js';
import type { Suggestion } from '@gt-elements/core/review/suggestions.js';
import type { Target } from '@gt-elements/core/review/target.js';
import type { ThreadEntry } from '@gt-elements/core/review/thread.js';
import type { CommonConfig } from '@gt-elements/core/task/common-config.js';
import type { Issue } from '@gt-elements/core/task/issue.js';
import type { RequirementResult } from '@gt-elements/core/task/requirements.js';
import type { Work, WorkCommand } from '@gt-elements/core/task/work.js';
import type { FrameTranslate } from '../frame/words.js';

/** What reviews, rework and suggestions ask of the element that they are in. All is as it stands when it is asked for. */
export interface ReviewedTask {
  readonly mode: CommonConfig['mode'];
  readonly allowFix: boolean;
  readonly suggestions: readonly Suggestion[];
  /** What came back, in mode `rework`. */
  readonly returned: Returned | undefined;
  /** What was said in earlier rounds, in modes `review` and `rework`. */
  readonly earlier: readonly ThreadEntry[];
  readonly t: FrameTranslate;
  readonly work: Omit<Work<unknown>, 'document'> & { readonly review?: Review };
  readonly requirements: readonly RequirementResult[];
  /** Something can be said: of the answer, or in it. */
  readonly usable: boolean;
  /** The answer itself can be changed. */
  readonly editable: boolean;
  /** What blocks, where it is shown: once a submit was tried. */
  readonly shown: readonly { readonly issue: Issue; readonly text: string }[];
  /** What the focus, or the pointer, is on; `undefined` where that is nothing to comment on. */
  targetOf(place: Element): Target | undefined;
  /** Where a target stands in the answer, as issues have it; `undefined` where it is gone, and for places. */
  pathOf(target: Target): string | undefined;
  /** What the answer holds there now. */
  valueAt(target: Target): unknown;
  /** Of a target that is there. */
  nameOf(target: Target): string;
  /** How a value reads that is for a target. */
  textOf(target: Target, value: unknown): string;
  keysOf(id: string): string | undefined;
  perform(command: WorkCommand<never>, typing?: string, composing?: boolean): boolean;
  /** A change that puts a value where a target points, or makes what is missing at a place. */
  put(target: Target, value: unknown): WorkCommand<never>;
  /** Makes what is missing at a place, and brings to it. */
  make(target: Target): void;
  commit(): void;
  announce(text: string): void;
  /** Brings to where something stands in the answer. */
  goTo(path: string): void;
  /** Brings to a place, at which there is nothing yet. */
  showPlace(target: Target): void;
  showPane(): void;
}

/** What is done in the pane beside the work. */
export interface TaskPage {
  readonly title: string;
  readonly content: unknown;
}

/** What a target is called, also one that is gone or the whole. */
export function nameOfTarget(task: ReviewedTask, target: Target): string {
  const { id, field, point, time, span } = target;
  const isPlace = (point ?? time ?? span) !== undefined;
  if (!isPlace && id === undefined && field === undefined) return task.t('wholeAnswer');
  return isPlace || task.pathOf(target) !== undefined ? task.nameOf(target) : task.t('goneTarget');
}

/** @returns what brings to a target; `undefined` for the whole, and for what is gone */
export function wayTo(task: ReviewedTask, target: Target): (() => void) | undefined {
  if ((target.point ?? target.time ?? target.span) !== undefined) return () => task.showPlace(target);
  const path = task.pathOf(target);
  return path ? () => task.goTo(path) : undefined;
}
