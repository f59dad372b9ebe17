import { testBadConfiguration } from '../suites/bad-configuration.js';
import { testKeyboardTask } from '../suites/keyboard-task.js';
import { testManyInstances } from '../suites/many-instances.js';
import { testAtReferenceSize } from '../suites/reference-size.js';
import { testSetAgain } from '../suites/set-again.js';
import { blankTask } from './blank-task.profile.js';

testKeyboardTask(blankTask);
testAtReferenceSize(blankTask);
testSetAgain(blankTask);
testManyInstances(blankTask);
testBadConfiguration(blankTask);
