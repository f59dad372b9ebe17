import { imageAnswerSchema } from '@gt-elements/core/tasks/image-caption/answer-schema.js';
import { imageCaption } from '@gt-elements/core/tasks/image-caption/definition.js';
import { pairsAnswerSchema } from '@gt-elements/core/tasks/qa-pairs/answer-schema.js';
import { qaPairs } from '@gt-elements/core/tasks/qa-pairs/definition.js';
import { responseFeedbackAnswerSchema } from '@gt-elements/core/tasks/response-feedback/answer-schema.js';
import { responseFeedback } from '@gt-elements/core/tasks/response-feedback/definition.js';
import { rankingAnswerSchema } from '@gt-elements/core/tasks/text-ranking/answer-schema.js';
import { textRanking } from '@gt-elements/core/tasks/text-ranking/definition.js';
import { videoAnswerSchema } from '@gt-elements/core/tasks/video-caption/answer-schema.js';
import { videoCaption } from '@gt-elements/core/tasks/video-caption/definition.js';
import type { ObjectSchema } from '@gt-elements/core/schema/schema.js';
import { fits } from './fits.js';

/** The words that name our tasks in tags, folders and answers. */
export const TASKS = [
  // each in a line of its own
  'text-ranking',
  'qa-pairs',
  'image-caption',
  'video-caption',
  'response-feedback',
] as const;
export type Task = (typeof TASKS)[number];

/** What is known of the data of a task. */
export interface TaskSchemas {
  /** The element's own settings, without those that all elements take. */
  readonly config: ObjectSchema;
  /** An answer without `task`, `version` and what stands around it. */
  readonly answer: ObjectSchema;
  /** Whether a value is such an answer. */
  readonly fitsAnswer: (value: unknown) => boolean;
}

export const TASK_SCHEMAS: Readonly<Record<Task, TaskSchemas>> = {
  'text-ranking': schemasOf(textRanking.config, rankingAnswerSchema),
  'qa-pairs': schemasOf(qaPairs.config, pairsAnswerSchema),
  'image-caption': schemasOf(imageCaption.config, imageAnswerSchema),
  'video-caption': schemasOf(videoCaption.config, videoAnswerSchema),
  'response-feedback': schemasOf(responseFeedback.config, responseFeedbackAnswerSchema),
};

function schemasOf(config: ObjectSchema, answer: ObjectSchema): TaskSchemas {
  return { config, answer, fitsAnswer: fits(answer) };
}

export function isTask(value: unknown): value is Task {
  return (TASKS as readonly unknown[]).includes(value);
}
