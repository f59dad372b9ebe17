import { testInEveryHost } from '../hosts/host-matrix.js';
import { blankTask } from './blank-task.profile.js';

testInEveryHost(blankTask);
