import type { TaskDefinition } from '../../task/task-definition.js';
import { checkBlankTaskConfig } from './check-config.js';
import { blankTaskConfigSchema, type BlankTaskConfig } from './config.js';
import { emptyBlankTask, isUntouched, type BlankTaskDocument } from './document.js';
import { readBlankTask } from './read-answer.js';
import { blankTaskProgress, blankTaskRules, impliesRequired } from './rules.js';
import { putInBlankTask } from './targets.js';
import { writeBlankTask } from './write-answer.js';

export const blankTask: TaskDefinition<BlankTaskDocument, BlankTaskConfig> = {
  task: 'blank-task',
  config: blankTaskConfigSchema,
  checkConfig: checkBlankTaskConfig,
  inputs: ({ text }) => ({ text }),
  empty: emptyBlankTask,
  drawsLots: () => false,
  untouched: isUntouched,
  rules: blankTaskRules,
  impliesRequired,
  progress: blankTaskProgress,
  write: writeBlankTask,
  read: readBlankTask,
  put: putInBlankTask,
  // there is no place in the task at which something could be missing
  make: (document) => document,
};
