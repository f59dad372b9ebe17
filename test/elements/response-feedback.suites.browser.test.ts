import { testKeyboardTask } from '../suites/keyboard-task.js';
import { testManyInstances } from '../suites/many-instances.js';
import { testQualityModes } from '../suites/quality-modes.js';
import { testAtReferenceSize } from '../suites/reference-size.js';
import { testSetAgain } from '../suites/set-again.js';
import { responseFeedback } from './response-feedback.profile.js';

testKeyboardTask(responseFeedback);
testAtReferenceSize(responseFeedback);
testSetAgain(responseFeedback);
testManyInstances(responseFeedback);
testQualityModes(responseFeedback);
