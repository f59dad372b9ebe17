import { countWhile } from './sorted-search.js';
import type { StartedRange } from './time-range.js';

/**
 * Finds the ranges in a window among very many. Ranges are sorted by their starts, and it is known how far those up to each
 * one reach: so only those are looked at between the first that can reach the window and the last that begins in it.
 */
export class IntervalIndex {
  /** How far the ranges up to this one reach. */
  readonly #reach: Float64Array;

  /** @param ranges sorted by their starts; one without an end reaches to the end */
  constructor(private readonly ranges: readonly StartedRange[]) {
    this.#reach = new Float64Array(ranges.length);
    let reach = -Infinity;
    // by hand: made of an iterable it takes many times as long, and a drag makes one for each step
    for (let index = 0; index < ranges.length; index += 1) {
      this.#reach[index] = reach = Math.max(reach, ranges[index]!.endTime ?? Infinity);
    }
  }

  /** Indices of the ranges that meet a window, also those that only touch it, in their order. */
  between(from: number, to: number): readonly number[] {
    const { ranges } = this;
    const first = countWhile(ranges.length, (index) => this.#reach[index]! < from);
    const found: number[] = [];
    for (let index = first; index < ranges.length && ranges[index]!.startTime <= to; index += 1) {
      if ((ranges[index]!.endTime ?? Infinity) >= from) found.push(index);
    }
    return found;
  }

  /** Indices of the ranges in which a moment lies. */
  at(time: number): readonly number[] {
    return this.between(time, time);
  }
}
