import { jobFiles } from '@gt-elements/jobs/making/job-files.js';
import { taskData } from '@gt-elements/jobs/making/task-data.js';
import { writeTemplate, type TaskDesign } from '@gt-elements/jobs/making/template.js';
import { strToU8, zipSync } from 'fflate';
import type { Design } from './design.js';
import type { ExampleFiles } from './files.js';
import { instructionsMarkup } from './instructions.js';
import { languageOf } from './languages.js';

function taskDesign({ task, name, settings, required, instructions, language }: Design): TaskDesign {
  const { short, header, full } = instructions;
  const { tag, dir, script } = languageOf(language);
  return {
    task,
    name,
    settings,
    required,
    shortInstructions: instructionsMarkup(short),
    fullInstructions: { header, markup: instructionsMarkup(full) },
    ...(tag === 'en' ? {} : { language: { tag, dir, ...(script === undefined ? {} : { script }) } }),
  };
}

export function templateOf(design: Design): string {
  return writeTemplate(taskDesign(design));
}

/** The texts of the job folder by name. */
export function filesOf(design: Design): ReadonlyMap<string, string> {
  return jobFiles(taskDesign(design), design.job);
}

/** The folder as a ZIP archive, with those files of the example that are here. */
export async function archiveOf(design: Design, files: ExampleFiles): Promise<Blob> {
  const folder = folderName(design);
  const entries: Record<string, Uint8Array> = {};
  for (const [name, text] of filesOf(design)) entries[`${folder}/${name}`] = strToU8(text);
  for (const { property, kind } of taskData(design.task)) {
    const address = design.settings[property];
    const read = kind === 'address' && typeof address === 'string' ? await files.read(address) : undefined;
    if (read) entries[`${folder}/${read[0]}`] = read[1];
  }
  return new Blob([zipSync(entries)], { type: 'application/zip' });
}

/** A name that every file system takes. */
export function folderName({ job, task }: Design): string {
  const words = job.title
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z\d]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  return words || task;
}
