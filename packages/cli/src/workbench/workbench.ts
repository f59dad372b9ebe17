import { basename, resolve } from 'node:path';
import type { WriteFile } from '@gt-elements/jobs/files/atomic-write.js';
import type { Origins } from './http/origins.js';
import type { Assignment } from './job/assignments.js';
import { findJobFolders } from './job/job-folder.js';
import type { LabelJob, LabelJobOptions } from './job/label-job.js';
import { causeOf, type Problem } from './problem.js';
import { Grants } from './render/grants.js';
import { S3Objects } from './render/s3-objects.js';
import { ShownAnswers } from './render/shown-answers.js';
import { JobChain, type Link } from './review/job-chain.js';

/** What a workbench needs to know. */
export interface WorkbenchOptions {
  /** One job folder, or a folder of job folders. */
  readonly jobs: string;
  /** Where answers are kept. */
  readonly data: string;
  /** The folder of our built classic scripts. */
  readonly scripts: string;
  /** The folder of the built Builder, where there is one. */
  readonly builder?: string;
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
  readonly shown = new ShownAnswers();
  readonly data: string;
  readonly scripts: string;
  /** Absolute. */
  readonly builder: string | undefined;
  readonly log: (line: string) => void;
  /** Set when it listens. */
  origins!: Origins;
  readonly #folder: string;
  readonly #jobOptions: LabelJobOptions;
  /** By folder, so that none is open twice, even when its folder goes and comes back. */
  readonly #opened = new Map<string, JobChain>();
  #chains: readonly JobChain[] = [];
  #unread: readonly Problem[] = [];
  #refreshing: Promise<void> | undefined;

  private constructor(options: WorkbenchOptions) {
    const { clock = () => new Date(), log = () => undefined, writeFile } = options;
    this.#folder = resolve(options.jobs);
    this.data = resolve(options.data);
    this.scripts = options.scripts;
    this.builder = options.builder === undefined ? undefined : resolve(options.builder);
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

  /** The jobs that authors made. */
  get jobs(): readonly LabelJob[] {
    return this.#chains.map(({ first }) => first);
  }

  /** Each of these with those that follow it. */
  get chains(): readonly JobChain[] {
    return this.#chains;
  }

  /** Jobs whose files cannot be read at all, by the names of their folders; the others go on. */
  get unread(): readonly Problem[] {
    return this.#unread;
  }

  /** The job of a name, also one that the workbench made of a stage. */
  job(name: string): LabelJob | undefined {
    return this.link(name)?.link.job;
  }

  /** The place of a job in its chain. */
  link(name: string): { chain: JobChain; link: Link } | undefined {
    for (const chain of this.#chains) {
      const link = chain.links.find(({ job }) => job.job.name === name);
      if (link) return { chain, link };
    }
    return undefined;
  }

  /** Takes in what was changed in the folders of the jobs, new jobs too. @throws as `open` */
  refresh(): Promise<void> {
    this.#refreshing ??= this.#refresh().finally(() => (this.#refreshing = undefined));
    return this.#refreshing;
  }

  /** The assignment of a task page, and its job. */
  byToken(token: string): { job: LabelJob; assignment: Assignment } | undefined {
    for (const { job } of this.#chains.flatMap(({ links }) => links)) {
      const assignment = job.byToken(token);
      if (assignment) return { job, assignment };
    }
    return undefined;
  }

  /** Ends what runs for the jobs; resolves when every answer that was taken is on disk. */
  async close(): Promise<void> {
    await Promise.all([...this.#opened.values()].map((chain) => chain.close()));
  }

  async #refresh(): Promise<void> {
    const chains: JobChain[] = [];
    const unread: Problem[] = [];
    for (const folder of await findJobFolders(this.#folder)) {
      try {
        const known = this.#opened.get(folder);
        if (known) await known.refresh();
        const other = chains.find((one) => one.claims(basename(folder)));
        if (other) throw new Error(`a stage of "${other.first.job.name}" has this name; rename the folder`);
        const chain = known ?? (await JobChain.open(folder, this.#jobOptions));
        this.#opened.set(folder, chain);
        chains.push(chain);
      } catch (cause) {
        unread.push({ level: 'error', file: basename(folder), cause: causeOf(cause) });
      }
    }
    this.#chains = chains;
    this.#unread = unread;
  }
}
