import type { TimeRange } from '@gt-elements/core/time/time-range.js';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { VideoPort } from '../ports/video-port.js';
import { PlayerLibrary } from './player-library.js';
import { areSame, PlayerMedia } from './player-media.js';
import { INSIDE, PlayerPlace } from './player-place.js';
import type { PlayerCallbacks, PlayerProps, PlayerState } from './player-props.js';
import { RepeatedRange } from './repeated-range.js';

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
  readonly #library: PlayerLibrary;
  readonly #place: PlayerPlace;
  readonly #repeated: RepeatedRange;
  #props: PlayerProps = { sources: [], label: '' };
  #isConnected = false;
  /** It played when its element left the page. */
  #playsOn = false;

  constructor(
    host: ReactiveControllerHost,
    private readonly callbacks: PlayerCallbacks,
  ) {
    const { root } = this;
    const stage = Object.assign(document.createElement('div'), { className: 'player-stage' });
    this.#library = new PlayerLibrary(stage, () => this.#media);
    this.#media = new PlayerMedia(
      () => this.#onChange(),
      () => this.#forget(),
      this.#library,
    );
    const { video } = this.#media;
    this.#repeated = new RepeatedRange(video);
    this.#place = new PlayerPlace(video, {
      isReady: () => this.#media.kind === 'ready',
      arrived: () => this.#onChange(),
      played: (time) => this.#repeat(time),
    });
    root.className = 'player';
    root.setAttribute('part', 'player');
    stage.append(video);
    root.append(stage);
    video.addEventListener('pause', () => this.#onPause());
    video.addEventListener('timeupdate', () => this.#onTime());
    video.addEventListener('click', () => this.toggle());
    host.addController(this);
  }

  get state(): PlayerState {
    const { kind, failure, video, time } = this.#media;
    const { duration, paused, seeking, ended, readyState } = video;
    const isPlayWanted = !paused && !this.#place.isLearning;
    return {
      kind,
      failure,
      duration: kind === 'ready' && Number.isFinite(duration) ? duration : undefined,
      width: video.videoWidth,
      height: video.videoHeight,
      currentTime: this.#place.sought ?? time,
      isPaused: !isPlayWanted || kind !== 'ready' || seeking || ended || readyState < video.HAVE_FUTURE_DATA,
      isPlayWanted,
      isSeeking: seeking || this.#place.isGoing,
      isEnded: ended,
      rate: video.playbackRate,
      volume: video.volume,
      isMuted: video.muted && !this.#place.isLearning,
      loop: this.#repeated.range,
      knowsFrames: this.#place.knowsFrames,
      frameDuration: this.#place.shortest,
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

  /**
   * Hands over to a library, as soon as that is there.
   * @param port `undefined`: it can't be had for what is being loaded now
   * @param cause why not
   */
  attach(port: VideoPort | undefined, cause?: unknown): void {
    this.#library.port = port;
    if (!port) this.#media.giveUp(cause);
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
    this.#place.rest();
    this.video.play().catch(() => undefined);
  }

  pause(): void {
    this.#place.rest();
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
    this.#place.seek(there);
  }

  /** So many frames on, or back. Steps that are asked for while others are under way are added to them. */
  step(frames: number): void {
    if (this.#media.kind !== 'ready') return;
    this.video.pause();
    this.#place.step(frames, this.#props.frameRate);
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

  /** Plays a range over and over, from its beginning, at once. */
  repeat(range: TimeRange): void {
    this.loop = range;
    this.seek(range.startTime);
    this.play();
  }

  /** Plays from a second before a time. */
  playFrom(time: number): void {
    this.seek(time - RUN_UP);
    this.play();
  }

  /** A time in the frame on screen, to be marked with. Seconds. */
  frameTime(): number {
    if (this.#media.kind !== 'ready') return this.state.currentTime;
    return Math.min(this.#place.time, this.state.duration ?? Infinity);
  }

  /** Resolves when what is on screen is what was asked for. */
  get settled(): Promise<void> {
    return this.#place.settled;
  }

  hostConnected(): void {
    this.#isConnected = true;
    this.#place.listen();
    if (this.#playsOn) this.#playOn();
    if (this.#library.isWaiting) this.#takeOver();
    this.#media.resume();
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    this.#playsOn = this.state.isPlayWanted;
    // a host that moves an element takes it out for less than that
    setTimeout(() => {
      if (this.#isConnected) return;
      this.#playsOn = false;
      this.#place.ignore();
      // the first knows where it was
      this.#media.release();
      this.#library.letGo();
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
    this.#playsOn = this.state.isPlayWanted;
    this.#library.takeOver();
    if (this.#playsOn) this.#playOn();
  }

  /** Another medium. */
  #forget(): void {
    this.#place.reset();
    this.#repeated.range = undefined;
    this.#library.unload();
  }

  #onPause(): void {
    if (!this.video.paused) return;
    if (this.#playsOn && this.#isConnected) this.#playOn();
    else this.#place.settle();
  }

  #onTime(): void {
    if (!this.#place.knowsFrames) this.#repeat(this.video.currentTime);
    if (!this.#place.isLearning) this.callbacks.onTime?.(this.state.currentTime);
  }

  #repeat(time: number): void {
    if (!this.#place.isLearning && !this.#place.isGoing) this.#repeated.look(time, this.#place.shortest);
  }

  #onChange(): void {
    this.root.dataset['state'] = this.#media.kind;
    if (this.#place.isLearning) return;
    this.callbacks.onState(this.state);
  }
}
