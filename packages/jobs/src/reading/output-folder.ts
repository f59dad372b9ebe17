import { readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { ACCEPTED_MANIFEST, OUTPUT_MANIFEST, STAGE_FOLDERS } from '../layout.js';
import type { LabelledObject, ReadAddress, Reading, Readings, ReviewState } from './labelled-object.js';
import { readOutputManifest, type ManifestReading } from './output-manifest.js';

/**
 * Reads what lies below `s3://…` in folders: the output folder of a job, and those of the jobs beside it. A manifest may come
 * from anywhere, so it leads nowhere else.
 * @param folder an output folder
 */
export function addressesIn(folder: string): ReadAddress {
  const roots = [folder, dirname(resolve(folder))];
  return async (address) => {
    if (/^[a-z][a-z\d+.-]*:/i.test(address) && !address.startsWith('s3://'))
      throw new Error('is neither s3:// nor a path');
    const path = address.replace(/^s3:\/\/[^/]+\//, '');
    // of a key in a bucket the part from the job's folder on is what lies here
    const steps = path.split('/');
    for (let from = 0; from < steps.length; from++) {
      for (const root of roots) {
        const file = resolve(root, steps.slice(from).join(sep));
        if (file.startsWith(resolve(root) + sep) && existsSync(file)) return readFile(file, 'utf8');
      }
    }
    throw new Error('is neither in the folder of the job nor beside it');
  };
}

/**
 * Reads the output folder of a job. Of one that is reviewed in the workbench each object comes with what became of it.
 * @throws the file system's error
 */
export async function* readOutputFolder(folder: string, options: ManifestReading = {}): Readings {
  const own: ManifestReading = { readAddress: addressesIn(folder), ...options };
  const labelled = readOutputManifest(join(folder, OUTPUT_MANIFEST), OUTPUT_MANIFEST, own);
  if (!existsSync(join(folder, STAGE_FOLDERS))) {
    yield* labelled;
    return;
  }
  const accepted = new AcceptedObjects(folder, own);
  for await (const readings of labelled) {
    const settled: Reading[] = [];
    for (const reading of readings) settled.push(await accepted.instead(reading));
    yield settled;
  }
  yield accepted.problems;
}

/** The accepted objects in step with the labelled ones: both manifests are in the order of the job's input. */
class AcceptedObjects {
  readonly problems: Reading[] = [];
  readonly #objects: AsyncGenerator<LabelledObject, void>;
  #next: LabelledObject | undefined;
  #hasBegun = false;

  constructor(folder: string, options: ManifestReading) {
    this.#objects = this.#read(join(folder, ACCEPTED_MANIFEST), options);
  }

  /** What was accepted of an object, else the object as one that was not. */
  async instead(reading: Reading): Promise<Reading> {
    const { object } = reading;
    if (!object) return reading;
    if (!this.#hasBegun) await this.#step();
    this.#hasBegun = true;
    while (this.#next && Number(this.#next.id) < Number(object.id)) await this.#step();
    if (this.#next?.id === object.id) return { ...reading, object: this.#next };
    const review: ReviewState = 'unreviewed';
    return { ...reading, object: { ...object, review } };
  }

  async #step(): Promise<void> {
    const step = await this.#objects.next();
    this.#next = step.done ? undefined : step.value;
  }

  async *#read(path: string, options: ManifestReading): AsyncGenerator<LabelledObject, void> {
    if (!existsSync(path)) return;
    for await (const readings of readOutputManifest(path, ACCEPTED_MANIFEST, options)) {
      for (const { object, problems } of readings) {
        if (problems.length) this.problems.push({ problems });
        if (object) yield object;
      }
    }
  }
}
