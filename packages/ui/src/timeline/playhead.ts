import type { Growing } from './segment-layer.js';
import type { TimelineMedia } from './timeline-props.js';
import type { TimelineDrawing } from './timeline-viewport.js';

/** How far what the medium says may be off from what is shown without being set right. Seconds, at the usual rate. */
const GRACE = 0.05;

/**
 * The line that shows where the medium is, and what grows with it. Playing is one animation of the browser's own, which
 * runs to the end of the window: no script runs meanwhile, and its end says that there is more to be seen.
 */
export class Playhead {
  readonly element = Object.assign(document.createElement('div'), { className: 'playhead' });
  #media: TimelineMedia = { currentTime: 0, isPaused: true, rate: 1 };
  /** When it was told. Milliseconds. */
  #told = 0;
  #animations: readonly Animation[] = [];

  /** @param onLeave it has come to the end of the window */
  constructor(private readonly onLeave: () => void) {}

  /** Where the medium is now, as far as is known. Seconds. */
  get time(): number {
    const { currentTime, isPaused, rate } = this.#media;
    return isPaused ? currentTime : currentTime + ((performance.now() - this.#told) / 1000) * rate;
  }

  get rate(): number {
    return this.#media.rate;
  }

  get isPlaying(): boolean {
    return !this.#media.isPaused;
  }

  /** @returns whether it has to be drawn anew */
  set(media: TimelineMedia): boolean {
    const before = this.#media;
    const isSame = media.isPaused === before.isPaused && media.rate === before.rate;
    const off = Math.abs(media.currentTime - this.time);
    if (isSame && off <= (media.isPaused ? 0 : GRACE * Math.max(media.rate, 1))) return false;
    this.#media = media;
    this.#told = performance.now();
    return true;
  }

  draw({ origin, scale, left, width }: TimelineDrawing, duration: number, growing: readonly Growing[]): void {
    this.stop();
    const { time } = this;
    const { rate } = this.#media;
    const right = left + width;
    const now = (Math.min(time, duration) - origin) * scale;
    const isSeen = now >= left && now <= right;
    // an element may be brought up to date once more after it left the page, and what runs would keep it
    const goesOn = this.isPlaying && rate > 0 && now < right && this.element.isConnected;
    const isHidden = !isSeen && !goesOn;
    if (this.element.hidden !== isHidden) this.element.hidden = isHidden;
    const milliseconds = ((right - now) / scale / rate) * 1000;
    const animations: Animation[] = [];
    const move = (element: HTMLElement, from: number, to: number) => {
      element.style.setProperty('transform', `translateX(${from}px)`);
      if (!goesOn) return;
      const frames = { transform: [`translateX(${from}px)`, `translateX(${to}px)`] };
      animations.push(element.animate(frames, { duration: milliseconds, fill: 'forwards' }));
    };
    if (!isHidden) move(this.element, now - left, width);
    for (const { element, right: end } of growing) move(element, Math.min(now - end, 0), Math.min(right - end, 0));
    this.#animations = animations;
    animations[0]?.addEventListener('finish', () => this.onLeave());
  }

  /** Nothing moves any more. */
  stop(): void {
    for (const animation of this.#animations) animation.cancel();
    this.#animations = [];
  }
}
