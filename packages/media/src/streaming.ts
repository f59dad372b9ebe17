import { holdPageStyles } from './page-styles.js';
import type { VideoJs } from './video.js';

/** All of video.js, with what plays HLS and DASH: more than twice its core, so only where a video comes so. */
export async function loadWholeLibrary(): Promise<VideoJs> {
  const { default: library } = await holdPageStyles(() => import('video.js'));
  return library;
}
