import { testAllTranslated } from '../suites/all-translated.js';
import { blankTask } from './blank-task.profile.js';

testAllTranslated(blankTask);
