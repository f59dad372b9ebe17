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
  ours: {
    name: 'the whole `<gt-video-caption>`',
    scene: () => ({ begin: video.prepared, timed: video.firstFrameInCaption, fault: video.frameFault }),
  },
  peer: {
    name: 'video.js alone, its core, loaded before',
    scene: () => ({
      begin: video.prepared,
      timed: video.firstFrameByLibrary,
      fault: video.frameFault,
      end: video.endLibrary,
    }),
  },
  beside: {
    name: 'a bare `<video>`',
    scene: () => ({ begin: video.prepared, timed: video.firstFrameInVideo, fault: video.frameFault }),
  },
} satisfies Comparison;
