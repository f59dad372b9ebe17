import { testWithAxe } from '../suites/axe-states.js';
import { responseFeedback } from './response-feedback.profile.js';

testWithAxe(responseFeedback);
