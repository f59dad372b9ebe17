import { resolve } from 'node:path';
import type { Origins } from './http/origins.js';
import type { Assignment } from './job/assignments.js';
import { findJobFolders } from './job/job-folder.js';
import { LabelJob } from './job/label-job.js';
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
  readonly clock?: () => Date;
  /** Takes a line for the person who started the workbench. */
  readonly log?: (line: string) => void;
}

/** The jobs of one folder, open for work. */
export class Workbench {
  readonly grants: Grants;
  readonly objects: S3Objects;
  /** Set when it listens. */
  origins!: Origins;

  private constructor(
    readonly jobs: readonly LabelJob[],
    readonly data: string,
    readonly scripts: string,
    readonly log: (line: string) => void,
    clock: () => Date,
  ) {
    this.grants = new Grants(clock);
    this.objects = new S3Objects(scripts);
  }

  /** @throws the file system's error when the folder of jobs cannot be read */
  static async open(options: WorkbenchOptions): Promise<Workbench> {
    const { clock = () => new Date(), log = () => undefined } = options;
    const data = resolve(options.data);
    const jobs: LabelJob[] = [];
    for (const folder of await findJobFolders(resolve(options.jobs)))
      jobs.push(await LabelJob.open(folder, data, clock));
    return new Workbench(jobs, data, options.scripts, log, clock);
  }

  job(name: string): LabelJob | undefined {
    return this.jobs.find(({ job }) => job.name === name);
  }

  /** The assignment of a task page, and its job. */
  byToken(token: string): { job: LabelJob; assignment: Assignment } | undefined {
    for (const job of this.jobs) {
      const assignment = job.byToken(token);
      if (assignment) return { job, assignment };
    }
    return undefined;
  }

  /** Resolves when everything that was begun is on disk. */
  async settled(): Promise<void> {
    await Promise.all(this.jobs.map((job) => job.settled()));
  }
}
