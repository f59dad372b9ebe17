import '@gt-elements/elements/video-caption/define.js';
import { noVideo } from '../fixtures/video-caption.js';
import { testInEveryHost } from '../hosts/host-matrix.js';
import { videoSample } from './video-caption.sample.js';

const { answers, settings } = videoSample;

// how an answer leaves is no matter of the video, which takes its time
testInEveryHost({
  answers,
  make: () => Object.assign(document.createElement('gt-video-caption'), { ...settings, src: noVideo }),
});
