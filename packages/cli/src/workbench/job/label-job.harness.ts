import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { WriteFile } from '@gt-elements/jobs/files/atomic-write.js';
import { S3Objects } from '../render/s3-objects.js';
import type { Assignment } from './assignments.js';
import { LabelJob, type Submission } from './label-job.js';
import { workerNamed, type Worker } from './worker.js';

export const anna = workerNamed('Anna');
export const ben = workerNamed('Ben');

/** A job folder of its own with three objects a, b and c, for tests. */
export class JobOnDisk {
  /** What the clock says, in milliseconds. */
  now = Date.parse('2026-03-08T23:06:49.111Z');
  readonly #opened: LabelJob[] = [];

  private constructor(
    private readonly root: string,
    /** The job's folder. */
    readonly folder: string,
    /** The folder of its answers. */
    readonly output: string,
  ) {}

  static async make(members: object = {}): Promise<JobOnDisk> {
    const root = await realpath(await mkdtemp(join(tmpdir(), 'gt-job-')));
    const made = new JobOnDisk(root, join(root, 'jobs/moods'), join(root, 'data/moods'));
    await made.write('template.liquid.html', '<crowd-form></crowd-form>');
    await made.writeManifest('a', 'b', 'c');
    await made.writeJob(members);
    return made;
  }

  /** Writes a file of the job's folder, in a way that its time shows. */
  async write(path: string, text: string): Promise<void> {
    const file = join(this.folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }

  writeJob(members: object): Promise<void> {
    return this.write('job.json', JSON.stringify({ labelAttributeName: 'mood', ...members }));
  }

  writeManifest(...sources: string[]): Promise<void> {
    return this.write('input.manifest', sources.map((source) => `${JSON.stringify({ source })}\n`).join(''));
  }

  /** Opens the job, and lets it come to rest. */
  async open(writeFile?: WriteFile): Promise<LabelJob> {
    const job = await LabelJob.open(this.folder, {
      data: join(this.root, 'data'),
      objects: new S3Objects(join(this.root, 'scripts')),
      clock: () => new Date(this.now),
      ...(writeFile ? { writeFile } : {}),
    });
    this.#opened.push(job);
    await job.settled();
    return job;
  }

  /** Takes the next object and answers it. */
  async answerNext(
    job: LabelJob,
    worker: Worker = anna,
    content: Record<string, unknown> = { mood: 'ok' },
  ): Promise<Assignment & { submission: Submission }> {
    const assignment = (await job.next(worker))!;
    this.now += 1000;
    const submission = await job.submit(assignment.token, content);
    await job.settled();
    return { ...assignment, submission };
  }

  /** A file of the job's answers. */
  read(path: string): Promise<string> {
    return readFile(join(this.output, path), 'utf8');
  }

  async outputLines(): Promise<Record<string, Record<string, unknown>>[]> {
    const text = await this.read('manifests/output/output.manifest').catch(() => '');
    return text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Record<string, Record<string, unknown>>);
  }

  async remove(): Promise<void> {
    await Promise.all(this.#opened.map((job) => job.close()));
    await rm(this.root, { recursive: true, force: true });
  }
}
