import type { TimeRange } from '@gt-elements/core/time/time-range.js';
import type { Coefficient } from './coefficient.js';

/** From one place to before another: offsets in a text, of any unit, or seconds. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * How much of what two people marked in a text both have marked: F1 over its characters, 2 × common / (one + other), which
 * is the same whoever is taken for the truth (Hripcsak and Rothschild, 2005).
 *
 * @param one stretches that may lie over each other, where they count once
 */
export function spanF1(one: readonly Stretch[], other: readonly Stretch[]): Coefficient {
  const [marked, otherMarked] = [joined(one), joined(other)];
  const both = lengthOf(marked) + lengthOf(otherMarked);
  if (both === 0) return { undefinedBecause: 'neither has marked anything' };
  return { value: (2 * common(marked, otherMarked)) / both };
}

/** Intersection over union of two ranges of time; two instants are the same or have nothing in common. */
export function temporalIoU(one: TimeRange, other: TimeRange): number {
  const union = Math.max(one.endTime, other.endTime) - Math.min(one.startTime, other.startTime);
  if (union <= 0) return 1;
  const shared = Math.min(one.endTime, other.endTime) - Math.max(one.startTime, other.startTime);
  return Math.max(0, shared) / union;
}

/**
 * How much the ranges of two people agree: the intersection over union of those that belong together, the most alike first,
 * by the number of ranges of who has more. One without another agrees with nothing.
 */
export function matchedIoU(one: readonly TimeRange[], other: readonly TimeRange[]): Coefficient {
  if (!one.length && !other.length) return { undefinedBecause: 'neither has marked anything' };
  const pairs = one.flatMap((left) => other.map((right) => ({ left, right, same: temporalIoU(left, right) })));
  const taken = new Set<TimeRange>();
  let shared = 0;
  for (const { left, right, same } of pairs.sort((a, b) => b.same - a.same)) {
    if (taken.has(left) || taken.has(right)) continue;
    taken.add(left).add(right);
    shared += same;
  }
  return { value: shared / Math.max(one.length, other.length) };
}

/** In order, none over or at another. */
function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const all: { from: number; to: number }[] = [];
  for (const { from, to } of [...stretches].sort((a, b) => a.from - b.from)) {
    if (to <= from) continue;
    const last = all.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else all.push({ from, to });
  }
  return all;
}

function lengthOf(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, { from, to }) => sum + to - from, 0);
}

function common(one: readonly Stretch[], other: readonly Stretch[]): number {
  let shared = 0;
  let [at, otherAt] = [0, 0];
  while (at < one.length && otherAt < other.length) {
    const [left, right] = [one[at]!, other[otherAt]!];
    shared += Math.max(0, Math.min(left.to, right.to) - Math.max(left.from, right.from));
    if (left.to < right.to) at++;
    else otherAt++;
  }
  return shared;
}
