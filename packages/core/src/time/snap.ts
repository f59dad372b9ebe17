import { countWhile } from './sorted-search.js';
import type { StartedRange, TimeRange } from './time-range.js';

/** Where ranges begin and end, and further moments (a playhead), ascending and each once. */
export function snapTargets(ranges: Iterable<StartedRange>, ...further: readonly number[]): readonly number[] {
  const times = new Set(further);
  for (const { startTime, endTime } of ranges) {
    times.add(startTime);
    if (endTime !== undefined) times.add(endTime);
  }
  return [...times].sort((one, other) => one - other);
}

/**
 * The nearest target, where one is near enough; otherwise the time itself.
 * @param targets ascending
 * @param tolerance in seconds: so many pixels as a hand may be off, by the zoom
 */
export function snapTime(time: number, targets: readonly number[], tolerance: number): number {
  return nearest(time, targets, tolerance) ?? time;
}

/** A range moved as a whole, so that the edge which has the nearer target lies there; the start where both are as near. */
export function snapRange(range: TimeRange, targets: readonly number[], tolerance: number): TimeRange {
  const { startTime, endTime } = range;
  const start = nearest(startTime, targets, tolerance);
  const end = nearest(endTime, targets, tolerance);
  const isStart = end === undefined || Math.abs((start ?? Infinity) - startTime) <= Math.abs(end - endTime);
  if (isStart) return start === undefined ? range : { startTime: start, endTime: endTime + (start - startTime) };
  return { startTime: startTime + (end - endTime), endTime: end };
}

/** `undefined`: too far. */
function nearest(time: number, targets: readonly number[], tolerance: number): number | undefined {
  const next = countWhile(targets.length, (index) => targets[index]! < time);
  const [before = -Infinity, after = Infinity] = [targets[next - 1], targets[next]];
  const target = after - time < time - before ? after : before;
  return Math.abs(target - time) <= tolerance ? target : undefined;
}
