import { Playhead } from './playhead.js';
import type { RulerLayer } from './ruler-layer.js';
import type { TimelineMedia } from './timeline-props.js';
import type { TimelineViewport } from './timeline-viewport.js';

/** Where the medium is found further from where it was thought to be, somebody has gone there. Seconds. */
const JUMP = 0.5;
/** Where a page begins that is turned, before the playhead: a share of the window. */
const LEAD = 0.1;
/** How far an animation and a clock may be apart. Seconds. */
const LATE = 0.1;

export interface FollowedPlayheadPort {
  readonly viewport: TimelineViewport;
  readonly ruler: RulerLayer;
  /** A hand is at work: the window stays where it is. */
  isHeld(): boolean;
}

/** A playhead with which the window goes. */
export class FollowedPlayhead extends Playhead {
  constructor(private readonly port: FollowedPlayheadPort) {
    super(() => this.follow());
  }

  /** Takes what the medium tells, and brings a place into sight to which it has gone. @returns whether it has to be drawn anew */
  take(media: TimelineMedia, before: TimelineMedia | undefined, duration: number | undefined): boolean {
    const { viewport, ruler, isHeld } = this.port;
    const { currentTime, isPaused } = media;
    const thought = this.time;
    const isOther = media !== before && this.set(media);
    if (isOther && Math.abs(currentTime - thought) > JUMP && !isHeld()) viewport.reveal(currentTime);
    if (isPaused || before?.isPaused) ruler.tell(currentTime, duration);
    return isOther;
  }

  /** The page is turned as the playhead leaves it, but not under a hand. */
  follow(): void {
    const { viewport, isHeld } = this.port;
    const { state } = viewport;
    if (!state || !this.isPlaying || isHeld()) return;
    const { time, rate } = this;
    // an animation may be over a little before its time is
    if (time < state.end - LATE * rate) return;
    viewport.moveTo(Math.max(time, state.end) - (state.end - state.start) * LEAD);
    viewport.draw();
  }
}
