import { testDraftsUnderKill } from '../suites/drafts-under-kill.js';
import { rankingSample } from './text-ranking.sample.js';

testDraftsUnderKill(rankingSample);
