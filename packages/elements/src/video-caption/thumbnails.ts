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

  /** @param time of the frame on screen. Seconds */
  take(id: string, time: number, video: HTMLVideoElement): void {
    const { videoWidth, videoHeight } = video;
    if (!videoWidth || video.readyState < video.HAVE_CURRENT_DATA) return;
    const picture = document.createElement('canvas');
    picture.className = 'vc-thumbnail';
    picture.width = Math.min(WIDTH, videoWidth);
    picture.height = Math.max(1, Math.round((picture.width * videoHeight) / videoWidth));
    picture.ariaHidden = 'true';
    picture.getContext('2d')?.drawImage(video, 0, 0, picture.width, picture.height);
    this.#kept.delete(id);
    this.#kept.set(id, { time, picture });
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST && oldest !== undefined) this.#kept.delete(oldest);
  }

  /** Another video. */
  clear(): void {
    this.#kept.clear();
  }
}
