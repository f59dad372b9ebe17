import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** What an annotator answers: who, about what, and a word that nobody else says. */
export interface Sent {
  readonly worker: string;
  readonly id: string;
  readonly word: string;
}

interface Response {
  readonly answers: readonly {
    readonly answerContent: { readonly word: string; readonly worker: string };
  }[];
}

/** Keeps book of what was sent to a workbench and what it promised, and holds what lies on disk against that. */
export class Ledger {
  /** Words that were sent, by worker and object. */
  readonly #sent = new Map<string, Set<string>>();
  /** Words that the workbench said it saved. */
  readonly #promised = new Map<string, string>();
  /** Words that lay on disk once. */
  readonly #seen = new Map<string, string>();

  constructor(
    private readonly output: string,
    private readonly objects: number,
    private readonly workersPerObject: number,
  ) {}

  get promises(): number {
    return this.#promised.size;
  }

  send({ worker, id, word }: Sent): void {
    const key = `${worker} ${id}`;
    this.#sent.set(key, (this.#sent.get(key) ?? new Set()).add(word));
  }

  promise({ worker, id, word }: Sent): void {
    this.#promised.set(`${worker} ${id}`, word);
  }

  /** Everything that is wrong with the files, whenever the workbench was killed; nothing when all is well. */
  async faults(): Promise<string[]> {
    const faults: string[] = [];
    const found = new Map<string, string>();
    const folder = join(this.output, 'annotations/worker-response/iteration-1');
    for (const id of await namesIn(folder)) {
      const files = (await namesIn(join(folder, id))).filter((name) => name.endsWith('.json'));
      if (files.length > 1) faults.push(`object ${id} has ${files.length} files`);
      for (const file of files) {
        const { answers } = JSON.parse(await readFile(join(folder, id, file), 'utf8')) as Response;
        if (answers.length > this.workersPerObject) faults.push(`object ${id} has ${answers.length} answers`);
        for (const { answerContent } of answers) {
          const key = `${answerContent.worker} ${id}`;
          if (found.has(key)) faults.push(`${key} is there twice`);
          found.set(key, answerContent.word);
          if (!this.#sent.get(key)?.has(answerContent.word)) faults.push(`${key} says what nobody sent`);
        }
      }
    }
    for (const [what, kept] of [
      ['promised', this.#promised],
      ['there before', this.#seen],
    ] as const)
      for (const [key, word] of kept)
        if (found.get(key) !== word) faults.push(`${key} was ${what} as ${word}, and is ${found.get(key) ?? 'lost'}`);
    for (const [key, word] of found) this.#seen.set(key, word);
    return [...faults, ...(await this.#manifestFaults(found, false))];
  }

  /** What is wrong when all work is done and the workbench has ended by itself. */
  async finalFaults(): Promise<string[]> {
    const faults = await this.faults();
    const expected = this.objects * this.workersPerObject;
    if (this.#seen.size !== expected) faults.push(`${this.#seen.size} answers instead of ${expected}`);
    return [...faults, ...(await this.#manifestFaults(this.#seen, true))];
  }

  async #manifestFaults(found: ReadonlyMap<string, string>, isFinal: boolean): Promise<string[]> {
    const text = await readFile(join(this.output, 'manifests/output/output.manifest'), 'utf8').catch(() => '');
    const ids = text
      .split('\n')
      .filter(Boolean)
      .map((line) => (JSON.parse(line) as { source: string }).source);
    const keys = [...found.keys()];
    const isDone = (id: string) => keys.filter((key) => key.endsWith(` ${id}`)).length === this.workersPerObject;
    const all = Array.from({ length: this.objects }, (_, index) => String(index)).filter(isDone);
    const isRight = isFinal ? ids.join() === all.join() : ids.join() === all.filter((id) => ids.includes(id)).join();
    return isRight ? [] : [`output.manifest has ${ids.join()}; done are ${all.join()}`];
  }
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}
