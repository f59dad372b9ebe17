import { mkdir, readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { STAGE_FOLDERS } from '@gt-elements/jobs/layout.js';
import type { Stage } from '@gt-elements/jobs/review/history.js';
import type { Disk } from '../disk.js';
import { JOB_FILE, MANIFEST_FILE, TEMPLATE_FILE, type Job } from '../job/job-folder.js';
import { stageSuffix, type StageOfJob } from './stage-name.js';

const TITLES: Readonly<Record<Stage, string>> = {
  label: '',
  adjudication: 'adjudication',
  review: 'review',
  rework: 'rework',
};

/** The job folder of a stage. The workbench writes it from what was answered; nothing in it is for anyone to change. */
export class StageFolder {
  private constructor(
    /** Absolute, without symbolic links. */
    readonly path: string,
    private readonly of: StageOfJob,
    private readonly disk: Disk,
  ) {}

  /** @param output the output folder of the job that the stage follows */
  static async make(output: string, job: Job, of: StageOfJob, disk: Disk): Promise<StageFolder> {
    const folder = join(output, STAGE_FOLDERS, job.name + stageSuffix(of));
    await mkdir(folder, { recursive: true });
    return new StageFolder(await realpath(folder), of, disk);
  }

  /**
   * Brings the folder up to date; a file that says the same stays as it is.
   * @param lines of the manifest, empty for objects that are elsewhere: so an object has the same id in every stage
   * @throws the file system's error
   */
  async write(job: Job, lines: readonly string[]): Promise<void> {
    const { stage, round } = this.of;
    const { title, description, labelAttributeName, taskTimeLimitInSeconds, folder, review } = job;
    const own = stage === 'review' ? review?.template : undefined;
    const settings = {
      title: `${title}: ${TITLES[stage]}${round > 1 ? ` ${round}` : ''}`,
      description,
      labelAttributeName: labelAttributeName + stageSuffix(this.of),
      taskTimeLimitInSeconds,
    };
    await this.disk.put(join(this.path, JOB_FILE), `${JSON.stringify(settings, undefined, 2)}\n`);
    await this.disk.put(join(this.path, TEMPLATE_FILE), await readFile(own ?? join(folder, TEMPLATE_FILE), 'utf8'));
    await this.disk.put(join(this.path, MANIFEST_FILE), `${lines.join('\n').trimEnd()}\n`);
  }
}
