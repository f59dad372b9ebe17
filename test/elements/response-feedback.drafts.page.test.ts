import { testDraftsUnderKill } from '../suites/drafts-under-kill.js';
import { responseFeedbackSample } from './response-feedback.sample.js';

testDraftsUnderKill(responseFeedbackSample);
