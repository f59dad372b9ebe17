import { TASK_SCHEMAS, type Task } from '../schemas/tasks.js';

/** A setting that is another for each data object, and where it stands in the manifest. */
export interface TaskDatum {
  /** The element's property. */
  readonly property: string;
  /** The member of a manifest's line: `task.input.KEY` in a template. */
  readonly key: string;
  /** A text; JSON; or the address of a file, for which access has to be granted. */
  readonly kind: 'text' | 'json' | 'address';
}

/** By property, the same for all tasks. Ground Truth reads texts at `source` and addresses at `source-ref`. */
const DATA: readonly TaskDatum[] = [
  { property: 'text', key: 'source', kind: 'text' },
  { property: 'responses', key: 'responses', kind: 'json' },
  { property: 'src', key: 'source-ref', kind: 'address' },
  { property: 'items', key: 'items', kind: 'json' },
];

/** What a data object of a task holds, in the order in which a line of a manifest has it. */
export function taskData(task: Task): readonly TaskDatum[] {
  const { properties } = TASK_SCHEMAS[task].config;
  return DATA.filter(({ property }) => Object.hasOwn(properties, property));
}

/**
 * The data object of settings: what stands in a line of the manifest. Settings that are absent are left out; Ground Truth
 * takes no line without a source, so the id is one where nothing else is.
 */
export function dataObject(
  task: Task,
  settings: Readonly<Record<string, unknown>>,
  id: string,
): Readonly<Record<string, unknown>> {
  const given = taskData(task).filter(({ property }) => settings[property] !== undefined);
  const members = Object.fromEntries(given.map(({ property, key }) => [key, settings[property]]));
  const hasSource = 'source' in members || 'source-ref' in members;
  return { id, ...(hasSource ? {} : { source: id }), ...members };
}
