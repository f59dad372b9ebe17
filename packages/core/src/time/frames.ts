import { countWhile } from './sorted-search.js';

/* Frames by number, from 0. A time that was rounded to a millisecond still belongs to the frame that begins there. */

/** Half of it, and a little for the arithmetic of doubles. Seconds. */
const ROUNDING = 0.000501;

/**
 * Where to seek so that a frame is shown: to its middle. At the time where it begins players show the one before in four
 * of ten cases.
 * @param frameRate in frames a second, the same all the time
 * @param first where the first frame begins, in seconds
 */
export function frameMiddle(frame: number, frameRate: number, first = 0): number {
  return first + (frame + 0.5) / frameRate;
}

/** The frame that is shown at a time. */
export function frameAt(time: number, frameRate: number, first = 0): number {
  return Math.max(0, Math.floor((time - first + ROUNDING) * frameRate));
}

/**
 * The same where frames last differently.
 * @param times where each frame begins, ascending, as the player told
 * @returns -1 where there is none yet
 */
export function knownFrameAt(time: number, times: readonly number[]): number {
  const begun = countWhile(times.length, (index) => times[index]! <= time + ROUNDING);
  return Math.max(begun - 1, times.length ? 0 : -1);
}

/**
 * Where to seek so that a frame is shown whose time is known; the last one is taken to be as long as the one before.
 * @returns `undefined` where it is not known
 */
export function knownFrameMiddle(frame: number, times: readonly number[]): number | undefined {
  const begin = times[frame];
  if (begin === undefined) return undefined;
  const before = times[frame - 1];
  const end = times[frame + 1] ?? (before === undefined ? begin : begin + (begin - before));
  return (begin + end) / 2;
}

/** The frame that begins nearest to a time; -1 where there is none. */
export function nearestFrame(time: number, times: readonly number[]): number {
  const frame = knownFrameAt(time, times);
  const next = times[frame + 1];
  return next !== undefined && next - time < time - (times[frame] ?? -Infinity) ? frame + 1 : frame;
}
