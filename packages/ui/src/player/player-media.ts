import { failure, PolicyReport, whyPlayerFailed } from './player-failure.js';
import type { PlayerFailure, PlayerProps, PlayerState, VideoSource } from './player-props.js';

/** All that changes what is told of the medium. */
const EVENTS = [
  ...['loadedmetadata', 'durationchange', 'resize', 'canplay', 'play', 'playing', 'pause', 'waiting', 'stalled'],
  ...['seeking', 'seeked', 'ended', 'ratechange', 'volumechange', 'emptied'],
] as const;

/** Lists of pieces, which most browsers leave to a script. */
const IN_PIECES = /mpegurl|dash\+xml|^video\/vnd\.mpeg\.dash|\.(?:m3u8|mpd)(?:[?#]|$)/i;

/** What is asked of one who can play what a browser can't. */
export interface SourceTaker {
  /** Whether it will load the source by itself. */
  takes(): boolean;
  /** It will never come. */
  readonly isMissing: boolean;
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
  /** The source is for the taker: the browser can't play it by itself. */
  #byScript = false;
  /** Where to go on once it is loaded. Seconds. */
  #startAt = 0;
  #isReleased = false;

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
    this.#try(this.#index);
  }

  /** @param code as of an element's own error; its own, or of one who loads for it */
  fail(code: number = MediaError.MEDIA_ERR_SRC_NOT_SUPPORTED): void {
    const { source } = this;
    if (!source || this.#kind === 'failed') return;
    void this.#fail(whyPlayerFailed(source, code, this.#report!, this.#loading.signal));
  }

  /** Somebody has come who loads what the browser can't, or nobody will. */
  tryAgain(): void {
    if (this.#kind === 'loading' && this.#byScript) this.#try(this.#index);
  }

  #try(index: number): void {
    this.#isReleased = false;
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
    this.#byScript = isInPieces(source) && !video.canPlayType(type || guessedType(source.src));
    this.#report = new PolicyReport(source.src, this.#byScript, this.#loading.signal);
    if (this.#byScript) {
      if (this.taker.takes()) return;
      this.#empty();
      if (this.taker.isMissing) this.giveUp();
    } else if (type && !video.canPlayType(type)) void this.#fail(failure('unsupported', type));
    else video.src = source.src;
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

  /** Of what can't be played the next one is tried. */
  async #fail(reason: PlayerFailure | Promise<PlayerFailure>): Promise<void> {
    const { signal } = this.#loading;
    if (this.#kind === 'ready') this.#startAt = this.video.currentTime;
    const why = await Promise.resolve(reason).catch(() => failure('unknown'));
    if (signal.aborted) return;
    if (why.reason === 'unsupported' && this.#index + 1 < this.#props.sources.length) {
      this.#try(this.#index + 1);
      return;
    }
    this.#loading.abort();
    this.#failure = why;
    this.#set('failed');
  }

  /** Nobody comes who could load a source that the browser can't. */
  giveUp(): void {
    const { source } = this;
    if (this.#kind !== 'loading' || !this.#byScript || !source) return;
    void this.#fail(failure('unsupported', source.type || guessedType(source.src)));
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
