import type { JobSettings } from '@gt-elements/jobs/making/job-files.js';
import { isTask, TASKS, type Task } from '@gt-elements/jobs/schemas/tasks.js';
import { sampleOf } from './samples.js';

/** What a requester has set of one task: plain data, kept over a reload. */
export interface Design {
  readonly task: Task;
  /** The key of the answer, and the name of the label and of the folder. */
  readonly name: string;
  readonly job: JobSettings;
  /** The element's settings by property, the data of the example among them. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly required: boolean;
  /** Markdown. */
  readonly instructions: { readonly short: string; readonly header: string; readonly full: string };
  /** Code of a language that the elements speak. */
  readonly language: string;
}

/** The designs of all tasks, so that one is there again after another was looked at; and which one is open. */
export interface Designs {
  readonly open: Task;
  readonly byTask: Readonly<Partial<Record<Task, Design>>>;
}

const KEY = 'gt-builder/1';

/** What was kept the last time, as far as it can be read. */
export function storedDesigns(storage: Storage | undefined): Designs {
  const beginning: Designs = { open: TASKS[0], byTask: {} };
  try {
    const stored = JSON.parse(storage?.getItem(KEY) ?? 'null') as Designs | null;
    if (!stored || !isTask(stored.open)) return beginning;
    const known = Object.entries(stored.byTask).filter(([task, design]) => isTask(task) && isDesign(design, task));
    return { open: stored.open, byTask: Object.fromEntries(known) };
  } catch {
    return beginning;
  }
}

/** Keeps the open design. Those of other tasks stay as they are kept: another tab may have changed them. */
export function storeDesigns(storage: Storage | undefined, { open, byTask }: Designs): void {
  try {
    const own = byTask[open];
    const others = storedDesigns(storage).byTask;
    storage?.setItem(KEY, JSON.stringify({ open, byTask: own ? { ...others, [open]: own } : others }));
  } catch {
    // storage is full or blocked: the page works, and forgets
  }
}

export function designOf({ open, byTask }: Designs): Design {
  return byTask[open] ?? sampleOf(open);
}

function isDesign(value: unknown, task: string): value is Design {
  const { settings, job, instructions, name, ...rest } = (value ?? {}) as Partial<Design>;
  const partOf = (part: string) => (instructions as Record<string, unknown>)[part];
  const isObject = (each: unknown) => typeof each === 'object' && each !== null;
  if (rest.task !== task || ![settings, job, instructions].every(isObject)) return false;
  const texts = [name, rest.language, job?.title, job?.description, ...['short', 'header', 'full'].map(partOf)];
  return texts.every((each) => typeof each === 'string');
}
