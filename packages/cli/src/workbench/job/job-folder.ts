import { readFile, readdir, realpath, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { labelNameProblem } from '@gt-elements/jobs/output-manifest.js';
import { containedFile } from '../contained-file.js';
import { causeOf, type Problem } from '../problem.js';

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
}

/** What `job.json` may hold: how each member is checked, and what stands for it when it is absent. */
const MEMBERS = {
  title: { expected: 'a string', holds: isString },
  description: { expected: 'a string', holds: isString },
  labelAttributeName: { expected: 'a string', holds: isString },
  workersPerObject: { expected: 'a whole number from 1 to 9', holds: isWhole(1, 9) },
  taskTimeLimitInSeconds: { expected: 'a whole number of seconds, at least 30', holds: isWhole(30, Infinity) },
  preHumanTask: { expected: "the path of a module in the job's folder", holds: isString },
  consolidation: { expected: "the path of a module in the job's folder", holds: isString },
};
const MODULES = ['preHumanTask', 'consolidation'] as const;

/** The job folders in `dir`: itself when it holds a job.json, else those of its folders that do, by name. */
export async function findJobFolders(dir: string): Promise<string[]> {
  if (await isFile(join(dir, JOB_FILE))) return [dir];
  const found: string[] = [];
  for (const entry of await readdir(dir, { withFileTypes: true })) {
    const folder = join(dir, entry.name);
    if (!entry.name.startsWith('.') && (await isFile(join(folder, JOB_FILE)))) found.push(folder);
  }
  return found.sort();
}

/** Reads job.json. What is wrong in it gets its default and is told; the job can be seen, if not always worked on. */
export async function readJob(folder: string): Promise<{ job: Job; problems: Problem[] }> {
  const name = basename(folder);
  const problems: Problem[] = [];
  const say = (cause: string, level: Problem['level'] = 'error') => problems.push({ level, file: JOB_FILE, cause });
  let given: Record<string, unknown> = {};
  try {
    const parsed: unknown = JSON.parse(await readFile(join(folder, JOB_FILE), 'utf8'));
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) throw new Error('not a JSON object');
    given = parsed as Record<string, unknown>;
  } catch (cause) {
    say(causeOf(cause));
  }
  const good: Record<string, unknown> = {};
  for (const [member, value] of Object.entries(given)) {
    const rule = Object.hasOwn(MEMBERS, member) ? MEMBERS[member as keyof typeof MEMBERS] : undefined;
    if (!rule) say(`"${member}" is not known; known are ${Object.keys(MEMBERS).join(', ')}`, 'warning');
    else if (rule.holds(value)) good[member] = value;
    else say(`"${member}" is ${JSON.stringify(value)}; expected ${rule.expected}`);
  }
  for (const member of MODULES) {
    if (good[member] === undefined) continue;
    const path = good[member] as string;
    good[member] = await containedFile(
      folder,
      path.split('/').filter((part) => part !== '.'),
    );
    if (good[member]) continue;
    delete good[member];
    say(`"${member}" is ${JSON.stringify(path)}: there is no such file in the job's folder`);
  }
  const job: Job = { ...defaultsFor(name, await realpath(folder)), ...good };
  const labelProblem = labelNameProblem(job.labelAttributeName);
  if (labelProblem) say(`labelAttributeName ${labelProblem}`);
  return { job, problems };
}

function defaultsFor(name: string, folder: string): Job {
  return {
    name,
    folder,
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

function isString(value: unknown): boolean {
  return typeof value === 'string';
}

function isWhole(from: number, to: number) {
  return (value: unknown): boolean => Number.isInteger(value) && (value as number) >= from && (value as number) <= to;
}
