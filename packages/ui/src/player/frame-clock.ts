/**
 * After a seek a frame is told, though not always: where it is the same one, for example. So it is waited for so long, and
 * then until the page has been drawn so often, with which a busy one is late, and a hidden one never done. Milliseconds.
 */
const SETTLE = 60;
const RENDERINGS = 3;
const PATIENCE = 1000;
/** So far from the frame that was told last another one is to be expected. Seconds. */
const FAR = 0.1;
/** Added to seeks in turn, so that what follows a seek can be told from what follows the frame. Seconds. */
const JITTER = [0, 0.000037, 0.000091, 0.000058, 0.000129];
/** Browsers count in microseconds. Seconds. */
const SAME = 0.000005;
/** A first frame may begin later than the medium. Seconds. */
const BEGINNING = 0.01;

/**
 * Which frame is on screen. Browsers tell it in two ways: by the time at which the frame begins, or, after a seek, by the
 * time that was sought (Firefox, WebKitGTK; the second adds how far the file's own clock is off). Which of them it is
 * shows when the same place is sought twice, a few microseconds apart.
 */
export class FrameClock {
  /** What was told last: seconds of the file. */
  #told: number | undefined;
  #request: number | undefined;
  /** Where the medium was when it was there. Before that there may be no frame. Seconds. */
  begin = 0;
  /** Of frames that were shown. */
  #count = 0;
  /** What was told since the last seek; and whether that was when it was over, for the old frame may be told once more. */
  #fresh: number | undefined;
  #isShown = false;
  #waiting: (() => void) | undefined;
  /** How far what was told lay behind what was sought, and how often that was the same in a row. */
  #lag: number | undefined;
  #sameLags = 0;
  #sought: number | undefined;
  #lastSought = 0;
  #turn = 0;
  #follows: boolean | undefined;
  /** A frame that was on screen already is told once more after a seek: so there always is something to wait for. */
  #tellsAgain = false;
  #shift = 0;

  constructor(
    private readonly video: HTMLVideoElement,
    /** Of frames that are played. @param isNext nothing was shown between that and the frame told before */
    private readonly onFrame: (time: number, isNext: boolean) => void,
  ) {}

  /** The browser tells its frames. */
  get isExact(): boolean {
    return 'requestVideoFrameCallback' in this.video;
  }

  /** After a seek it tells what was sought: frames next to each other can't be told apart by seeking. */
  get followsSeeks(): boolean {
    return this.#follows ?? false;
  }

  /** What is told of frames is not understood yet: seeking somewhere will teach it. */
  get isStrange(): boolean {
    return this.isExact && this.#follows === undefined;
  }

  /** What was told last, to be understood later. */
  get told(): number | undefined {
    return this.#told;
  }

  /** The time of what was told. Seconds. */
  read(told: number): number {
    return this.#follows ? Math.max(told - this.#shift, 0) : told;
  }

  /** A time in the frame on screen: where that begins, or what was sought. Seconds. */
  get time(): number {
    const { currentTime } = this.video;
    const [told, sought] = [this.#told, this.#sought];
    if (told === undefined) return sought ?? currentTime;
    // what begins later than was sought tells of a clock that is not understood yet, but for the first frame of all
    if (this.isStrange && sought !== undefined && sought > BEGINNING) return Math.min(told, sought);
    return this.read(told);
  }

  start(): void {
    if (this.isExact && this.#request === undefined) {
      const { video } = this;
      this.#request = video.requestVideoFrameCallback((_, { mediaTime, presentedFrames }) => {
        this.#request = undefined;
        this.#told = this.#fresh = mediaTime;
        if (!video.seeking) {
          this.#isShown = true;
          this.#waiting?.();
        }
        // what was sought, told once more, is no beginning of a frame
        const isSought = this.followsSeeks && Math.abs(this.time - this.#lastSought) < SAME;
        if (!video.paused) this.#sought = undefined;
        this.start();
        const isNext = presentedFrames === this.#count + 1;
        this.#count = presentedFrames;
        if (!video.paused && !video.seeking && !isSought) this.onFrame(this.time, isNext);
      });
    }
  }

  stop(): void {
    if (this.#request !== undefined) this.video.cancelVideoFrameCallback(this.#request);
    this.#request = undefined;
  }

  /** Another medium has another clock. */
  reset(): void {
    this.#told = this.#fresh = this.#sought = this.#lag = this.#follows = undefined;
    this.#shift = this.#sameLags = 0;
    this.#tellsAgain = false;
  }

  /**
   * Seeks, and waits until the frame is on screen.
   * @param isPatient where another frame is to be expected, a busy browser has more time to tell it
   * @throws the signal's reason; Error where the medium fails
   */
  async seek(time: number, signal: AbortSignal, isPatient = false): Promise<number> {
    if (this.isStrange) this.begin = Math.min(this.video.currentTime, time);
    await this.#seekOnce(time, signal, isPatient);
    if (this.isStrange && this.video.paused && this.#told !== undefined) {
      await this.#seekOnce(time, signal);
      this.#tellsAgain = this.#fresh !== undefined;
      // a frame that begins later than it was sought is no answer
      if (this.#follows === undefined && this.#told <= time + BEGINNING / 2) this.#follows = false;
    }
    return this.time;
  }

  /** Waits no longer for a frame: there is somewhere else to go. */
  hurry(): void {
    this.#waiting?.();
  }

  async #seekOnce(time: number, signal: AbortSignal, isPatient = false): Promise<void> {
    const { video } = this;
    const before = this.time;
    const sought = Math.max(time, 0) + JITTER[this.#turn++ % JITTER.length]!;
    // who tells what was sought needs no more time, and may tell something else later
    const isOther = isPatient && (sought < before - SAME || sought > before + FAR);
    const isTold = this.#follows === false && (this.#tellsAgain || isOther);
    this.#sought = this.#lastSought = sought;
    this.#fresh = undefined;
    this.#isShown = false;
    video.currentTime = sought;
    await happened(video, 'seeked', signal);
    if (this.isExact && !this.#isShown) {
      await new Promise<void>((resolve) => {
        this.#waiting = resolve;
        if (!isTold) setTimeout(() => nextFrames(RENDERINGS, resolve), SETTLE);
        setTimeout(() => {
          if (this.#waiting === resolve) this.#tellsAgain = false;
          resolve();
        }, PATIENCE);
        signal.onabort = () => resolve();
      });
      this.#waiting = undefined;
      signal.throwIfAborted();
      // of a video that is out of sight nothing may be told
      if (isTold && this.#fresh === undefined) this.#told = undefined;
    }
    if (video.paused) this.#understand(sought);
  }

  #understand(sought: number): void {
    const told = this.#fresh;
    const isOld = this.#follows && told !== undefined && this.read(told) < sought - SAME;
    if (told === undefined || isOld) {
      // the frame from before, or nobody said so: then it is as it was sought
      if (this.#follows) this.#told = sought + this.#shift;
      return;
    }
    const lag = told - sought;
    this.#sameLags = this.#lag !== undefined && Math.abs(lag - this.#lag) < SAME ? this.#sameLags + 1 : 0;
    this.#lag = lag;
    // once may be chance
    if (this.#sameLags > (this.#follows === false ? 1 : 0)) {
      this.#follows = true;
      this.#shift = Math.abs(lag) < SAME ? 0 : lag;
    }
  }
}

function nextFrames(count: number, then: () => void): void {
  if (count === 0) then();
  else requestAnimationFrame(() => nextFrames(count - 1, then));
}

/** Resolves with the next event of a name. @throws the signal's reason; Error where the medium fails */
export function happened(video: HTMLVideoElement, name: string, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const over = new AbortController();
    const end = (act: () => void) => {
      over.abort();
      act();
    };
    video.addEventListener(name, () => end(resolve), { signal: over.signal });
    for (const failed of ['error', 'emptied']) {
      video.addEventListener(failed, () => end(() => reject(new Error('The video can’t go there.'))), {
        signal: over.signal,
      });
    }
    signal.addEventListener('abort', () => end(() => reject(signal.reason as Error)), { signal: over.signal });
  });
}
