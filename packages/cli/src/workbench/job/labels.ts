import type { ObjectResponses } from '@gt-elements/jobs/files/worker-responses.js';
import type { Disk } from '../disk.js';
import type { Problem } from '../problem.js';
import { Consolidation, type Label } from './consolidation.js';
import type { JobDefinition } from './job-definition.js';
import { OutputManifest } from './output-manifest-file.js';

/** What is known of a job's objects when its labels are written. */
export interface Finished {
  /** Objects with all their answers, in the order of the manifest. */
  readonly answered: readonly ObjectResponses[];
  /** Why no task was made of an object, by its id. */
  readonly reasons: ReadonlyMap<string, string>;
}

/** The labels of a job and its output manifest, which follow from the answers. */
export class Labels {
  readonly #consolidation: Consolidation | undefined;
  readonly #labels = new Map<string, Label>();
  #updating: Promise<void> | undefined;
  #isDue = false;
  #isClosed = false;

  private constructor(
    private readonly definition: JobDefinition,
    private readonly manifest: OutputManifest,
    output: string,
    disk: Disk,
  ) {
    const { job } = definition;
    this.#consolidation =
      job.consolidation === undefined ? undefined : new Consolidation(job, job.consolidation, output, disk);
  }

  /** @param output the job's output folder */
  static async open(definition: JobDefinition, output: string, disk: Disk): Promise<Labels> {
    const manifest = new OutputManifest(definition.job, output, disk);
    await manifest.load(definition.objects);
    return new Labels(definition, manifest, output, disk);
  }

  get manifestPath(): string {
    return this.manifest.path;
  }

  get problems(): readonly Problem[] {
    const failed = [...this.#labels.values()].map((label) => ('problem' in label ? label.problem : undefined));
    return [...this.manifest.problems, ...failed.filter((problem) => problem !== undefined)];
  }

  /** Brings the output manifest up to date; what comes while that goes on is taken in after it, all at once. */
  update(finished: () => Finished): Promise<void> {
    this.#isDue = true;
    this.#updating ??= (async () => {
      while (this.#isDue) {
        this.#isDue = false;
        await this.#write(finished());
      }
      this.#updating = undefined;
    })();
    return this.#updating;
  }

  /** Writes what is known; the module is not waited for, and the labels it still owes are made the next time. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#consolidation?.close();
    await this.#updating;
  }

  async #write({ answered, reasons }: Finished): Promise<void> {
    for (const responses of this.#consolidation ? answered : []) {
      const { id } = responses;
      if (this.#labels.has(id) || this.manifest.keeps(id)) continue;
      if (this.#isClosed) return;
      const label = await this.#consolidation!.label(this.definition.objects.get(id)!, responses);
      if (this.#isClosed) return;
      this.#labels.set(id, label);
    }
    // as in Ground Truth, the label is an empty object where nothing consolidates
    const outcomes = new Map(
      answered.map((responses) => [responses.id, { responses, label: this.#labelOf(responses) }]),
    );
    // a disk that does not take it says so itself, and the next answer or start writes it again
    await this.manifest.write(this.definition.ids, outcomes, reasons).catch(() => undefined);
  }

  #labelOf({ id }: ObjectResponses): Label {
    return this.#labels.get(id) ?? { content: {} };
  }
}
