import { countWhile } from '@gt-elements/core/time/sorted-search.js';

/** Times are rounded in files, to milliseconds at worst. Seconds. */
const ROUNDING = 0.0015;
/** Nobody needs to tell frames apart that are shorter. Seconds. */
export const SHORTEST = 0.004;
/** So many frames in a row tell whether all last equally long. */
const ENOUGH = 6;
/** Faster than that, a busy browser leaves frames out and does not say so. Seconds of the medium in a second. */
export const SLOWLY = 0.5;
/** So long after the last one that was seen nothing tells whether it is still that. Seconds. */
const NEAR = 0.2;
/** As many as are kept. */
const MOST = 5000;

/** Seconds. */
export interface FrameSpan {
  readonly begin: number;
  readonly end: number;
}

/** When frames begin, as it was seen while they were played. Seconds. */
export class FrameTimes {
  #times: number[] = [];
  /** What was shown after a frame, where nothing was missed between them. */
  readonly #next = new Map<number, number>();
  /** The frame that was played last. */
  #last: number | undefined;
  /** The shortest that was seen. */
  #shortest = Infinity;

  get shortest(): number | undefined {
    return this.#shortest < Infinity ? this.#shortest : undefined;
  }

  clear(): void {
    this.#times = [];
    this.#next.clear();
    this.#last = undefined;
    this.#shortest = Infinity;
  }

  /** What is played next does not follow what was played before. */
  pause(): void {
    this.#last = undefined;
  }

  /** A frame was seen. @param isNext nothing was shown between that and the one before */
  add(time: number, isNext: boolean): void {
    const begin = this.#known(time) ?? this.#insert(time);
    const last = this.#last;
    this.#last = begin;
    if (last === undefined || begin <= last) return;
    this.#shortest = Math.min(this.#shortest, begin - last);
    if (isNext) this.#next.set(last, begin);
  }

  /** How long every frame lasts; `undefined` where they differ, or too few were seen. */
  get steady(): number | undefined {
    const times = this.#times;
    if (times.length < ENOUGH || this.#shortest === Infinity) return undefined;
    const first = times[0]!;
    // their ends are rounded, which matters less the more of them there are
    let duration = this.#shortest;
    for (const time of times) {
      const count = Math.round((time - first) / duration);
      if (count > 0) duration = (time - first) / count;
    }
    const isSteady = times.every((time) => {
      const count = (time - first) / duration;
      return Math.abs(count - Math.round(count)) * duration < ROUNDING;
    });
    return isSteady ? duration : undefined;
  }

  /** The frame after, or before, the one at `time`, where it is known. */
  beside(time: number, direction: 1 | -1): FrameSpan | undefined {
    const times = this.#times;
    const duration = this.steady;
    if (duration !== undefined) {
      const first = times[0]!;
      const begin = first + (Math.floor((time - first + ROUNDING) / duration) + direction) * duration;
      return { begin, end: begin + duration };
    }
    const at = this.#after(time + ROUNDING) - 1;
    const [before, here] = [times[at - 1], times[at]];
    if (here === undefined || (!this.#next.has(here) && time > here + NEAR)) return undefined;
    if (before !== undefined && this.#next.get(before) !== here && direction < 0) return undefined;
    const begin = direction > 0 ? this.#next.get(here) : before;
    return begin === undefined ? undefined : { begin, end: this.#next.get(begin) ?? begin + SHORTEST };
  }

  #known(time: number): number | undefined {
    const at = this.#after(time + ROUNDING) - 1;
    const known = this.#times[at];
    return known !== undefined && known > time - ROUNDING ? known : undefined;
  }

  #insert(time: number): number {
    if (this.#times.length >= MOST) this.clear();
    this.#times.splice(this.#after(time), 0, time);
    return time;
  }

  /** Index of the first that begins later. */
  #after(time: number): number {
    const times = this.#times;
    return countWhile(times.length, (index) => times[index]! <= time);
  }
}
