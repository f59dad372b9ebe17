import type { VideoHold, VideoPort } from '../ports/video-port.js';
import type { PlayerMedia } from './player-media.js';

/** The library behind a player, once it is there: what it holds, and when. */
export class PlayerLibrary {
  #port: VideoPort | undefined;
  #hold: VideoHold | undefined;
  /** What it loads. What comes late from another load is not heard. */
  #load: object | undefined;

  constructor(
    private readonly stage: HTMLElement,
    private readonly media: () => PlayerMedia,
  ) {}

  /** Whether it can take over now. */
  get isWaiting(): boolean {
    return this.#port !== undefined && !this.#hold;
  }

  /** Another one, which has not taken over yet. `undefined`: it can't be had. */
  set port(port: VideoPort | undefined) {
    this.letGo();
    this.#port = port;
  }

  takeOver(): void {
    this.#hold = this.#port?.attach(this.stage, this.media().video);
  }

  /** Loads what comes in pieces, where it has taken over. */
  take(): void {
    const media = this.media();
    const { source } = media;
    if (!this.#hold || !source) return;
    const load = (this.#load = {});
    this.#hold
      .load(source, (code, address) => {
        if (this.#load === load) media.fail(code, address);
      })
      .catch((cause: unknown) => {
        if (this.#load === load) media.giveUp(cause);
      });
  }

  unload(): void {
    this.#load = undefined;
    this.#hold?.unload();
  }

  letGo(): void {
    this.#load = undefined;
    this.#hold?.dispose();
    this.#hold = undefined;
  }
}
