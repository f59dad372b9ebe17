import { readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ObjectResponses } from '@gt-elements/jobs/files/worker-responses.js';
import {
  annotatedObject,
  readConsolidation,
  type PostAnnotationEvent,
} from '@gt-elements/jobs/lambda/post-annotation.js';
import { CONSOLIDATION_REQUESTS, CONSOLIDATION_RESPONSES } from '@gt-elements/jobs/layout.js';
import type { ManifestObject } from '@gt-elements/jobs/manifest.js';
import type { Disk } from '../disk.js';
import { causeOf, problemText, type Problem } from '../problem.js';
import { lastChange } from './job-definition.js';
import { JobModule } from './job-module.js';
import type { Job } from './job-folder.js';

/** The label of an object, or why it has none. */
export type Label = { readonly content: unknown } | { readonly reason: string; readonly problem: Problem };

/**
 * Makes labels of answers by the job's `consolidation`. Request and response are kept as Ground Truth keeps them, but one
 * file for each object; a response that is newer than the module and answers the same request is not asked for again.
 */
export class Consolidation {
  readonly #module: JobModule;

  constructor(
    private readonly job: Job,
    private readonly path: string,
    private readonly output: string,
    private readonly disk: Disk,
  ) {
    this.#module = new JobModule(job, path);
  }

  async label(object: ManifestObject, { id, answers }: ObjectResponses): Promise<Label> {
    const request = join(this.output, CONSOLIDATION_REQUESTS, `${id}.json`);
    const response = join(this.output, CONSOLIDATION_RESPONSES, `${id}.json`);
    const asked = JSON.stringify([annotatedObject(id, object.object, answers)]);
    const read = (given: unknown) => readConsolidation(given, id, this.job.labelAttributeName);
    const earlier = await this.#earlier(request, response, asked);
    if (earlier !== undefined) {
      try {
        return { content: read(JSON.parse(earlier)) };
      } catch {
        // asked again: what the module says now decides
      }
    }
    try {
      await rm(response, { force: true });
      await this.disk.write(request, asked);
    } catch (cause) {
      const problem: Problem = { level: 'error', file: request, cause: causeOf(cause) };
      return { reason: problemText(problem), problem };
    }
    let whole: unknown;
    const answer = await this.#module.ask(object, this.#event(request), (given) => read((whole = given)));
    if ('problem' in answer) return { reason: problemText(answer.problem), problem: answer.problem };
    // without it the label is only made again after the next start
    await this.disk.write(response, JSON.stringify(whole)).catch(() => undefined);
    return { content: answer.result };
  }

  close(): Promise<void> {
    return this.#module.close();
  }

  async #earlier(request: string, response: string, asked: string): Promise<string | undefined> {
    try {
      const [{ mtimeMs }, changed] = [await stat(response), await lastChange(this.path)];
      return mtimeMs > changed && (await readFile(request, 'utf8')) === asked
        ? await readFile(response, 'utf8')
        : undefined;
    } catch {
      return undefined;
    }
  }

  #event(request: string): PostAnnotationEvent {
    return {
      version: '2018-10-16',
      labelingJobArn: this.#module.labelingJobArn,
      labelCategories: [],
      labelAttributeName: this.job.labelAttributeName,
      roleArn: 'arn:aws:iam::000000000000:role/workbench',
      payload: { s3Uri: pathToFileURL(request).href },
    };
  }
}
