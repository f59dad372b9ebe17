import { testKeyboardTask } from '../suites/keyboard-task.js';
import { testManyInstances } from '../suites/many-instances.js';
import { testQualityModes } from '../suites/quality-modes.js';
import { testAtReferenceSize } from '../suites/reference-size.js';
import { testSetAgain } from '../suites/set-again.js';
import { ranking } from './text-ranking.profile.js';

testKeyboardTask(ranking);
testAtReferenceSize(ranking);
testSetAgain(ranking);
testManyInstances(ranking);
testQualityModes(ranking);
