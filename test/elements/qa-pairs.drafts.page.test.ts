import { testDraftsUnderKill } from '../suites/drafts-under-kill.js';
import { pairsSample } from './qa-pairs.sample.js';

testDraftsUnderKill(pairsSample);
