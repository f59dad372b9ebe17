import type { VideoHold, VideoPort } from '../ports/video-port.js';
import type { PlayerMedia } from './player-media.js';

/** The library behind a player, once it is there: what it holds, and when. */
export class PlayerLibrary {
  #port: VideoPort | undefined;
  #hold: VideoHold | undefined;
  #isMissing = false;

  constructor(
    private readonly stage: HTMLElement,
    private readonly media: () => PlayerMedia,
  ) {}

  /** It can't be had. */
  get isMissing(): boolean {
    return this.#isMissing;
  }

  /** Whether it can take over now. */
  get isWaiting(): boolean {
    return this.#port !== undefined && !this.#hold;
  }

  /** Another one, which has not taken over yet. `undefined`: it can't be had. */
  set port(port: VideoPort | undefined) {
    this.letGo();
    this.#port = port;
    this.#isMissing = !port;
  }

  takeOver(): void {
    this.#hold = this.#port?.attach(this.stage, this.media().video);
  }

  /** Loads what comes in pieces. @returns whether it does */
  takes(): boolean {
    const media = this.media();
    const { source } = media;
    if (!this.#hold || !source) return false;
    this.#hold
      .load(source, (code) => media.source === source && media.fail(code))
      .catch(() => {
        if (media.source === source) media.giveUp();
      });
    return true;
  }

  unload(): void {
    this.#hold?.unload();
  }

  letGo(): void {
    this.#hold?.dispose();
    this.#hold = undefined;
  }
}
