import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ObjectResponses } from '@gt-elements/jobs/files/worker-responses.js';
import { objectIdOfResponse, OUTPUT_MANIFEST } from '@gt-elements/jobs/layout.js';
import type { ManifestObject } from '@gt-elements/jobs/manifest.js';
import {
  failureLine,
  failureMetadata,
  labelMetadata,
  outputLine,
  outputLineHead,
} from '@gt-elements/jobs/output-manifest.js';
import type { Disk } from '../disk.js';
import type { Problem } from '../problem.js';
import type { Label } from './consolidation.js';
import { MANIFEST_FILE, type Job } from './job-folder.js';

/** An object with all its answers, and what became of them. */
interface Outcome {
  readonly responses: ObjectResponses;
  readonly label: Label;
}

/** The output manifest of a job. `worker-response-ref` says where the answers are, relative to the output folder. */
export class OutputManifest {
  readonly path: string;
  readonly problems: Problem[] = [];
  readonly #label: string;
  readonly #jobName: string;
  #objects: ReadonlyMap<string, ManifestObject> = new Map();
  /** Lines whose input has changed since it was answered, by object id: they go on saying what was asked. */
  readonly #kept = new Map<string, string>();
  #text = '';

  constructor(
    job: Job,
    output: string,
    private readonly disk: Disk,
  ) {
    this.path = join(output, OUTPUT_MANIFEST);
    this.#label = job.labelAttributeName;
    this.#jobName = job.name;
  }

  /** Reads what an earlier run wrote and compares it with today's input. */
  async load(objects: ReadonlyMap<string, ManifestObject>): Promise<void> {
    this.#objects = objects;
    this.#text = await readFile(this.path, 'utf8').catch(() => '');
    for (const line of this.#text.split('\n')) {
      const id = this.#objectId(line);
      if (id === undefined) continue;
      const object = objects.get(id);
      if (object && this.#heads(object).some((head) => line.startsWith(head))) continue;
      this.#kept.set(id, line);
      const cause = `${object ? 'has changed' : 'is no longer there'} since it was answered; output.manifest keeps the line as it was`;
      this.problems.push({ level: 'warning', file: MANIFEST_FILE, line: Number(id) + 1, cause });
    }
  }

  /** Whether the line of an object is to stay what it is. */
  keeps(id: string): boolean {
    return this.#kept.has(id);
  }

  /**
   * Writes the lines of all objects that are done, in the order of `ids`, unless that is what the file says.
   * @param reasons why others will never be done
   * @throws the file system's error
   */
  async write(
    ids: readonly string[],
    outcomes: ReadonlyMap<string, Outcome>,
    reasons: ReadonlyMap<string, string>,
  ): Promise<void> {
    const lines: string[] = [];
    for (const id of ids) {
      const [object, outcome, reason] = [this.#objects.get(id)!, outcomes.get(id), reasons.get(id)];
      const kept = this.#kept.get(id);
      if (kept !== undefined) lines.push(kept);
      else if (outcome) lines.push(this.#line(object, outcome));
      else if (reason !== undefined) lines.push(this.#failure(object, reason));
    }
    for (const [id, line] of this.#kept) if (!ids.includes(id)) lines.push(line);
    const text = lines.map((line) => `${line}\n`).join('');
    if (text === this.#text) return;
    await this.disk.write(this.path, text);
    this.#text = text;
  }

  #line(object: ManifestObject, { responses: { path, answers }, label }: Outcome): string {
    if ('reason' in label) return this.#failure(object, label.reason, path);
    const created = new Date(answers.at(-1)!.submissionTime);
    return outputLine(object.text, this.#label, label.content, labelMetadata(this.#jobName, created, path));
  }

  #failure(object: ManifestObject, reason: string, path?: string): string {
    return failureLine(object.text, this.#label, failureMetadata(this.#jobName, reason, path));
  }

  #heads({ text }: ManifestObject): string[] {
    return [this.#label, `${this.#label}-metadata`].map((key) => outputLineHead(text, key));
  }

  #objectId(line: string): string | undefined {
    try {
      const metadata = (JSON.parse(line) as Record<string, Record<string, unknown>>)[`${this.#label}-metadata`];
      return objectIdOfResponse(String(metadata?.['worker-response-ref']));
    } catch {
      return undefined;
    }
  }
}
