import type { TaskDefinition } from '../../task/task-definition.js';
import { checkResponseFeedbackConfig } from './check-config.js';
import { responseFeedbackConfigSchema, type ResponseFeedbackConfig } from './config.js';
import { emptyResponseFeedback, isUntouched, type ResponseFeedbackDocument } from './document.js';
import { readResponseFeedback } from './read-answer.js';
import { responseFeedbackProgress, responseFeedbackRules } from './rules.js';
import { putInResponseFeedback } from './targets.js';
import { writeResponseFeedback } from './write-answer.js';

export const responseFeedback: TaskDefinition<ResponseFeedbackDocument, ResponseFeedbackConfig> = {
  task: 'response-feedback',
  config: responseFeedbackConfigSchema,
  checkConfig: checkResponseFeedbackConfig,
  // scores and comments of another model may be made anew for the same responses
  inputs: ({ items }) => items.map(({ id, question, response }) => ({ id, question, response })),
  empty: emptyResponseFeedback,
  drawsLots: () => false,
  untouched: isUntouched,
  rules: responseFeedbackRules,
  impliesRequired: () => false,
  progress: responseFeedbackProgress,
  write: writeResponseFeedback,
  read: readResponseFeedback,
  put: putInResponseFeedback,
  // there is no place in the task at which something could be missing
  make: (document) => document,
};
