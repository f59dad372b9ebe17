import { PolicyReport } from '../media-source/policy-report.js';
import { failure, whyPlayerFailed } from './player-failure.js';
import type { PlayerFailure, PlayerFailureReason, PlayerProps, PlayerState, VideoSource } from './player-props.js';

/** All that changes what is told of the medium. */
const EVENTS = [
  ...['loadedmetadata', 'durationchange', 'resize', 'canplay', 'play', 'playing', 'pause', 'waiting', 'stalled'],
  ...['seeking', 'seeked', 'ended', 'ratechange', 'volumechange', 'emptied'],
] as const;

/** Lists of pieces, which most browsers leave to a script. */
const IN_PIECES = /mpegurl|dash\+xml|^video\/vnd\.mpeg\.dash|\.(?:m3u8|mpd)(?:[?#]|$)/i;

/** Another source may be another format, or stand elsewhere. */
const ANOTHER_HELPS: readonly PlayerFailureReason[] = ['unsupported', 'script', 'blocked'];

/** A browser that plays pieces itself says no more of one that it could not have. */
const SAYS_LITTLE: readonly PlayerFailureReason[] = ['unsupported', 'decode', 'network'];

/** What is asked of one who can play what a browser can't. */
export interface SourceTaker {
  /** Loads the source, if it is there. */
  take(): void;
  /** Lets go of what it has loaded. */
  unload(): void;
}

/** The element that plays a video, what it loads, and what has become of it. */
export class PlayerMedia {
  readonly video = document.createElement('video');
  #props: Pick<PlayerProps, 'sources' | 'crossOrigin'> = { sources: [] };
  #kind: PlayerState['kind'] = 'none';
  #failure: PlayerFailure | undefined;
  /** Which source is tried. */
  #index = 0;
  #loading = new AbortController();
  #report: PolicyReport | undefined;
  /** The source is for the taker: the browser can't play it by itself, or could not any further. */
  #byScript = false;
  /** Where to go on once it is loaded. Seconds. */
  #startAt = 0;
  #isReleased = false;
  /** It is being asked why it can't go on. */
  #isFailing = false;

  /**
   * @param onChange anything but the time, or the time by a leap
   * @param onLoad another medium is going to be there
   */
  constructor(
    private readonly onChange: () => void,
    private readonly onLoad: () => void,
    private readonly taker: SourceTaker,
  ) {
    const { video } = this;
    video.setAttribute('playsinline', '');
    video.preload = 'auto';
    video.disablePictureInPicture = true;
    for (const name of EVENTS) video.addEventListener(name, onChange);
    video.addEventListener('loadeddata', () => this.#show());
    video.addEventListener('error', () => this.fail(video.error?.code));
  }

  get kind(): PlayerState['kind'] {
    return this.#kind;
  }

  get failure(): PlayerFailure | undefined {
    return this.#failure;
  }

  /** What is loaded or being loaded. */
  get source(): VideoSource | undefined {
    return this.#props.sources[this.#index];
  }

  /** Where it is, or will be once it is loaded. Seconds. */
  get time(): number {
    return this.#kind === 'ready' && !this.#isReleased ? this.video.currentTime : this.#startAt;
  }

  load(props: Pick<PlayerProps, 'sources' | 'crossOrigin'>, startAt: number): void {
    this.#props = props;
    this.#startAt = startAt;
    this.video.crossOrigin = props.crossOrigin ?? null;
    this.#try(0);
  }

  /** Once more, from where it was. */
  reload(): void {
    this.#startAt = this.time;
    this.#try(0);
  }

  /** Where to begin, while nothing is there yet. */
  startAt(time: number): void {
    this.#startAt = time;
  }

  /** Holds nothing any more, neither data nor a connection. */
  release(): void {
    if (this.#isReleased || this.#kind === 'none') return;
    this.#startAt = this.time;
    this.#isReleased = true;
    this.#loading.abort();
    this.#empty();
  }

  /** Again after a release. */
  resume(): void {
    if (!this.#isReleased) return;
    this.#try(this.#index, this.#byScript);
  }

  /**
   * @param code as of an element's own error; its own, or of one who loads for it
   * @param address of what could not be had, where it is not the source itself
   */
  fail(code: number = MediaError.MEDIA_ERR_SRC_NOT_SUPPORTED, address = this.source?.src): void {
    if (address === undefined || this.#isFailing || this.#kind === 'failed') return;
    const type = this.source?.type;
    // who takes a video apart says the same of what is broken and of codes that nobody here knows
    const isUnknown = code === MediaError.MEDIA_ERR_DECODE && this.#byScript && this.#kind === 'loading';
    const error = isUnknown ? MediaError.MEDIA_ERR_SRC_NOT_SUPPORTED : code;
    this.#report!.address = address;
    void this.#fail(whyPlayerFailed({ src: address, type }, error, this.#report!, this.#loading.signal));
  }

  /** Somebody has come who loads what the browser can't. */
  tryAgain(): void {
    if (this.#kind === 'loading' && this.#byScript) this.#try(this.#index, true);
  }

  /** @param byScript also where the browser could play it by itself */
  #try(index: number, byScript = false): void {
    this.#isReleased = this.#isFailing = false;
    this.#index = index;
    this.#loading.abort();
    this.#loading = new AbortController();
    this.#failure = undefined;
    const { source, video } = this;
    this.onLoad();
    if (!source) {
      this.#empty();
      this.#set('none');
      return;
    }
    this.#set('loading');
    const type = source.type ?? '';
    this.#byScript = isInPieces(source) && (byScript || !video.canPlayType(type || guessedType(source.src)));
    this.#report = new PolicyReport(source.src, 'media-src', this.#loading.signal, this.#byScript);
    const isUnknown = !this.#byScript && type && !video.canPlayType(type);
    if (!this.#byScript && !isUnknown) {
      video.src = source.src;
      return;
    }
    // or the one before would be taken for it
    this.#empty();
    if (isUnknown) void this.#fail(failure('unsupported', type));
    else this.taker.take();
  }

  #empty(): void {
    if (!this.video.hasAttribute('src')) return;
    this.video.removeAttribute('src');
    this.video.load();
  }

  #show(): void {
    if (this.#kind !== 'loading') return;
    // sound alone: the picture is in a code that this browser does not know
    if (!this.video.videoWidth) {
      void this.#fail(failure('unsupported', this.source?.type ?? ''));
      return;
    }
    if (this.#startAt > 0) this.video.currentTime = this.#startAt;
    this.#set('ready');
  }

  /** Of what can't be played here the next one is tried. */
  async #fail(reason: PlayerFailure | Promise<PlayerFailure>): Promise<void> {
    const { signal } = this.#loading;
    this.#isFailing = true;
    if (this.#kind === 'ready') this.#startAt = this.video.currentTime;
    const why = await Promise.resolve(reason).catch(() => failure('unknown'));
    if (signal.aborted) return;
    const { source } = this;
    if (!this.#byScript && source && isInPieces(source) && SAYS_LITTLE.includes(why.reason)) {
      this.#try(this.#index, true);
      return;
    }
    if (ANOTHER_HELPS.includes(why.reason) && this.#index + 1 < this.#props.sources.length) {
      this.#try(this.#index + 1);
      return;
    }
    this.#loading.abort();
    this.#failure = why;
    this.#set('failed');
    // or it would go on asking
    if (this.#byScript) this.taker.unload();
  }

  /** Nobody comes who could load a source that the browser can't. @param cause why, for the author of the page */
  giveUp(cause: unknown): void {
    if (this.#kind !== 'loading' || !this.#byScript) return;
    const { name, message } = cause instanceof Error ? cause : new Error(String(cause));
    void this.#fail(failure(name === 'NotAllowedError' ? 'blocked' : 'script', message));
  }

  #set(kind: PlayerState['kind']): void {
    this.#kind = kind;
    this.onChange();
  }
}

/** It comes as a list of pieces, by HLS or DASH. */
export function isInPieces({ src, type }: VideoSource): boolean {
  return IN_PIECES.test(type || src);
}

function guessedType(src: string): string {
  return /\.mpd(?:[?#]|$)/i.test(src) ? 'application/dash+xml' : 'application/vnd.apple.mpegurl';
}

/** A framework gives the same anew at each render. */
export function areSame(props: PlayerProps, before: PlayerProps): boolean {
  const key = ({ sources, crossOrigin }: PlayerProps) => JSON.stringify([sources, crossOrigin]);
  return props.sources === before.sources && props.crossOrigin === before.crossOrigin
    ? true
    : key(props) === key(before);
}
