import type { Issue } from './issue.js';

/** How far a step of a task is, in things of it: objects, activities, fields, the caption. Those begun or needed at least. */
export interface StepView {
  readonly done: number;
  /** 0 where nothing is needed and nothing begun. */
  readonly total: number;
  /** How many issues of it block. */
  readonly missing: number;
  /** What is missing or wrong in this step, blocking or not, in the order of the rules. */
  readonly issues: readonly Issue[];
}

export function step(done: number, total: number, issues: readonly Issue[]): StepView {
  return { done, total, missing: issues.filter(({ level }) => level === 'block').length, issues };
}

/** Nothing blocks. */
export function isDone(issues: readonly Issue[]): boolean {
  return issues.every(({ level }) => level !== 'block');
}

/**
 * Too few or too many of a list of the answer: `too-few-objects` with `count` (missing), `done`, `min`,
 * `too-many-objects` with `count` (too many), `done`, `max`.
 */
export function limitIssues(list: string, done: number, min: number, max = Infinity): readonly Issue[] {
  const of = { level: 'block', path: `/${list}` } as const;
  if (done < min) return [{ code: `too-few-${list}`, ...of, values: { count: min - done, done, min } }];
  return done > max ? [{ code: `too-many-${list}`, ...of, values: { count: done - max, done, max } }] : [];
}
