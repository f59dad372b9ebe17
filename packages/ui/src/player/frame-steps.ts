import type { FrameClock } from './frame-clock.js';
import { SHORTEST, SLOWLY, type FrameTimes } from './frame-times.js';

/** Rounding in files, at worst. Seconds. */
const ROUNDING = 0.0015;
/** Just inside of a frame. Seconds. */
const BARELY = 0.0002;
/** Where nothing is known yet, so that nothing is skipped at 60 frames a second. Seconds. */
const CAUTIOUS = 1 / 60;
/** Where a browser tells nothing and neither does the author. Seconds. */
const USUAL = 1 / 30;
/** Played before and after a place to learn its frames. Seconds. */
const LEARNT_BEFORE = 0.2;
const LEARNT_AFTER = 0.15;
/** How fast, one after the other until nothing is missed. Seconds of the medium in a second. */
const LEARNING = [SLOWLY, SLOWLY / 2, SLOWLY / 2];
/** Milliseconds. */
const PATIENCE = 3000;

/** Goes from frame to frame, whatever their lengths are. */
export class FrameSteps {
  /** The video plays for itself. */
  isLearning = false;

  constructor(
    private readonly video: HTMLVideoElement,
    private readonly clock: FrameClock,
    private readonly times: FrameTimes,
  ) {}

  /**
   * To the next frame, or to the one before; stays where there is none.
   * @param frameRate by the author: for browsers that tell no frames
   * @throws the signal's reason; Error where the medium fails
   */
  async step(direction: 1 | -1, frameRate: number | undefined, signal: AbortSignal): Promise<void> {
    const { clock, video } = this;
    if (!clock.isExact) {
      const length = frameRate ? 1 / frameRate : USUAL;
      await clock.seek((Math.floor(video.currentTime / length + 0.01) + direction + 0.5) * length, signal);
      return;
    }
    if (clock.isStrange) await clock.seek(video.currentTime, signal);
    if (clock.followsSeeks) await this.#stepByTimes(direction, frameRate, signal);
    else if (direction > 0) await this.#next(signal);
    else await this.#previous(signal);
  }

  /** Goes on by as little as a frame may last, until another one is shown; then looks whether one was skipped. */
  async #next(signal: AbortSignal): Promise<void> {
    const from = this.clock.time;
    const length = this.times.steady ?? Math.max(SHORTEST, Math.min(this.times.shortest ?? CAUTIOUS, CAUTIOUS));
    const end = this.video.duration;
    let [same, there, shown] = [from, from, from];
    while (shown <= from + ROUNDING) {
      same = there;
      there = (there === from ? from + length / 2 : there) + length;
      if (there > end && same > end - SHORTEST) return;
      shown = await this.clock.seek(Math.min(there, end - SHORTEST / 4), signal);
      if (there > end && shown <= from + ROUNDING) return;
    }
    if (this.times.steady !== undefined) return;
    let last = there;
    while (shown - same > SHORTEST) {
      last = (same + shown) / 2;
      const between = await this.clock.seek(last, signal);
      if (between > from + ROUNDING) [shown, there] = [between, last];
      else same = last;
    }
    // right at its edge the one before might be shown, once more
    if (last !== there) await this.clock.seek(Math.max(there, shown + ROUNDING), signal);
  }

  /** The frame before begins nobody knows where, but ends where this one begins. */
  async #previous(signal: AbortSignal): Promise<void> {
    const from = this.clock.time;
    for (let back = this.times.steady ? this.times.steady / 2 : ROUNDING; ; back *= 2) {
      const shown = await this.clock.seek(Math.max(from - back, 0), signal);
      if (shown < from - ROUNDING || back >= from) return;
    }
  }

  async #stepByTimes(direction: 1 | -1, frameRate: number | undefined, signal: AbortSignal): Promise<void> {
    const { clock, times } = this;
    // at the very end the last frame is seen
    const from = Math.min(clock.time, this.video.duration - ROUNDING - BARELY);
    for (const rate of LEARNING) {
      if (!times.beside(from, direction)) await this.#learn(from, rate, signal);
    }
    const length = frameRate ? 1 / frameRate : (times.shortest ?? USUAL);
    const { begin, end } = times.beside(from, direction) ?? {
      begin: from + (direction - 0.5) * length,
      end: from + (direction + 0.5) * length,
    };
    const middle = (begin + end) / 2;
    const shown = await clock.seek(middle < this.video.duration ? middle : from, signal);
    // where frames differ, a browser may take one to be shorter than it is
    if (shown > end - ROUNDING) await clock.seek(begin + BARELY, signal);
  }

  /** Plays around a place, without sound, to see when frames begin. */
  async #learn(time: number, rate: number, signal: AbortSignal): Promise<void> {
    const { video, clock, times } = this;
    const { muted, playbackRate } = video;
    this.isLearning = true;
    try {
      await clock.seek(Math.max(time - LEARNT_BEFORE, Math.min(clock.begin, time)), signal);
      times.pause();
      video.muted = true;
      video.playbackRate = rate;
      await video.play();
      await new Promise<void>((resolve) => {
        const over = new AbortController();
        const end = () => {
          over.abort();
          clearTimeout(timer);
          resolve();
        };
        const timer = setTimeout(end, PATIENCE);
        const look = () => {
          if (over.signal.aborted) return;
          if (clock.time > time + LEARNT_AFTER) end();
          else requestAnimationFrame(look);
        };
        look();
        for (const name of ['ended', 'error', 'emptied']) video.addEventListener(name, end, { signal: over.signal });
        signal.addEventListener('abort', end, { signal: over.signal });
      });
    } catch (reason) {
      // a browser may not let it play: then it goes by what is usual
      signal.throwIfAborted();
      if (!(reason instanceof DOMException)) throw reason;
    } finally {
      video.pause();
      Object.assign(video, { muted, playbackRate });
      this.isLearning = false;
      times.pause();
    }
    signal.throwIfAborted();
  }
}
