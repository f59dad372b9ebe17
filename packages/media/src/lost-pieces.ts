import type { VideoJs } from './video.js';

type VideoPlayer = NonNullable<ReturnType<VideoJs['getPlayer']>>;

/** What is documented, and used here, of the library's part for videos in pieces. */
interface Streaming {
  readonly xhr: { onResponse(hook: (request: Asked, error: { readonly code?: string } | null) => void): void };
  representations?(): readonly unknown[];
}

interface Asked {
  readonly uri: string;
  readonly requestType?: string;
  readonly status: number;
  readonly aborted?: boolean;
}

/** What nothing can be shown without. The list of all is not among them: the library itself tells when that can't be had. */
const NEEDED = /^(?:segment|hls-playlist|dash-sidx)/;
/** As little before its end can't be told from the end. Seconds. */
const END = 0.5;
/** So long the library has for a place that it is sent to: it may not ask again for what stands there. Milliseconds. */
const PATIENCE = 2000;

/**
 * The library says nothing of a piece that can't be had: it goes on with what it has, asks for it again and again, or for
 * that of another quality, or stops asking.
 *
 * @param onLost there is no more to be shown, since no quality has what comes next. May be called again. `address`: of a
 *   piece that could not be had
 */
export function watchPieces(player: VideoPlayer, video: HTMLVideoElement, onLost: (address: string) => void): void {
  // given an argument it does not warn
  const streaming = () => (player.tech(true) as unknown as { readonly vhs: Streaming }).vhs;
  /** Of each try since something came. */
  let lost: string[] = [];
  const look = () => {
    const last = lost.at(-1);
    // one engine wants more than it shows before it plays at all
    const isHalted = !video.paused && video.readyState < video.HAVE_FUTURE_DATA;
    if (last === undefined || (!isHalted && hasMore(video))) return;
    const qualities = streaming().representations?.().length ?? 1;
    if (lost.length >= qualities) onLost(last);
  };
  player.on('appendsdone', () => (lost = []));
  player.on('waiting', look);
  player.on('seeking', () => player.setTimeout(look, PATIENCE));
  player.on('xhr-hooks-ready', () =>
    streaming().xhr.onResponse(({ uri, requestType = '', status, aborted }, error) => {
      // of what takes too long it takes less by itself
      if (aborted || error?.code === 'ETIMEDOUT' || !NEEDED.test(requestType)) return;
      if (!error && status < 400) return;
      lost.push(uri);
      look();
    }),
  );
}

function hasMore({ buffered, currentTime }: HTMLVideoElement): boolean {
  const there = Array.from({ length: buffered.length }, (_, range) => [buffered.start(range), buffered.end(range)]);
  const at = currentTime + END;
  return there.some(([start = 0, end = 0]) => start <= at && at < end);
}
