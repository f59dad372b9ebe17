import { testHostileTexts } from '../suites/hostile-texts.js';
import { blankTask } from './blank-task.profile.js';

testHostileTexts(blankTask);
