import type { VideoHold, VideoPort } from '@gt-elements/ui/ports/video-port.js';
import type videojs from 'video.js';
import { watchPieces } from './lost-pieces.js';
import { holdPageStyles } from './page-styles.js';

export type VideoJs = typeof videojs;
/** Gives the whole library, with its part for videos that come in pieces. @throws Error it can't be had */
export type LoadStreaming = () => Promise<VideoJs>;

const options = {
  controls: false,
  children: ['mediaLoader'],
  preload: 'auto',
  userActions: { click: false, doubleClick: false, hotkeys: false },
  html5: { nativeTextTracks: true },
};

/**
 * video.js behind an element that plays already: no controls and no style sheets of it, and no requests but those for the
 * sources.
 *
 * @param core of the library: it plays files
 * @param loadStreaming gives all of it, which plays HLS and DASH as well
 */
export function createVideoPort(core: VideoJs, loadStreaming: LoadStreaming): VideoPort {
  return {
    attach(stage, video): VideoHold {
      let release = hold(core, stage, video);
      /** Which of the wishes is the last. */
      let turn = 0;
      let isWhole = false;
      const change = (library: VideoJs) => {
        release();
        release = hold(library, stage, video);
        isWhole = library !== core;
      };
      const unload = () => {
        turn++;
        if (isWhole) change(core);
      };
      return {
        async load({ src, type }, onError) {
          unload();
          const mine = turn;
          const [library] = await Promise.all([loadStreaming(), tryWorker()]);
          if (mine !== turn) return;
          change(library);
          const player = library.getPlayer(video)!;
          player.on('error', () => onError(player.error()?.code));
          watchPieces(player, video, (address) => onError(MediaError.MEDIA_ERR_NETWORK, address));
          player.src({ src, type: type ?? typeOf(src) });
        },
        unload,
        dispose() {
          turn++;
          release();
        },
      };
    },
  };
}

/** @returns what lets go of the element: it stays in its stage, empty */
function hold(library: VideoJs, stage: HTMLElement, video: HTMLVideoElement): () => void {
  const [label, className] = [video.getAttribute('aria-label'), stage.className];
  // the library then takes the stage for its own element, and the video is not taken out of it, which would stop it
  stage.setAttribute('data-vjs-player', '');
  const player = holdPageStyles(() => library(video, options));
  // it would write sizes into a sheet that was not made, whenever a size is known
  Object.assign(player, { updateStyleEl_: () => undefined });
  // it gives the stage all that the video has, and the video a name that is the page's
  stage.removeAttribute('aria-label');
  stage.removeAttribute('id');
  if (label !== null) video.setAttribute('aria-label', label);
  return () => {
    const parent = stage.parentNode;
    const next = stage.nextSibling;
    player.dispose();
    for (const name of stage.getAttributeNames()) stage.removeAttribute(name);
    stage.className = className;
    stage.replaceChildren(video);
    parent?.insertBefore(stage, next);
  };
}

/**
 * The library works on pieces in a worker made of a text, and tells nobody where the page's policy is against that.
 *
 * @throws DOMException a `NotAllowedError`: so it is
 */
async function tryWorker(): Promise<void> {
  const address = URL.createObjectURL(new Blob(['postMessage(0)'], { type: 'text/javascript' }));
  let worker: Worker | undefined;
  try {
    await new Promise((resolve, reject) => {
      const tried = (worker = new Worker(address));
      tried.onmessage = resolve;
      tried.onerror = reject;
    });
  } catch {
    // an event for a directive, an exception for Trusted Types
    throw new DOMException('This page’s policy allows no worker of a blob.', 'NotAllowedError');
  } finally {
    worker?.terminate();
    URL.revokeObjectURL(address);
  }
}

function typeOf(src: string): string {
  return /\.mpd(?:[?#]|$)/i.test(src) ? 'application/dash+xml' : 'application/vnd.apple.mpegurl';
}
