import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { OUTPUT_MANIFEST, workerResponsePath } from '@gt-elements/jobs/layout.js';
import { labelMetadata, outputLine } from '@gt-elements/jobs/output-manifest.js';
import { writeWorkerResponse } from '@gt-elements/jobs/worker-response.js';
import { root } from './documents.js';

const NOW = new Date('2026-03-08T09:00:00Z');
const QUESTIONS = ['How do I boil an egg?', 'Why is the sky blue?', 'Who built the mill?', 'What is a lock for?'];

/** Where the commands and programs of the documents are tried: our packages as they are built, and the files they name. */
export class ScratchFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'gt-docs-'));

  constructor() {
    for (const name of ['packages', 'node_modules']) symlinkSync(join(root, name), join(this.path, name));
    const columns = ['prompt', 'model_a', 'model_b', 'model_c', 'answer_a', 'answer_b'];
    const rows = QUESTIONS.map((question) => [question, ...columns.slice(1).map((name) => `${name} says`)]);
    this.write('prompts.csv', [columns, ...rows].map((row) => row.join(',')).join('\n'));
    cpSync(join(root, 'demo/jobs/text-ranking'), join(this.path, 'my-jobs/text-ranking'), { recursive: true });
    for (const folder of ['.gt/text-ranking', '.gt/my-job', 'my-job']) this.#label(folder);
  }

  /** @returns the whole path */
  write(path: string, text: string): string {
    const whole = join(this.path, path);
    mkdirSync(dirname(whole), { recursive: true });
    writeFileSync(whole, text);
    return whole;
  }

  remove(): void {
    rmSync(this.path, { recursive: true });
  }

  /** What a job leaves in whose tasks three people ranked two responses. */
  #label(folder: string): void {
    const lines = QUESTIONS.map((source, index) => {
      const path = workerResponsePath(String(index), NOW, '-');
      const answers = ['anna', 'ben', 'cleo'].map((workerId, person) => ({
        acceptanceTime: '2026-03-08T09:00:00Z',
        answerContent: { ranking: JSON.stringify(ranking(index === 1 && person === 2 ? [2, 1] : [1, 2])) },
        submissionTime: '2026-03-08T09:01:00Z',
        timeSpentInSeconds: 60 + person,
        workerId,
      }));
      this.write(join(folder, path), writeWorkerResponse(answers));
      const line = JSON.stringify({ source, responses: ['first', 'second'] });
      return outputLine(line, 'ranking', {}, labelMetadata('ranking', NOW, path));
    });
    this.write(join(folder, OUTPUT_MANIFEST), `${lines.join('\n')}\n`);
  }
}

function ranking(responseRankings: readonly number[]): object {
  const dimension = { name: 'Clarity', allowTie: false, responseRankings };
  return { task: 'text-ranking', version: 1, ordinalRankingDimensions: [dimension] };
}
