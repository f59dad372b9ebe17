import type { StartedRange } from './time-range.js';

/** Rows in which ranges do not lie over each other. */
export interface Lanes {
  /** Of each range, from 0. */
  readonly lanes: readonly number[];
  /** As many as lie over each other at most; 0 without ranges. */
  readonly count: number;
}

/** So much room has an instant, in seconds: two in one moment do not lie in one lane. */
const INSTANT = 0.0005;

/**
 * Each range in the first lane that is free. So there are as few lanes as can be, and a lane depends only on what begins
 * earlier: what is added behind moves nothing. One that has not ended keeps its lane to the end.
 * @param ranges sorted by their starts
 */
export function lanesOf(ranges: readonly StartedRange[]): Lanes {
  const ends: number[] = [];
  const lanes = ranges.map(({ startTime, endTime = Infinity }) => {
    const free = ends.findIndex((end) => end <= startTime);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = Math.max(endTime, startTime + INSTANT);
    return lane;
  });
  return { lanes, count: ends.length };
}
