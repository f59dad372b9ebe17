import { testKeyboardTask } from '../suites/keyboard-task.js';
import { testManyInstances } from '../suites/many-instances.js';
import { testQualityModes } from '../suites/quality-modes.js';
import { testAtReferenceSize } from '../suites/reference-size.js';
import { testSetAgain } from '../suites/set-again.js';
import { caption } from './image-caption.profile.js';

testKeyboardTask(caption);
testAtReferenceSize(caption);
testSetAgain(caption);
testManyInstances(caption);
testQualityModes(caption);
