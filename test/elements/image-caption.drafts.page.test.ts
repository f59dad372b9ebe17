import { testDraftsUnderKill } from '../suites/drafts-under-kill.js';
import { captionSample } from './image-caption.sample.js';

testDraftsUnderKill(captionSample);
