import { readFile, readdir, realpath, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { labelNameProblem } from '@gt-elements/jobs/output-manifest.js';
import { containedFile } from '../contained-file.js';
import { causeOf, fileCauseOf, type Problem } from '../problem.js';
import { faultLine, memberLine } from './json-place.js';
import { goodMembers, isMembers, isString, isWhole, type SayProblem } from './members.js';
import { readReviewSettings, type ReviewSettings } from './review-settings.js';

export const JOB_FILE = 'job.json';
export const TEMPLATE_FILE = 'template.liquid.html';
export const MANIFEST_FILE = 'input.manifest';

/** A labelling job as its author set it. */
export interface Job {
  /** The folder's name: in addresses, and the name of the job's output folder. */
  readonly name: string;
  /** Absolute, without symbolic links. */
  readonly folder: string;
  readonly title: string;
  readonly description: string;
  /** The key of the label in the output manifest. */
  readonly labelAttributeName: string;
  readonly workersPerObject: number;
  readonly taskTimeLimitInSeconds: number;
  /** Absolute path of the module that stands for the pre-annotation Lambda. */
  readonly preHumanTask?: string;
  /** Absolute path of the module that stands for the post-annotation Lambda. */
  readonly consolidation?: string;
  /** Absent where what workers answer is final. */
  readonly review?: ReviewSettings;
}

/** What `job.json` may hold, and how each member is checked; `jobDefaults` says what stands for one that is absent. */
export const JOB_MEMBERS = {
  title: { expected: 'a string', holds: isString },
  description: { expected: 'a string', holds: isString },
  labelAttributeName: { expected: 'a string', holds: isString },
  workersPerObject: { expected: 'a whole number from 1 to 9', holds: isWhole(1, 9) },
  taskTimeLimitInSeconds: { expected: 'a whole number of seconds, at least 30', holds: isWhole(30, Infinity) },
  preHumanTask: { expected: "the path of a module in the job's folder", holds: isString },
  consolidation: { expected: "the path of a module in the job's folder", holds: isString },
  review: { expected: 'an object', holds: isMembers },
};
const MODULES = ['preHumanTask', 'consolidation'] as const;

/**
 * The job folders in `dir`: itself when it holds a job.json, else its folders with files of a job, by name. One without
 * a job.json is among them, so that its author is told what is missing.
 */
export async function findJobFolders(dir: string): Promise<string[]> {
  if (await isFile(join(dir, JOB_FILE))) return [dir];
  const found: string[] = [];
  for (const entry of await readdir(dir, { withFileTypes: true })) {
    const folder = join(dir, entry.name);
    if (!entry.name.startsWith('.') && (await isJobFolder(folder))) found.push(folder);
  }
  return found.length || !(await isJobFolder(dir)) ? found.sort() : [dir];
}

async function isJobFolder(folder: string): Promise<boolean> {
  for (const name of [JOB_FILE, TEMPLATE_FILE, MANIFEST_FILE]) if (await isFile(join(folder, name))) return true;
  return false;
}

/** Reads job.json. What is wrong in it gets its default and is told; the job can be seen, if not always worked on. */
export async function readJob(folder: string): Promise<{ job: Job; problems: Problem[] }> {
  const name = basename(folder);
  const problems: Problem[] = [];
  const say: SayProblem = (cause, line, level = 'error') =>
    problems.push({ level, file: JOB_FILE, ...(line === undefined ? {} : { line }), cause });
  let text = '';
  try {
    text = (await readFile(join(folder, JOB_FILE), 'utf8')).replace(/^\uFEFF/, '');
  } catch (cause) {
    say(fileCauseOf(cause));
  }
  const given = problems.length ? {} : parseMembers(text, say);
  const lineOf = (member: string) => memberLine(text, member);
  const { review, ...good } = goodMembers(given, JOB_MEMBERS, '', say, lineOf);
  /** The file that a member names, absolute. */
  const fileOf = async (member: string, path: string, name = member): Promise<string | undefined> => {
    const found = await containedFile(
      folder,
      path.split('/').filter((part) => part !== '.'),
    );
    if (!found) say(`"${name}" is ${JSON.stringify(path)}: there is no such file in the job's folder`, lineOf(member));
    return found;
  };
  for (const member of MODULES) {
    if (good[member] === undefined) continue;
    good[member] = await fileOf(member, good[member] as string);
    if (!good[member]) delete good[member];
  }
  let job: Job = { ...jobDefaults(name), name, folder: await realpath(folder), ...good };
  if (isMembers(review)) {
    const { template: path, ...settings } = readReviewSettings(review, job.workersPerObject, say, lineOf);
    const template = path === undefined ? undefined : await fileOf('template', path, 'review.template');
    job = { ...job, review: template === undefined ? settings : { ...settings, template } };
  }
  const labelProblem = labelNameProblem(job.labelAttributeName);
  if (labelProblem) say(`labelAttributeName ${labelProblem}`, lineOf('labelAttributeName'));
  return { job, problems };
}

/** The members of a text that is a JSON object; none, and that is said, when it is not. */
function parseMembers(text: string, say: (cause: string, line?: number) => void): Readonly<Record<string, unknown>> {
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed))
      return parsed as Record<string, unknown>;
    say('not a JSON object', 1);
  } catch (cause) {
    // the line says it better than a position
    say(`not JSON: ${causeOf(cause).replace(/ in JSON at position .*$/, '')}`, faultLine(text));
  }
  return {};
}

/** What stands for members of job.json that are absent. @param name of the folder */
export function jobDefaults(name: string) {
  return {
    title: name,
    description: '',
    labelAttributeName: name,
    workersPerObject: 1,
    taskTimeLimitInSeconds: 3600,
  };
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}
