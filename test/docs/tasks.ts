import type { ObjectSchema } from '@gt-elements/core/schema/schema.js';
import type { TaskDefinition } from '@gt-elements/core/task/task-definition.js';

export interface DocumentedTask {
  readonly definition: TaskDefinition<never, never>;
  readonly answerSchema: ObjectSchema;
}

const folder = '../../packages/core/src/tasks';
const definitions = import.meta.glob<Record<string, TaskDefinition<never, never>>>(
  '../../packages/core/src/tasks/*/definition.ts',
  { eager: true },
);
const schemas = import.meta.glob<Record<string, ObjectSchema>>('../../packages/core/src/tasks/*/answer-schema.ts', {
  eager: true,
});

const elements = Object.keys(import.meta.glob('../../packages/elements/src/*/define.ts'));

/** All tasks that core knows and that have an element, by their word. */
export const tasks: ReadonlyMap<string, DocumentedTask> = new Map(
  Object.values(definitions).flatMap((module) => {
    const [definition] = Object.values(module);
    if (!definition) throw new Error('a definition.ts without a definition');
    const { task } = definition;
    if (!elements.includes(`../../packages/elements/src/${task}/define.ts`)) return [];
    const [answerSchema] = Object.values(schemas[`${folder}/${task}/answer-schema.ts`] ?? {});
    if (!answerSchema) throw new Error(`${task} has no answer-schema.ts`);
    return [[task, { definition, answerSchema }] as const];
  }),
);
