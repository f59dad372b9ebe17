import type { Activity } from '@gt-elements/core/tasks/video-caption/document.js';
import type { Player } from '@gt-elements/ui/player/player.js';

/** So large, twice for dense screens. Pixels. */
const WIDTH = 160;
/** Of so many activities they are kept: more would only be a load. */
const MOST = 200;

interface Thumbnail {
  /** Seconds. */
  readonly time: number;
  readonly picture: HTMLCanvasElement;
}

/**
 * A small picture of each activity, drawn from the frame on screen when that is one of its own. It is shown, never read:
 * so it may come from elsewhere without CORS.
 */
export class Thumbnails {
  readonly #kept = new Map<string, Thumbnail>();

  /** @returns the picture of a stretch, where there is one from within it */
  of(id: string, startTime: number, endTime = Infinity): HTMLCanvasElement | undefined {
    const kept = this.#kept.get(id);
    return kept && startTime <= kept.time && kept.time <= endTime ? kept.picture : undefined;
  }

  /** Draws one, where a frame of the activity is on screen, and there is none yet. @returns whether it has */
  seize({ id, startTime, endTime }: Pick<Activity, 'id' | 'startTime' | 'endTime'>, player: Player): boolean {
    const { kind, isSeeking } = player.state;
    if (kind !== 'ready' || isSeeking || this.of(id, startTime, endTime)) return false;
    const time = player.frameTime();
    return startTime <= time && time <= (endTime ?? Infinity) && this.#take(id, time, player.video);
  }

  #take(id: string, time: number, video: HTMLVideoElement): boolean {
    const { videoWidth, videoHeight } = video;
    if (!videoWidth || video.readyState < video.HAVE_CURRENT_DATA) return false;
    const picture = document.createElement('canvas');
    picture.width = Math.min(WIDTH, videoWidth);
    picture.height = Math.max(1, Math.round((picture.width * videoHeight) / videoWidth));
    picture.ariaHidden = 'true';
    picture.getContext('2d')?.drawImage(video, 0, 0, picture.width, picture.height);
    this.#kept.delete(id);
    this.#kept.set(id, { time, picture });
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST && oldest !== undefined) this.#kept.delete(oldest);
    return true;
  }

  /** Another video. */
  clear(): void {
    this.#kept.clear();
  }
}
