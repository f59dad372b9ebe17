import type { Comparison } from '../comparison.js';
import * as video from '../contenders/first-frames.js';

/** Beside what no player can be faster than. */
export default {
  title: 'Video: source → first frame, beside the browser’s own',
  goal: 'P6',
  // so much later a library was, when the goal was set
  ratio: 1.4,
  clock: true,
  script: 'gt-video-caption',
  sizes: [video.WIDTH],
  unit: 'pixels wide',
  ours: video.ours,
  peer: video.showing('a bare `<video>`', video.firstFrameInVideo),
} satisfies Comparison;
