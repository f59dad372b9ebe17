import { holdPageStyles } from '@gt-elements/media/page-styles.js';
import type { GtVideoCaption } from '@gt-elements/elements/video-caption/gt-video-caption.js';
import type { Contender } from '../comparison.js';
import { attachPlayer } from './gt-player.js';
import { longVideo } from './long-video.js';

/** Of the video: so long that the element does not read its sound, which no other does. Seconds. */
const LENGTH = 660;
/** Of its pictures. Pixels. */
export const WIDTH = 1920;

/** What a page has before it is told of a video: the library is loaded, the video made. */
async function prepared(): Promise<void> {
  await Promise.all([longVideo(LENGTH, WIDTH), library()]);
}

/** The whole element. */
export async function firstFrameInCaption(stage: HTMLElement): Promise<number> {
  const element: GtVideoCaption = Object.assign(document.createElement('gt-video-caption'), {
    name: 'answer',
    drafts: 'none',
    src: await longVideo(LENGTH, WIDTH),
  });
  stage.append(element);
  await element.updateComplete;
  return firstFrame(element.shadowRoot!.querySelector('video')!);
}

/** Of the element only what plays the video, with its controls. */
async function firstFrameInPlayer(stage: HTMLElement): Promise<number> {
  return firstFrame(await attachPlayer(stage, await longVideo(LENGTH, WIDTH)));
}

/** video.js alone, as the element has it: without controls, sheets and tracks of its own. */
export async function firstFrameByLibrary(stage: HTMLElement): Promise<number> {
  const video = document.createElement('video');
  const holder = document.createElement('div');
  holder.setAttribute('data-vjs-player', '');
  holder.append(video);
  stage.append(holder);
  const { default: videojs } = await library();
  const player = videojs(video, {
    controls: false,
    ...{ children: ['mediaLoader'], preload: 'auto', html5: { nativeTextTracks: true } },
    userActions: { click: false, doubleClick: false, hotkeys: false },
  });
  player.src({ src: await longVideo(LENGTH, WIDTH), type: 'video/webm' });
  return firstFrame(video);
}

export function endLibrary(): void {
  void library().then(({ default: videojs }) => {
    for (const player of videojs.getAllPlayers()) player.dispose();
  });
}

/** The browser's own. */
export async function firstFrameInVideo(stage: HTMLElement): Promise<number> {
  const video = Object.assign(document.createElement('video'), {
    preload: 'auto',
    src: await longVideo(LENGTH, WIDTH),
  });
  stage.append(video);
  return firstFrame(video);
}

function frameFault(stage: HTMLElement): string | undefined {
  const root = stage.querySelector('gt-video-caption, bench-player')?.shadowRoot ?? stage;
  const { videoWidth = 0 } = root.querySelector('video') ?? {};
  return videoWidth > 0 ? undefined : 'no video is shown';
}

/** When it was on its way to the screen: the page is told of it later. */
function firstFrame(video: HTMLVideoElement): Promise<number> {
  return new Promise((resolve) => {
    video.requestVideoFrameCallback((_, { presentationTime }) => resolve(presentationTime));
  });
}

function library() {
  return holdPageStyles(() => import('video.js/core.es.js'));
}

/** One that is prepared before. */
export function showing(name: string, timed: (stage: HTMLElement) => Promise<number>, end?: () => void): Contender {
  return { name, scene: () => ({ begin: prepared, timed, fault: frameFault, ...(end ? { end } : {}) }) };
}

/** What is compared with the frames of others. */
export const ours: Contender = showing('player with its controls', firstFrameInPlayer);
