import type { PlayerState } from '@gt-elements/ui/player/player.js';

/** While it plays a place is kept this often, and where it stands at once. Seconds of the video. */
const OFTEN = 5;
const MOVED = 0.01;

/** Tells when people have gone somewhere else in a video, so that a reload brings them back there. */
export class KeptPlace {
  #at = 0;

  constructor(private readonly keep: () => void) {}

  look({ currentTime, isSeeking, isPlayWanted }: PlayerState): void {
    if (isSeeking || Math.abs(currentTime - this.#at) < (isPlayWanted ? OFTEN : MOVED)) return;
    this.#at = currentTime;
    this.keep();
  }
}
