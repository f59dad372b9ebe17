import { testAllTranslated } from '../suites/all-translated.js';
import { responseFeedback } from './response-feedback.profile.js';

testAllTranslated(responseFeedback);
