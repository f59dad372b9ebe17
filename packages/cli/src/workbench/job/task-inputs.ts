import { preAnnotationEvent, readPreAnnotation } from '@gt-elements/jobs/lambda/pre-annotation.js';
import type { ManifestObject } from '@gt-elements/jobs/manifest.js';
import { problemText, type Problem } from '../problem.js';
import { JobModule } from './job-module.js';
import type { Job } from './job-folder.js';

/** What the template reads as `task.input`, or why no task is made of an object. */
export type TaskInput =
  { readonly input: Readonly<Record<string, unknown>> } | { readonly reason: string; readonly problem?: Problem };

/** Makes tasks of objects: by the job's `preHumanTask`, which is asked once about each, or of the line as it stands. */
export class TaskInputs {
  readonly #module: JobModule | undefined;
  readonly #asked = new Map<string, Promise<TaskInput>>();
  readonly #known = new Map<string, TaskInput>();
  #isClosed = false;

  constructor(job: Job) {
    this.#module = job.preHumanTask === undefined ? undefined : new JobModule(job, job.preHumanTask);
  }

  /** What is known by now, without asking. */
  known(object: ManifestObject): TaskInput | undefined {
    return this.#module ? this.#known.get(object.id) : { input: object.object };
  }

  /** Why no task is made of objects, by their ids, as far as known. */
  get reasons(): ReadonlyMap<string, string> {
    const known = [...this.#known].map(([id, one]) => ('reason' in one ? ([id, one.reason] as const) : undefined));
    return new Map(known.filter((one) => one !== undefined));
  }

  get problems(): readonly Problem[] {
    return [...this.#known.values()]
      .map((one) => ('problem' in one ? one.problem : undefined))
      .filter((problem) => problem !== undefined);
  }

  async prepare(object: ManifestObject): Promise<TaskInput> {
    const known = this.known(object);
    if (known) return known;
    let asked = this.#asked.get(object.id);
    if (!asked) {
      asked = this.#ask(object, this.#module!);
      this.#asked.set(object.id, asked);
    }
    return asked;
  }

  /** Asks about one object after the other, as Ground Truth does before it sends tasks to anybody. */
  async prepareAll(objects: Iterable<ManifestObject>): Promise<void> {
    if (!this.#module) return;
    for (const object of objects) {
      if (this.#isClosed) return;
      await this.prepare(object);
    }
  }

  /** After this nothing is asked any more. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#module?.close();
  }

  async #ask(object: ManifestObject, module: JobModule): Promise<TaskInput> {
    const event = preAnnotationEvent(module.labelingJobArn, object.object);
    const answer = await module.ask(object, event, readPreAnnotation);
    let known: TaskInput;
    if ('problem' in answer) known = { reason: problemText(answer.problem), problem: answer.problem };
    else if (answer.result.isHumanAnnotationRequired) known = { input: answer.result.taskInput };
    else known = { reason: 'isHumanAnnotationRequired is false' };
    if (!this.#isClosed) this.#known.set(object.id, known);
    return known;
  }
}
