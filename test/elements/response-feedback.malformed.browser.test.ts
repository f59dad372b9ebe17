import { testBadConfiguration } from '../suites/bad-configuration.js';
import { responseFeedback } from './response-feedback.profile.js';

testBadConfiguration(responseFeedback);
