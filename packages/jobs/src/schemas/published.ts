import { threadSchema } from '@gt-elements/core/review/thread.js';
import { reviewAnswerSchema } from '@gt-elements/core/review/review.js';
import type { ObjectSchema, Schema } from '@gt-elements/core/schema/schema.js';
import { commonConfig } from '@gt-elements/core/task/common-config.js';
import { TASK_SCHEMAS, TASKS, type Task } from './tasks.js';

/** The version of the answers that these schemas describe. */
export const ANSWER_VERSION = 1;

const text = { type: 'string' } as const;
const named = { type: 'string', minLength: 1 } as const;

/** What stands beside the label itself. Members that are not named here are taken as they are. */
const metaSchema = {
  type: 'object',
  properties: {
    initialValueModified: { type: 'boolean', description: 'There was an initial value, and the answer is another' },
    suggestionOutcomes: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          id: named,
          outcome: { type: 'string', enum: ['accepted', 'edited', 'rejected', 'ignored'] },
          editDistance: { type: 'integer', minimum: 0, description: 'Code points inserted, deleted or replaced' },
        },
        required: ['id', 'outcome'],
      },
    },
    waivers: {
      type: 'array',
      items: { type: 'object', properties: { id: named, reason: text }, required: ['id', 'reason'] },
    },
    thread: threadSchema,
    captionOrigin: { type: 'object', properties: {}, description: 'How an assembled caption became what it is' },
    telemetry: { type: 'object', properties: {}, description: 'Times in milliseconds; never content' },
  },
} as const satisfies ObjectSchema;

/** A word that is always the same. */
const word = (value: string) => ({ type: 'string', enum: [value] }) as const;

const version = { type: 'integer', minimum: ANSWER_VERSION, maximum: ANSWER_VERSION } as const;

/** An answer that could not be given, with what there was of it. */
const around = (partial: Schema) => ({
  unable: {
    type: 'object' as const,
    properties: { reason: named, comment: text },
    required: ['reason'],
    description: 'Why the task could not be done; then what there was of the answer stands under `partial`',
  },
  partial,
  meta: metaSchema,
});

/** A whole answer, as an element submits it and as `.value` gives it. */
export function answerSchema(task: Task): ObjectSchema {
  const { answer } = TASK_SCHEMAS[task];
  return {
    type: 'object',
    properties: { task: word(task), version, ...answer.properties, ...around(answer) },
    required: ['task', 'version', ...(answer.required ?? [])],
  };
}

/** A review of an answer to `task`. */
export function reviewSchema(task: Task): ObjectSchema {
  const body: ObjectSchema = {
    ...reviewAnswerSchema,
    properties: { ...reviewAnswerSchema.properties, value: { anyOf: [{ type: 'null' }, answerSchema(task)] } },
  };
  return {
    type: 'object',
    properties: { task: word('review'), of: word(task), version, ...body.properties, ...around(body) },
    required: ['task', 'of', 'version'],
  };
}

/** The settings of an element, by their property names. */
export function configSchema(task: Task): ObjectSchema {
  const { config } = TASK_SCHEMAS[task];
  return { ...config, properties: { ...commonConfig.properties, ...config.properties } };
}

/** JSON Schema 2020-12 by file name: of each task its settings, its answer, and a review of it. */
export function publishedSchemas(): ReadonlyMap<string, object> {
  return new Map(
    TASKS.flatMap((task) => [
      published(`${task}.config`, `Settings of <gt-${task}>, by property name`, configSchema(task)),
      published(`${task}.answer`, `Answer of <gt-${task}>`, answerSchema(task)),
      published(`${task}.review`, `Review of an answer of <gt-${task}>`, reviewSchema(task)),
    ]),
  );
}

function published(name: string, title: string, schema: ObjectSchema): readonly [string, object] {
  return [
    `${name}.schema.json`,
    {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: `urn:gt-elements:${name}:${ANSWER_VERSION}`,
      title,
      ...schema,
    },
  ];
}
