import { FrameClock } from './frame-clock.js';
import { FrameSteps } from './frame-steps.js';
import { FrameTimes, SLOWLY } from './frame-times.js';
import { OneAtATime } from './one-at-a-time.js';

/** After the beginning of a frame, where no rounding shows the one before. Seconds. */
export const INSIDE = 0.001;

export interface PlaceHost {
  /** There is a video to go about in. */
  isReady(): boolean;
  /** It is where it was asked to go. */
  arrived(): void;
  /** A frame was played. @param time seconds */
  played(time: number): void;
}

/** Goes about in a video, by times and by frames; what is asked for last is what counts. */
export class PlayerPlace {
  readonly #clock: FrameClock;
  readonly #times = new FrameTimes();
  readonly #steps: FrameSteps;
  /** What is being done with frames; another wish ends it. */
  readonly #task = new OneAtATime(() => {
    this.#sought = this.#stepping = undefined;
    this.host.arrived();
  });
  #sought: number | undefined;
  /** Steps that are being taken, each on or back. */
  #stepping: (1 | -1)[] | undefined;

  constructor(
    private readonly video: HTMLVideoElement,
    private readonly host: PlaceHost,
  ) {
    this.#clock = new FrameClock(video, (...frame) => this.#onFrame(...frame));
    this.#steps = new FrameSteps(video, this.#clock, this.#times);
    video.addEventListener('canplay', () => this.#learnClock());
  }

  /** The browser tells its frames. */
  get knowsFrames(): boolean {
    return this.#clock.isExact;
  }

  /** The video is going somewhere. */
  get isGoing(): boolean {
    return this.#task.isBusy;
  }

  /** The video plays for itself, to see where its frames are. */
  get isLearning(): boolean {
    return this.#steps.isLearning;
  }

  /** Where it is going to be. Seconds. */
  get sought(): number | undefined {
    return this.#sought;
  }

  /** How long a frame lasts, as far as is known. Seconds. */
  get shortest(): number | undefined {
    return this.#times.shortest;
  }

  /** A time in the frame on screen. Seconds. */
  get time(): number {
    return this.#clock.time;
  }

  /** Resolves when what is on screen is what was asked for. */
  get settled(): Promise<void> {
    return this.#task.settled;
  }

  seek(time: number): void {
    const isSeeking = this.#sought !== undefined && !this.#stepping;
    this.#stepping = undefined;
    this.#sought = time;
    if (isSeeking) return this.#clock.hurry();
    this.#task.run((signal) => this.#arrive(signal));
  }

  async #arrive(signal: AbortSignal): Promise<void> {
    while (this.#sought !== undefined) {
      const next = this.#sought;
      await this.#clock.seek(next, signal, true);
      if (this.#sought === next) this.#sought = undefined;
    }
  }

  /** So many frames on, or back. Steps that are asked for while others are under way are added to them. */
  step(frames: number, frameRate: number | undefined): void {
    const asked = Array<1 | -1>(Math.abs(frames)).fill(frames > 0 ? 1 : -1);
    if (this.#stepping) {
      this.#stepping.push(...asked);
      return;
    }
    const stepping = (this.#stepping = asked);
    this.#task.run(async (signal) => {
      // from where it was asked to go before
      await this.#arrive(signal);
      for (const direction of stepping) await this.#steps.step(direction, frameRate, signal);
      if (this.#stepping === stepping) this.#stepping = undefined;
    });
  }

  /** Goes no further by frames, but still to what was sought. */
  rest(): void {
    if (this.#sought === undefined) this.stop();
  }

  stop(): void {
    this.#sought = this.#stepping = undefined;
    this.#task.stop();
  }

  /** Another medium. */
  reset(): void {
    this.stop();
    this.#clock.reset();
    this.#times.clear();
  }

  /** It stands. While it plays, the time told and the frame on screen may be a frame apart: it stops at what is seen. */
  settle(): void {
    this.#times.pause();
    const { video } = this;
    if (this.isGoing || this.isLearning || !this.host.isReady() || video.currentTime >= video.duration) return;
    this.#task.run(async (signal) => {
      const { told } = this.#clock;
      if (this.#clock.isStrange) await this.#clock.seek(video.currentTime, signal);
      if (told !== undefined) await this.#clock.seek(this.#clock.read(told) + INSIDE, signal);
    });
  }

  /** Listens to what the browser tells of frames, while it is connected. */
  listen(): void {
    this.#clock.start();
  }

  ignore(): void {
    this.stop();
    this.#clock.stop();
  }

  /** By seeking where it is. */
  #learnClock(): void {
    const { video } = this;
    if (!this.host.isReady() || !this.#clock.isStrange || this.isGoing || !video.paused) return;
    this.#task.run((signal) => this.#clock.seek(video.currentTime, signal));
  }

  #onFrame(time: number, isNext: boolean): void {
    const { playbackRate } = this.video;
    // of what is played fast not all frames are shown
    if (playbackRate > 1) this.#times.pause();
    else if (!this.#clock.isStrange) this.#times.add(time, isNext && playbackRate <= SLOWLY);
    this.host.played(time);
  }
}
