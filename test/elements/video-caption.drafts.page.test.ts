import { testDraftsUnderKill } from '../suites/drafts-under-kill.js';
import { videoSample } from './video-caption.sample.js';

testDraftsUnderKill(videoSample);
