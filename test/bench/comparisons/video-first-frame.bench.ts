import type { Comparison } from '../comparison.js';
import * as video from '../contenders/first-frames.js';

/** The browser's own plays from the start, the library comes when there is something to be seen. */
export default {
  title: 'Video: source → first frame',
  goal: 'P6',
  ratio: 1.1,
  clock: true,
  script: 'gt-video-caption',
  sizes: [video.WIDTH],
  unit: 'pixels wide',
  ours: video.ours,
  peer: video.showing('video.js alone, its core, loaded before', video.firstFrameByLibrary, video.endLibrary),
  beside: video.showing('the whole `<gt-video-caption>`', video.firstFrameInCaption),
} satisfies Comparison;
