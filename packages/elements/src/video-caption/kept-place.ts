import type { PlayerState } from '@gt-elements/ui/player/player.js';

/** While it plays a place is kept this often, and where it stands at once. Seconds of the video. */
const OFTEN = 5;
const MOVED = 0.01;

/** Tells when people have gone somewhere else in a video, or to another field, so that a reload brings them back there. */
export class KeptPlace {
  #at = 0;
  #field: string | undefined;

  constructor(private readonly keep: () => void) {}

  look({ currentTime, isSeeking, isPlayWanted }: PlayerState, field: string): void {
    const isFar = !isSeeking && Math.abs(currentTime - this.#at) >= (isPlayWanted ? OFTEN : MOVED);
    if (!isFar && field === this.#field) return;
    if (isFar) this.#at = currentTime;
    this.#field = field;
    this.keep();
  }
}
