/** What a {@link SimulatedVideo} is like. */
export interface Simulated {
  /** When its frames begin. Seconds. */
  readonly times: readonly number[];
  readonly duration: number;
  /** How long it takes to tell a frame that is on screen. Milliseconds. */
  lateness(): number;
}

/** As much of a video as going from frame to frame needs, by the clock of the tests. */
export class SimulatedVideo extends EventTarget {
  readonly paused = true;
  seeking = false;
  /** Index of the frame on screen. */
  shown = 0;
  #presented = 0;
  #at = 0;
  #tell: VideoFrameRequestCallback | undefined;
  /** Until when everything is told that was on screen before. */
  #toldUntil = 0;

  constructor(private readonly simulated: Simulated) {
    super();
  }

  get asVideo(): HTMLVideoElement {
    return this as unknown as HTMLVideoElement;
  }

  get duration(): number {
    return this.simulated.duration;
  }

  get currentTime(): number {
    return this.#at;
  }

  set currentTime(time: number) {
    this.#at = Math.min(Math.max(time, 0), this.duration);
    this.seeking = true;
    setTimeout(() => {
      this.seeking = false;
      this.shown = this.#frameAt(this.#at);
      this.dispatchEvent(new Event('seeked'));
      this.#present(this.simulated.times[this.shown]!);
    }, 10);
  }

  requestVideoFrameCallback(tell: VideoFrameRequestCallback): number {
    this.#tell = tell;
    return 1;
  }

  cancelVideoFrameCallback(): void {
    this.#tell = undefined;
  }

  #frameAt(time: number): number {
    return Math.max(
      this.simulated.times.findLastIndex((each) => each <= time),
      0,
    );
  }

  #present(mediaTime: number): void {
    const presentedFrames = ++this.#presented;
    this.#toldUntil = Math.max(this.#toldUntil, Date.now() + this.simulated.lateness());
    setTimeout(() => {
      const tell = this.#tell;
      this.#tell = undefined;
      tell?.(0, { mediaTime, presentedFrames } as VideoFrameCallbackMetadata);
    }, this.#toldUntil - Date.now());
  }
}
