import { testKeyboardTask } from '../suites/keyboard-task.js';
import { testManyInstances } from '../suites/many-instances.js';
import { testQualityModes } from '../suites/quality-modes.js';
import { testAtReferenceSize } from '../suites/reference-size.js';
import { testSetAgain } from '../suites/set-again.js';
import { pairs } from './qa-pairs.profile.js';

testKeyboardTask(pairs);
testAtReferenceSize(pairs);
testSetAgain(pairs);
testManyInstances(pairs);
testQualityModes(pairs);
