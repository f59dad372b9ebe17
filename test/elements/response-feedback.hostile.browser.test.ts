import { testHostileTexts } from '../suites/hostile-texts.js';
import { responseFeedback } from './response-feedback.profile.js';

testHostileTexts(responseFeedback);
