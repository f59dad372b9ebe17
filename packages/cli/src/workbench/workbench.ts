import { basename, resolve } from 'node:path';
import type { WriteFile } from '@gt-elements/jobs/files/atomic-write.js';
import type { Origins } from './http/origins.js';
import type { Assignment } from './job/assignments.js';
import { findJobFolders } from './job/job-folder.js';
import { LabelJob, type LabelJobOptions } from './job/label-job.js';
import { causeOf, type Problem } from './problem.js';
import { Grants } from './render/grants.js';
import { S3Objects } from './render/s3-objects.js';

/** What a workbench needs to know. */
export interface WorkbenchOptions {
  /** One job folder, or a folder of job folders. */
  readonly jobs: string;
  /** Where answers are kept. */
  readonly data: string;
  /** The folder of our built classic scripts. */
  readonly scripts: string;
  /** How long a granted address is good. */
  readonly grantSeconds?: number;
  readonly clock?: () => Date;
  /** Takes a line for the person who started the workbench. */
  readonly log?: (line: string) => void;
  /** Writes all that is kept; atomically unless told otherwise. */
  readonly writeFile?: WriteFile;
}

/** The jobs of one folder, open for work. */
export class Workbench {
  readonly grants: Grants;
  readonly objects: S3Objects;
  readonly data: string;
  readonly scripts: string;
  readonly log: (line: string) => void;
  /** Set when it listens. */
  origins!: Origins;
  readonly #folder: string;
  readonly #jobOptions: LabelJobOptions;
  /** By folder, so that none is open twice, even when its folder goes and comes back. */
  readonly #opened = new Map<string, LabelJob>();
  #jobs: readonly LabelJob[] = [];
  #unread: readonly Problem[] = [];
  #refreshing: Promise<void> | undefined;

  private constructor(options: WorkbenchOptions) {
    const { clock = () => new Date(), log = () => undefined, writeFile } = options;
    this.#folder = resolve(options.jobs);
    this.data = resolve(options.data);
    this.scripts = options.scripts;
    this.log = log;
    this.grants = new Grants(clock, options.grantSeconds);
    this.objects = new S3Objects(options.scripts);
    this.#jobOptions = { data: this.data, objects: this.objects, clock, ...(writeFile ? { writeFile } : {}) };
  }

  /** @throws the file system's error when the folder of jobs cannot be read */
  static async open(options: WorkbenchOptions): Promise<Workbench> {
    const workbench = new Workbench(options);
    await workbench.refresh();
    return workbench;
  }

  get jobs(): readonly LabelJob[] {
    return this.#jobs;
  }

  /** Jobs whose files cannot be read at all, by the names of their folders; the others go on. */
  get unread(): readonly Problem[] {
    return this.#unread;
  }

  job(name: string): LabelJob | undefined {
    return this.#jobs.find(({ job }) => job.name === name);
  }

  /** Takes in what was changed in the folders of the jobs, new jobs too. @throws as `open` */
  refresh(): Promise<void> {
    this.#refreshing ??= this.#refresh().finally(() => (this.#refreshing = undefined));
    return this.#refreshing;
  }

  /** The assignment of a task page, and its job. */
  byToken(token: string): { job: LabelJob; assignment: Assignment } | undefined {
    for (const job of this.#jobs) {
      const assignment = job.byToken(token);
      if (assignment) return { job, assignment };
    }
    return undefined;
  }

  /** Ends what runs for the jobs; resolves when every answer that was taken is on disk. */
  async close(): Promise<void> {
    await Promise.all([...this.#opened.values()].map((job) => job.close()));
  }

  async #refresh(): Promise<void> {
    const jobs: LabelJob[] = [];
    const unread: Problem[] = [];
    for (const folder of await findJobFolders(this.#folder)) {
      try {
        const known = this.#opened.get(folder);
        if (known) await known.refresh();
        const job = known ?? (await LabelJob.open(folder, this.#jobOptions));
        this.#opened.set(folder, job);
        jobs.push(job);
      } catch (cause) {
        unread.push({ level: 'error', file: basename(folder), cause: causeOf(cause) });
      }
    }
    this.#jobs = jobs;
    this.#unread = unread;
  }
}
