import type { TimeRange } from '@gt-elements/core/time/time-range.js';

/** What is shorter is no range. Seconds. */
const SHORTEST = 0.001;

/** A range that is played over and over. */
export class RepeatedRange {
  #range: TimeRange | undefined;

  constructor(private readonly video: HTMLVideoElement) {}

  get range(): TimeRange | undefined {
    return this.#range;
  }

  set range(range: TimeRange | undefined) {
    this.#range = range && range.endTime - range.startTime > SHORTEST ? range : undefined;
  }

  /** Goes back to its beginning where it is over. @param frame how long a frame lasts, as far as is known; seconds */
  look(time: number, frame = 0): void {
    if (this.#range && time >= this.#range.endTime - frame / 2) this.video.currentTime = this.#range.startTime;
  }
}
