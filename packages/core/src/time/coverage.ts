import { countWhile } from './sorted-search.js';
import { coversNothing, type StartedRange, type TimeRange } from './time-range.js';

/* What ranges cover. They are sorted by their starts; what has no length covers nothing. */

/**
 * What no range covers, between 0 and the duration. One that has not ended reaches to where the next begins.
 * @param duration `undefined`: not known, so that nothing is missing after the last one
 * @param shortest gaps that are shorter are none
 */
export function gapsOf(
  ranges: readonly StartedRange[],
  duration: number | undefined,
  shortest = 0.001,
): readonly TimeRange[] {
  const gaps: TimeRange[] = [];
  let reach = 0;
  let goesOn = false;
  const add = (endTime: number) => {
    // by half a millisecond of grace: 0.3 - 0.2 is less than 0.1
    if (!goesOn && endTime - reach > shortest - 0.0005) gaps.push({ startTime: reach, endTime });
  };
  for (const range of ranges) {
    if (coversNothing(range)) continue;
    add(range.startTime);
    goesOn = range.endTime === undefined;
    reach = Math.max(reach, range.endTime ?? range.startTime);
  }
  if (duration !== undefined) add(duration);
  return gaps;
}

/** The gap in which a moment lies; at a border the one that begins there. */
export function gapAt(gaps: readonly TimeRange[], time: number): TimeRange | undefined {
  const gap = gaps[countWhile(gaps.length, (index) => gaps[index]!.startTime <= time) - 1];
  return gap && time <= gap.endTime ? gap : undefined;
}

/** What ranges cover more than once. */
export interface Overlaps {
  /** Where, in order; what touches is one. */
  readonly stretches: readonly TimeRange[];
  /** Of each range the index of an earlier one that it overlaps, the one that reaches furthest; `undefined`: of none. */
  readonly partners: readonly (number | undefined)[];
}

/** One that has not ended overlaps nothing yet but what goes on where it begins. */
export function overlapsOf(ranges: readonly StartedRange[]): Overlaps {
  const stretches: { startTime: number; endTime: number }[] = [];
  let reach = -Infinity;
  let holder: number | undefined;
  const partners = ranges.map((range, index) => {
    const { startTime, endTime } = range;
    if (coversNothing(range)) return undefined;
    const partner = startTime < reach ? holder : undefined;
    if (partner !== undefined && endTime !== undefined) {
      const last = stretches.at(-1);
      const shared = Math.min(endTime, reach);
      if (last && startTime <= last.endTime) last.endTime = Math.max(last.endTime, shared);
      else stretches.push({ startTime, endTime: shared });
    }
    if (endTime !== undefined && endTime > reach) {
      reach = endTime;
      holder = index;
    }
    return partner;
  });
  return { stretches, partners };
}
