import { noVideo } from '../fixtures/video-caption.js';
import { testBadConfiguration } from '../suites/bad-configuration.js';
import { video } from './video-caption.profile.js';

// what is wrong with a template is told whatever becomes of the video, which takes its time
testBadConfiguration({ ...video, settings: { ...video.settings, src: noVideo } });
