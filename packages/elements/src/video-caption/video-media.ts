import { sourcesOf, type VideoConfig } from '@gt-elements/core/tasks/video-caption/config.js';
import { isInPieces } from '@gt-elements/ui/player/player-media.js';
import type { Player, PlayerState } from '@gt-elements/ui/player/player.js';
import type { MediaPort } from '@gt-elements/ui/ports/media-port.js';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { loadMedia } from '../load-media.js';
import { VideoWaveform, type WaveformHost } from './video-waveform.js';

/**
 * The script behind player and waveform. The browser's own element plays from the start, so that the script comes when
 * there is something to be seen; before that only where a video comes in pieces, which may not play without it.
 */
export class VideoMedia implements ReactiveController {
  readonly waveform: VideoWaveform;
  #load: Promise<MediaPort> | undefined;
  #isMissing = false;
  #kind: PlayerState['kind'] = 'none';
  #isConnected = false;

  constructor(
    host: ReactiveControllerHost,
    private readonly player: Player,
    waveform: WaveformHost,
  ) {
    this.waveform = new VideoWaveform(waveform);
    host.addController(this);
  }

  /** Takes what has become of the video. */
  follow({ kind, duration }: PlayerState, config: VideoConfig): void {
    const sources = sourcesOf(config);
    const hasPieces = sources.some((each) => isInPieces(each));
    if (kind === 'loading' && this.#kind !== kind && this.#isMissing) this.#forget();
    this.#kind = kind;
    if (kind === 'ready' || (kind === 'loading' && hasPieces)) void this.#script().catch(() => undefined);
    if (kind !== 'ready' || !this.#isConnected) return;
    const { peaks } = config;
    // what comes in pieces can't be decoded whole
    if (duration === undefined || (hasPieces && peaks === undefined)) {
      this.waveform.dispose();
      return;
    }
    const src = this.player.video.currentSrc || (sources[0]?.src ?? '');
    this.waveform.update({ peaks, src, duration }, async () => (await this.#script()).waveform);
  }

  hostConnected(): void {
    this.#isConnected = true;
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    // a host that moves an element takes it out for less than that
    setTimeout(() => {
      if (!this.#isConnected) this.waveform.dispose();
    });
  }

  /** What could not be had is asked for again with the next video, or when the same one is tried again. */
  #forget(): void {
    this.#load = undefined;
    this.#isMissing = false;
    this.waveform.dispose();
  }

  #script(): Promise<MediaPort> {
    this.#load ??= loadMedia().then(
      (port) => {
        this.player.attach(port.video);
        return port;
      },
      (cause: unknown) => {
        // nobody waits for it any more
        this.#isMissing = true;
        this.player.attach(undefined, cause);
        throw cause;
      },
    );
    return this.#load;
  }
}
