import { dataObject } from './task-data.js';
import { writeTemplate, type TaskDesign } from './template.js';

/** What the workers' portal is told of a job. */
export interface JobSettings {
  readonly title: string;
  readonly description: string;
  readonly workersPerObject: number;
  readonly taskTimeLimitInSeconds: number;
}

/**
 * The files of a job folder by name, as the workbench and `gt deploy` read them: `job.json`, the template, and a
 * manifest with the design's own data as its first line. The name of the answer is also that of the label.
 */
export function jobFiles(design: TaskDesign, job: JobSettings): ReadonlyMap<string, string> {
  const { title, description, workersPerObject, taskTimeLimitInSeconds } = job;
  const members = { title, description, labelAttributeName: design.name, workersPerObject, taskTimeLimitInSeconds };
  const example = dataObject(design.task, design.settings, 'example-1');
  return new Map([
    ['job.json', `${JSON.stringify(members, undefined, 2)}\n`],
    ['template.liquid.html', writeTemplate(design)],
    ['input.manifest', `${JSON.stringify(example)}\n`],
  ]);
}
