import { testKeyboardTask } from '../suites/keyboard-task.js';
import { testManyInstances } from '../suites/many-instances.js';
import { testQualityModes } from '../suites/quality-modes.js';
import { testAtReferenceSize } from '../suites/reference-size.js';
import { testSetAgain } from '../suites/set-again.js';
import { video } from './video-caption.profile.js';

testKeyboardTask(video);
testAtReferenceSize(video);
testSetAgain(video);
testManyInstances(video);
testQualityModes(video);
