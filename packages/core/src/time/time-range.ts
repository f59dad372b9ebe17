/** A stretch of a medium, in seconds of its own clock. */
export interface TimeRange {
  readonly startTime: number;
  /** Where it begins: it is an instant, which has no length and covers nothing. */
  readonly endTime: number;
}

/** One that may not have ended yet. */
export interface StartedRange {
  readonly startTime: number;
  /** Absent: it goes on. */
  readonly endTime?: number | undefined;
}

/**
 * To milliseconds. That is finer than any frame (4 ms at 240 a second) and than a hand can mark; what is behind it is how a
 * player happens to count, and would make the same moment two.
 */
export function roundTime(seconds: number): number {
  // never -0, which is another number where documents are compared
  return Math.round(seconds * 1000) / 1000 + 0;
}

/** The last moment of a medium in whole milliseconds. @param duration `undefined`: not known, there is none */
export function lastMoment(duration: number | undefined): number {
  // 4.35 × 1000 is 4349.999…
  return duration === undefined ? Infinity : Math.max(0, Math.floor(duration * 1000 + 1e-6) / 1000);
}

/** It has a beginning and an end, and nothing between them. */
export function isInstant({ startTime, endTime }: StartedRange): boolean {
  return startTime === endTime;
}

/** It has ended and has no length: an instant, or one that came with its times the wrong way round. */
export function coversNothing({ startTime, endTime }: StartedRange): boolean {
  return endTime !== undefined && endTime <= startTime;
}
