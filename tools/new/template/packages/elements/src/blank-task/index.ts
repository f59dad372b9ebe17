export { GtBlankTask } from './gt-blank-task.js';
