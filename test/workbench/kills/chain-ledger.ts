import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Sent } from './ledger.js';

interface SentTo extends Sent {
  readonly job: string;
}

interface Found {
  readonly worker: string;
  readonly word: string;
}

/** Keeps book of what is sent to the stages of a reviewed job, and holds what lies on disk against that. */
export class ChainLedger {
  /** Words that were sent, by stage, worker and object. */
  readonly #sent = new Map<string, Set<string>>();
  /** Words that the workbench said it saved, or that lay on disk once, by stage and object. */
  readonly #kept = new Map<string, string>();
  promises = 0;

  /** @param stages names of the jobs of the chain, in the order in which an object passes them */
  constructor(
    private readonly data: string,
    private readonly stages: readonly string[],
  ) {}

  send({ job, worker, id, word }: SentTo): void {
    const key = `${job} ${worker} ${id}`;
    this.#sent.set(key, (this.#sent.get(key) ?? new Set()).add(word));
  }

  promise({ job, id, word }: SentTo): void {
    this.promises++;
    this.#kept.set(`${job} ${id}`, word);
  }

  /** What was answered about an object in a stage; nothing, or one answer. */
  async answers(job: string, id: string): Promise<readonly Found[]> {
    const folder = join(this.data, job, 'annotations/worker-response/iteration-1', id);
    const files = (await namesIn(folder)).filter((name) => name.endsWith('.json'));
    const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
    return texts.flatMap((text) =>
      (JSON.parse(text) as { answers: { answerContent: { said: Found } }[] }).answers.map(
        ({ answerContent: { said } }) => said,
      ),
    );
  }

  /** Everything that is wrong with the files, whenever the workbench was killed. */
  async faults(): Promise<string[]> {
    const faults: string[] = [];
    const found = new Map<string, string>();
    for (const job of this.stages) {
      for (const id of await namesIn(join(this.data, job, 'annotations/worker-response/iteration-1'))) {
        const answers = await this.answers(job, id);
        if (answers.length > 1) faults.push(`${job} has ${answers.length} answers of ${id}`);
        for (const { worker, word } of answers) {
          found.set(`${job} ${id}`, word);
          if (!this.#sent.get(`${job} ${worker} ${id}`)?.has(word)) faults.push(`${job} ${id} says what nobody sent`);
        }
      }
    }
    for (const [key, word] of this.#kept)
      if (found.get(key) !== word) faults.push(`${key} was ${word}, and is ${found.get(key) ?? 'lost'}`);
    for (const [key, word] of found) this.#kept.set(key, word);
    return faults;
  }

  /** What was accepted so far: of each object the word, and in how many rounds. */
  async accepted(): Promise<readonly (readonly [source: string, word: string, rounds: number])[]> {
    const path = join(this.data, this.stages[0]!, 'manifests/accepted/output.manifest');
    const lines = (await readFile(path, 'utf8').catch(() => '')).split('\n').filter(Boolean);
    return lines.map((line) => {
      const {
        source,
        job,
        'job-metadata': about,
      } = JSON.parse(line) as {
        source: string;
        job: { said: Found };
        'job-metadata': { rounds: number };
      };
      return [source, job.said.word, about.rounds];
    });
  }
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}
