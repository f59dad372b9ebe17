import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileAtomic } from '@gt-elements/jobs/files/atomic-write.js';
import type { ObjectResponses } from '@gt-elements/jobs/files/worker-responses.js';
import { objectIdOfResponse, OUTPUT_MANIFEST } from '@gt-elements/jobs/layout.js';
import type { ManifestObject } from '@gt-elements/jobs/manifest.js';
import { labelMetadata, outputLine, outputLineHead } from '@gt-elements/jobs/output-manifest.js';
import type { Problem } from '../problem.js';
import { MANIFEST_FILE, type Job } from './job-folder.js';

/**
 * The output manifest of a job without a consolidation: as in Ground Truth, the label is an empty object and its
 * metadata say where the worker responses are, here relative to the output folder.
 */
export class OutputManifest {
  readonly path: string;
  readonly #label: string;
  readonly #jobName: string;
  /** Lines whose input has changed since it was answered, by object id: they go on saying what was asked. */
  readonly #kept = new Map<string, string>();
  #text = '';

  constructor(job: Job, output: string) {
    this.path = join(output, OUTPUT_MANIFEST);
    this.#label = job.labelAttributeName;
    this.#jobName = job.name;
  }

  /** Reads what an earlier run wrote and compares it with today's input. */
  async load(objects: ReadonlyMap<string, ManifestObject>): Promise<Problem[]> {
    this.#text = await readFile(this.path, 'utf8').catch(() => '');
    const problems: Problem[] = [];
    for (const line of this.#text.split('\n')) {
      const id = this.#objectId(line);
      if (id === undefined) continue;
      const object = objects.get(id);
      if (object && line.startsWith(outputLineHead(object.text, this.#label))) continue;
      this.#kept.set(id, line);
      const cause = `${object ? 'has changed' : 'is no longer there'} since it was answered; output.manifest keeps the line as it was`;
      problems.push({ level: 'warning', file: MANIFEST_FILE, line: Number(id) + 1, cause });
    }
    return problems;
  }

  /** Writes the lines of all objects that are done, in the order given, unless that is what the file says. */
  async write(objects: ReadonlyMap<string, ManifestObject>, done: readonly ObjectResponses[]): Promise<void> {
    const lines = done.map(
      (responses) => this.#kept.get(responses.id) ?? this.#line(objects.get(responses.id)!, responses),
    );
    const written = new Set(done.map(({ id }) => id));
    for (const [id, line] of this.#kept) if (!written.has(id)) lines.push(line);
    const text = lines.map((line) => `${line}\n`).join('');
    if (text === this.#text) return;
    await writeFileAtomic(this.path, text);
    this.#text = text;
  }

  #line(object: ManifestObject, { path, answers }: ObjectResponses): string {
    const created = new Date(answers.at(-1)!.submissionTime);
    return outputLine(object.text, this.#label, {}, labelMetadata(this.#jobName, created, path));
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
