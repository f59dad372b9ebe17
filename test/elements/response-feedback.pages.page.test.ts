import { testLeavesNothing } from '../suites/leaves-nothing.js';
import { testStrictPage } from '../suites/strict-page.js';
import { responseFeedbackSample } from './response-feedback.sample.js';

testStrictPage(responseFeedbackSample);
testLeavesNothing(responseFeedbackSample);
