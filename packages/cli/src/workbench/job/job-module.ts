import { LambdaFault, LambdaModule } from '../lambda/lambda-module.js';
import { causeOf, type Problem } from '../problem.js';
import { MANIFEST_FILE, type Job } from './job-folder.js';
import type { ManifestObject } from '@gt-elements/jobs/manifest.js';

/** A job's `preHumanTask` or `consolidation`: its Lambda with what is read from its answers. */
export class JobModule {
  readonly #lambda: LambdaModule;

  constructor(
    private readonly job: Job,
    /** Absolute. */
    private readonly path: string,
  ) {
    this.#lambda = new LambdaModule(job.folder, path);
  }

  get labelingJobArn(): string {
    return `arn:aws:sagemaker:local:000000000000:labeling-job/${this.job.name}`;
  }

  /**
   * Calls the handler about one object and reads its answer.
   * @returns what `read` made of it, or where and why there is none
   */
  async ask<Result>(
    object: ManifestObject,
    event: object,
    read: (answer: unknown) => Result,
  ): Promise<{ result: Result } | { problem: Problem }> {
    try {
      return { result: read(await this.#lambda.call(event)) };
    } catch (cause) {
      const { file, line } =
        cause instanceof LambdaFault
          ? cause
          : { file: this.path.slice(this.job.folder.length + 1).replaceAll('\\', '/'), line: undefined };
      const problem: Problem = {
        level: 'error',
        file,
        ...(line === undefined ? {} : { line }),
        cause: `${causeOf(cause)} (asked about ${MANIFEST_FILE}, line ${object.line})`,
      };
      return { problem };
    }
  }

  close(): Promise<void> {
    return this.#lambda.close();
  }
}
