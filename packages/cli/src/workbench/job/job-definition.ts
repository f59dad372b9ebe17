import { createHash } from 'node:crypto';
import { readFile, readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readManifest, type ManifestObject } from '@gt-elements/jobs/manifest.js';
import { fileCauseOf, type Problem } from '../problem.js';
import { readS3Address, type S3Address } from '../render/grants.js';
import type { S3Objects } from '../render/s3-objects.js';
import { checkTemplate } from '../render/task-page.js';
import { MANIFEST_FILE, readJob, type Job } from './job-folder.js';

/** What a job's folder says: job.json, the manifest, and what is wrong with these and with the template. */
export interface JobDefinition {
  readonly job: Job;
  /** All objects by id, in the order of the manifest. */
  readonly objects: ReadonlyMap<string, ManifestObject>;
  /** The objects that can be labelled. */
  readonly ids: readonly string[];
  readonly problems: readonly Problem[];
  /** Changes when a file of the folder, or of a folder with a module or another template, does. */
  readonly fingerprint: string;
  /** Objects of S3 that the manifest names and that are not there. */
  readonly missing: readonly S3Address[];
}

/** So many missing objects are looked for again to see whether they have come. */
const LOOKED_FOR = 100;

/** Reads a job's folder; whatever is wrong in it is told in `problems`. */
export async function readDefinition(folder: string, s3: S3Objects): Promise<JobDefinition> {
  const { job, problems } = await readJob(folder);
  // before the files are read, so that a change in the meantime is seen the next time
  const fingerprint = await fingerprintOf(job);
  const text = await readFile(join(folder, MANIFEST_FILE), 'utf8').catch((cause: unknown) => {
    problems.push({ level: 'error', file: MANIFEST_FILE, cause: fileCauseOf(cause) });
    return undefined;
  });
  const manifest = readManifest(text ?? '');
  problems.push(...manifest.problems.map((problem) => ({ ...problem, file: MANIFEST_FILE })));
  if (text !== undefined && !manifest.objects.length)
    problems.push({ level: 'error', file: MANIFEST_FILE, cause: 'holds no data object that can be labelled' });
  problems.push(...(await checkTemplate(folder)).problems);

  const label = job.labelAttributeName;
  const isLabelled = ({ object }: ManifestObject) => label in object || `${label}-metadata` in object;
  for (const { line } of manifest.objects.filter(isLabelled)) {
    const cause = `has "${label}" already; a job that follows another needs a labelAttributeName of its own`;
    problems.push({ level: 'error', file: MANIFEST_FILE, line, cause });
  }
  const missing: S3Address[] = [];
  for (const { line, object } of manifest.objects) {
    for (const address of addressesIn(object)) {
      if (await s3.find(folder, address)) continue;
      missing.push(address);
      const { bucket, key } = address;
      const cause = `s3://${bucket}/${key}: there is no file s3/${bucket}/${key}`;
      problems.push({ level: 'warning', file: MANIFEST_FILE, line, cause });
    }
  }
  return {
    job,
    objects: new Map(manifest.objects.map((object) => [object.id, object])),
    ids: manifest.objects.filter((object) => !isLabelled(object)).map(({ id }) => id),
    problems,
    fingerprint,
    missing,
  };
}

/** Whether the folder says something else by now. */
export async function hasChanged({ job, fingerprint, missing }: JobDefinition, s3: S3Objects): Promise<boolean> {
  if ((await fingerprintOf(job)) !== fingerprint) return true;
  for (const address of missing.slice(0, LOOKED_FOR)) if (await s3.find(job.folder, address)) return true;
  return false;
}

/** When a module of the job, or a file beside it, was last changed, in milliseconds. */
export async function lastChange(module: string): Promise<number> {
  const files = (await entriesIn(dirname(module))).filter(({ isFile }) => isFile);
  return Math.max(...files.map(({ mtimeMs }) => mtimeMs));
}

/** Tells one version of a manifest's line from another. */
export function lineHash({ text }: ManifestObject): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 16);
}

async function fingerprintOf({ folder, preHumanTask, consolidation, review }: Job): Promise<string> {
  const files = [preHumanTask, consolidation, review?.template].filter((path) => path !== undefined);
  const folders = new Set([folder, ...files.map(dirname)]);
  return JSON.stringify((await Promise.all([...folders].map(entriesIn))).flat());
}

interface Entry {
  readonly path: string;
  readonly mtimeMs: number;
  readonly size: number;
  readonly isFile: boolean;
}

/** What lies directly in a folder; nothing when it cannot be read. */
async function entriesIn(folder: string): Promise<Entry[]> {
  const found: Entry[] = [];
  for (const name of (await readdir(folder).catch(() => [])).sort()) {
    const path = join(folder, name);
    const about = await stat(path).catch(() => undefined);
    if (about) found.push({ path, mtimeMs: about.mtimeMs, size: about.size, isFile: about.isFile() });
  }
  return found;
}

/** The objects of S3 that the members of a line name. */
function addressesIn(object: Readonly<Record<string, unknown>>): S3Address[] {
  return Object.values(object)
    .map((value) => (typeof value === 'string' && value.startsWith('s3://') ? readS3Address(value) : undefined))
    .filter((address) => address !== undefined);
}
