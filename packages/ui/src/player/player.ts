import type { TimeRange } from '@gt-elements/core/time/time-range.js';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { VideoHold, VideoPort } from '../ports/video-port.js';
import { FrameClock } from './frame-clock.js';
import { FrameSteps } from './frame-steps.js';
import { FrameTimes, SLOWLY } from './frame-times.js';
import { OneAtATime } from './one-at-a-time.js';
import { areSame, isInPieces, PlayerMedia } from './player-media.js';
import type { PlayerCallbacks, PlayerProps, PlayerState } from './player-props.js';
import { RepeatedRange } from './repeated-range.js';
import { drawThumbnail } from './thumbnail.js';

export type {
  PlayerCallbacks,
  PlayerFailure,
  PlayerFailureReason,
  PlayerProps,
  PlayerState,
  VideoSource,
} from './player-props.js';

export const SLOWEST = 0.25;
export const FASTEST = 16;
/** So much is shown before what is played from. Seconds. */
const RUN_UP = 1;
/** Milliseconds. */
const MOVED = 150;
/** After the beginning of a frame, where no rounding shows the one before. Seconds. */
const INSIDE = 0.001;

/**
 * A video in a tree of its own that an element places in its shadow root: `${player.root}`. The element calls `update`
 * whenever it renders. It fills the space that it is given, has no controls of its own, and goes on when its element is
 * moved in the page; a moment after the element has left, all is let go, to be there again where it was if it returns.
 *
 * What it tells is what the medium says: a wish is never taken for a fact.
 */
export class Player implements ReactiveController {
  readonly root = document.createElement('div');
  readonly #media: PlayerMedia;
  readonly #clock: FrameClock;
  readonly #times = new FrameTimes();
  readonly #steps: FrameSteps;
  #props: PlayerProps = { sources: [], label: '' };
  #isConnected = false;
  readonly #repeated: RepeatedRange;
  /** It played when its element left the page. */
  #playsOn = false;
  #port: VideoPort | undefined;
  #hold: VideoHold | undefined;
  /** What is being done with frames; another wish ends it. */
  readonly #task = new OneAtATime(() => {
    this.#sought = undefined;
    this.#stepsLeft = 0;
    this.#onChange();
  });
  #sought: number | undefined;
  #stepsLeft = 0;

  constructor(
    host: ReactiveControllerHost,
    private readonly callbacks: PlayerCallbacks,
  ) {
    const { root } = this;
    this.#media = new PlayerMedia(
      () => this.#onChange(),
      () => this.#forget(),
      { takes: () => this.#takePieces() },
    );
    const { video } = this.#media;
    this.#clock = new FrameClock(video, (...frame) => this.#onFrame(...frame));
    this.#repeated = new RepeatedRange(video);
    this.#steps = new FrameSteps(video, this.#clock, this.#times);
    root.className = 'player';
    root.setAttribute('part', 'player');
    const stage = Object.assign(document.createElement('div'), { className: 'player-stage' });
    stage.append(video);
    root.append(stage);
    video.addEventListener('pause', () => this.#settle());
    video.addEventListener('canplay', () => this.#learnClock());
    video.addEventListener('timeupdate', () => this.#onTime());
    video.addEventListener('click', () => this.toggle());
    host.addController(this);
  }

  get state(): PlayerState {
    const { kind, failure, video, time } = this.#media;
    const { duration, paused, seeking, ended, readyState } = video;
    const isPlayWanted = !paused && !this.#steps.isLearning;
    return {
      kind,
      failure,
      duration: kind === 'ready' && Number.isFinite(duration) ? duration : undefined,
      width: video.videoWidth,
      height: video.videoHeight,
      currentTime: time,
      isPaused: !isPlayWanted || kind !== 'ready' || seeking || ended || readyState < video.HAVE_FUTURE_DATA,
      isPlayWanted,
      isSeeking: seeking || this.#task.isBusy,
      isEnded: ended,
      rate: video.playbackRate,
      volume: video.volume,
      isMuted: video.muted && !this.#steps.isLearning,
      loop: this.#repeated.range,
      knowsFrames: this.#clock.isExact,
    };
  }

  get video(): HTMLVideoElement {
    return this.#media.video;
  }

  update(props: PlayerProps): void {
    const before = this.#props;
    this.#props = props;
    const { video } = this;
    if (props.label !== before.label) video.ariaLabel = props.label;
    if (props.poster !== before.poster) video.poster = props.poster ?? '';
    if (!areSame(props, before)) this.#media.load(props, props.startAt ?? 0);
    else if (props.startAt !== undefined && this.state.kind === 'loading') this.#media.startAt(props.startAt);
  }

  /** Hands over to a library, as soon as that is there. @param port `undefined`: it can't be had, so no one waits for it */
  attach(port: VideoPort | undefined): void {
    this.#hold?.dispose();
    this.#port = port;
    this.#hold = undefined;
    if (!port) this.#media.giveUp();
    else if (this.#isConnected) {
      this.#takeOver();
      this.#media.tryAgain();
    }
  }

  /** Loads once more, and goes on from where it was. */
  retry(): void {
    this.#media.reload();
  }

  play(): void {
    this.#stop();
    this.video.play().catch(() => undefined);
  }

  pause(): void {
    this.#stop();
    this.#playsOn = false;
    this.video.pause();
  }

  toggle(): void {
    if (this.state.isPlayWanted) this.pause();
    else this.play();
  }

  /** @param time seconds; beyond the ends it goes to them */
  seek(time: number): void {
    const { duration } = this.state;
    const there = Math.min(Math.max(time, 0), duration ?? Infinity);
    if (this.#media.kind !== 'ready') {
      this.#media.startAt(there);
      this.#onChange();
      return;
    }
    this.#stepsLeft = 0;
    const isSeeking = this.#sought !== undefined;
    this.#sought = there;
    if (isSeeking) this.#clock.hurry();
    else {
      this.#task.run(async (signal) => {
        while (this.#sought !== undefined) {
          const next = this.#sought;
          await this.#clock.seek(next, signal);
          if (this.#sought === next) this.#sought = undefined;
        }
      });
    }
  }

  /** So many frames on, or back. Steps that are asked for while others are under way are added to them. */
  step(frames: number): void {
    if (this.#media.kind !== 'ready') return;
    this.video.pause();
    if (this.#stepsLeft !== 0) {
      this.#stepsLeft += frames;
      return;
    }
    this.#stepsLeft = frames;
    this.#task.run(async (signal) => {
      while (this.#stepsLeft !== 0) {
        const direction = this.#stepsLeft > 0 ? 1 : -1;
        await this.#steps.step(direction, this.#props.frameRate, signal);
        if (this.#stepsLeft !== 0) this.#stepsLeft -= direction;
      }
    });
  }

  /** Seconds of the medium in a second, from 0.25 to 16. */
  set rate(rate: number) {
    const { video } = this;
    video.playbackRate = video.defaultPlaybackRate = Math.min(Math.max(rate, SLOWEST), FASTEST);
  }

  set volume(volume: number) {
    this.video.volume = Math.min(Math.max(volume, 0), 1);
  }

  set isMuted(isMuted: boolean) {
    this.video.muted = isMuted;
  }

  /** Plays a range over and over, until this is called without one. */
  set loop(range: TimeRange | undefined) {
    this.#repeated.range = range;
    this.#onChange();
  }

  /** Plays from a second before a time. */
  playFrom(time: number): void {
    this.seek(time - RUN_UP);
    this.video.play().catch(() => undefined);
  }

  /** A time in the frame on screen, to be marked with. Seconds. */
  frameTime(): number {
    if (this.#media.kind !== 'ready') return this.state.currentTime;
    return Math.min(this.#clock.time, this.state.duration ?? Infinity);
  }

  /** Resolves when what is on screen is what was asked for. */
  get settled(): Promise<void> {
    return this.#task.settled;
  }

  /**
   * The frame on screen, as a picture of that width. `undefined` where it may not be read: from elsewhere without CORS.
   * @param width pixels
   */
  thumbnail(width = 160): Promise<Blob | undefined> {
    return this.#media.kind === 'ready' ? drawThumbnail(this.video, width) : Promise.resolve(undefined);
  }

  hostConnected(): void {
    this.#isConnected = true;
    this.#clock.start();
    if (this.#playsOn) this.#playOn();
    this.#media.resume();
    if (this.#port && !this.#hold) this.#takeOver();
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    this.#playsOn = !this.video.paused;
    // a host that moves an element takes it out for less than that
    setTimeout(() => {
      if (this.#isConnected) return;
      this.#playsOn = false;
      this.#stop();
      this.#clock.stop();
      this.#hold?.dispose();
      this.#hold = undefined;
      this.#media.release();
    });
  }

  /** Some engines stop what is moved in the page; one of them does not even notice. */
  #playOn(): void {
    const { video } = this;
    video.play().catch(() => undefined);
    let at = 0;
    setTimeout(() => (at = video.currentTime), MOVED);
    setTimeout(() => {
      this.#playsOn = false;
      if (!video.paused && video.currentTime === at) video.currentTime = at + INSIDE;
    }, 2 * MOVED);
  }

  #takeOver(): void {
    this.#playsOn = !this.video.paused;
    this.#hold = this.#port?.attach(this.root.firstElementChild as HTMLElement, this.video);
    if (this.#playsOn) this.#playOn();
  }

  #takePieces(): boolean {
    const { source } = this.#media;
    if (!this.#hold || !source) return false;
    this.#hold.load(source).catch(() => {
      if (this.#media.source === source) this.#media.giveUp();
    });
    return true;
  }

  /** Another medium. */
  #forget(): void {
    this.#stop();
    this.#clock.reset();
    this.#times.clear();
    this.#repeated.range = undefined;
    const { source } = this.#media;
    if (!source || !isInPieces(source)) this.#hold?.unload();
  }

  #stop(): void {
    this.#sought = undefined;
    this.#stepsLeft = 0;
    this.#task.stop();
  }

  /** While it plays, the time told and the frame on screen may be a frame apart: it stops at what is seen. */
  #settle(): void {
    if (!this.video.paused) return;
    if (this.#playsOn && this.#isConnected) return this.#playOn();
    this.#times.pause();
    if (this.#task.isBusy || this.#steps.isLearning || this.#media.kind !== 'ready') return;
    if (this.video.currentTime >= this.video.duration) return;
    this.#task.run(async (signal) => {
      const { told } = this.#clock;
      if (this.#clock.isStrange) await this.#clock.seek(this.video.currentTime, signal);
      if (told !== undefined) await this.#clock.seek(this.#clock.read(told) + INSIDE, signal);
    });
  }

  /** By seeking where it is. */
  #learnClock(): void {
    const { video } = this;
    if (this.#media.kind !== 'ready' || !this.#clock.isStrange || this.#task.isBusy || !video.paused) return;
    this.#task.run((signal) => this.#clock.seek(video.currentTime, signal));
  }

  #onFrame(time: number, isNext: boolean): void {
    if (!this.#clock.isStrange) this.#times.add(time, isNext && this.video.playbackRate <= SLOWLY);
    this.#repeat(time);
  }

  #onTime(): void {
    if (!this.#clock.isExact) this.#repeat(this.video.currentTime);
    if (!this.#steps.isLearning) this.callbacks.onTime?.(this.state.currentTime);
  }

  #repeat(time: number): void {
    if (!this.#steps.isLearning && !this.#task.isBusy) this.#repeated.look(time, this.#times.shortest);
  }

  #onChange(): void {
    this.root.dataset['state'] = this.#media.kind;
    if (this.#steps.isLearning) return;
    this.callbacks.onState(this.state);
  }
}
