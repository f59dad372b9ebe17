import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Annotator, Living } from './annotator.js';

/** The folders of one job, and the address of the workbench that serves it in this of its lives. */
export class Round {
  isDone = false;
  readonly #open: ((port: { port: number }) => void)[] = [];
  #living: { port: number } | undefined;

  private constructor(readonly folder: string) {}

  /** @param members of `job.json` */
  static async begin(members: object, objects: number): Promise<Round> {
    const round = new Round(await mkdtemp(join(tmpdir(), 'gt-kills-')));
    await mkdir(join(round.jobs, 'job'), { recursive: true });
    await writeFile(join(round.jobs, 'job/job.json'), JSON.stringify(members));
    await writeFile(join(round.jobs, 'job/template.liquid.html'), '<crowd-form></crowd-form>');
    const lines = Array.from({ length: objects }, (_, id) => `{"source":"${id}"}\n`);
    await writeFile(join(round.jobs, 'job/input.manifest'), lines.join(''));
    return round;
  }

  get jobs(): string {
    return join(this.folder, 'jobs');
  }

  get data(): string {
    return join(this.folder, 'data');
  }

  /** Has people work until nothing is left. */
  async work(people: (living: Living) => readonly Annotator[]): Promise<void> {
    await Promise.all(people(() => this.#whenAlive()).map((person) => person.work()));
    this.isDone = true;
  }

  set port(port: number | undefined) {
    this.#living = port === undefined ? undefined : { port };
    if (this.#living) for (const go of this.#open.splice(0)) go(this.#living);
  }

  #whenAlive(): Promise<{ port: number }> {
    return this.#living ? Promise.resolve(this.#living) : new Promise((go) => this.#open.push(go));
  }
}
