import { Playhead } from './playhead.js';
import type { RulerLayer } from './ruler-layer.js';
import type { SegmentLayer } from './segment-layer.js';
import type { TimelineMedia } from './timeline-props.js';
import type { TimelineDrawing, TimelineViewport } from './timeline-viewport.js';

/** Where the medium is found further from where it was thought to be, somebody has gone there. Seconds. */
const JUMP = 0.5;
/** Where a page begins that is turned, before the playhead: a share of the window. */
const LEAD = 0.1;
/** How far an animation and a clock may be apart. Seconds. */
const LATE = 0.1;

export interface FollowedPlayheadPort {
  readonly viewport: TimelineViewport;
  readonly segments: SegmentLayer;
  readonly ruler: RulerLayer;
  /** A hand is at work: the window stays where it is. */
  isHeld(): boolean;
}

/** Where the medium is, as it is seen and said; the window goes with it. */
export class FollowedPlayhead {
  readonly #playhead = new Playhead(() => this.follow());

  constructor(private readonly port: FollowedPlayheadPort) {}

  get element(): HTMLElement {
    return this.#playhead.element;
  }

  /** As far as is known. Seconds. */
  get time(): number {
    return this.#playhead.time;
  }

  /** Takes what the medium tells, and brings a place into sight to which it has gone. @returns whether it has to be drawn anew */
  set(media: TimelineMedia, before: TimelineMedia | undefined, duration: number | undefined): boolean {
    const { viewport, ruler, isHeld } = this.port;
    const { currentTime, isPaused } = media;
    const thought = this.time;
    const isOther = media !== before && this.#playhead.set(media);
    if (isOther && Math.abs(currentTime - thought) > JUMP && !isHeld()) viewport.reveal(currentTime);
    if (isPaused || before?.isPaused) ruler.tell(currentTime, duration);
    return isOther;
  }

  /** What the ruler says, also while it is played. */
  tell(): void {
    this.port.ruler.tell(this.time, this.port.viewport.duration);
  }

  draw(drawing: TimelineDrawing | undefined): void {
    const { viewport, segments } = this.port;
    const { duration } = viewport;
    if (drawing && duration !== undefined) this.#playhead.draw(drawing, duration, segments.growing);
  }

  /** The page is turned as the playhead leaves it, but not under a hand. */
  follow(): void {
    const { viewport, isHeld } = this.port;
    const { state } = viewport;
    if (!state || !this.#playhead.isPlaying || isHeld()) return;
    const { time, rate } = this.#playhead;
    // an animation may be over a little before its time is
    if (time < state.end - LATE * rate) return;
    viewport.moveTo(Math.max(time, state.end) - (state.end - state.start) * LEAD);
    viewport.draw();
  }

  /** Nothing moves any more. */
  stop(): void {
    this.#playhead.stop();
  }
}
