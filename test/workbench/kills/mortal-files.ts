import { AsyncLocalStorage } from 'node:async_hooks';
import type * as FilesModule from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';

/** Which life the code that runs now belongs to. */
export const lives = new AsyncLocalStorage<Life>();

/** A process that dies at one of its operations on files: from then on nothing it began reaches the disk. */
export class Life {
  #steps = 0;
  #isDead = false;
  readonly #open = new Set<FileHandle>();
  readonly #underWay = new Set<Promise<unknown>>();
  #end!: () => void;
  /** Resolves when it has died. */
  readonly ended = new Promise<void>((end) => (this.#end = end));

  /**
   * @param lastStep the operation at which it dies
   * @param random says whether that operation is still done, and how much of a text is written
   * @param onDeath closes what a process's end closes
   */
  constructor(
    private readonly lastStep: number,
    private readonly random: () => number,
    private readonly onDeath: () => void,
  ) {}

  get isDead(): boolean {
    return this.#isDead;
  }

  async step<Result>(work: () => Promise<Result>, partly?: (share: number) => Promise<unknown>): Promise<Result> {
    if (this.#isDead) return never();
    if (++this.#steps === this.lastStep) {
      if (partly) await partly(this.random());
      else if (this.random() < 0.5) await work().catch(() => undefined);
      await this.die();
      return never();
    }
    const result = work();
    const settled = result.then(
      () => undefined,
      () => undefined,
    );
    this.#underWay.add(settled);
    await settled;
    this.#underWay.delete(settled);
    return this.#isDead ? never() : result;
  }

  async die(): Promise<void> {
    if (this.#isDead) return;
    this.#isDead = true;
    this.onDeath();
    // as with a process: what the system does for it already is done before it is gone
    await Promise.all(this.#underWay);
    await Promise.all([...this.#open].map((file) => file.close().catch(() => undefined)));
    this.#end();
  }

  /** A file handle whose operations are steps; what a dead process has open is closed. */
  mortal(file: FileHandle): Pick<FileHandle, 'writeFile' | 'sync' | 'close'> {
    if (this.#isDead) void file.close();
    else this.#open.add(file);
    return {
      writeFile: (text) =>
        this.step(
          () => file.writeFile(text),
          (share) => file.writeFile((text as string).slice(0, Math.floor((text as string).length * share))),
        ),
      // a process's death loses nothing that was written: only a machine's would
      sync: () => this.step(() => Promise.resolve()),
      close: () =>
        this.step(() => {
          this.#open.delete(file);
          return file.close();
        }),
    };
  }
}

const never = <Result>() => new Promise<Result>(() => undefined);

type Files = typeof FilesModule;

/** `node:fs/promises` for code that may die; for all other code it is what it was. */
export function mortalFiles(files: Files): Files {
  const step =
    <Args extends unknown[], Result>(work: (...args: Args) => Promise<Result>) =>
    (...args: Args): Promise<Result> => {
      const life = lives.getStore();
      return life ? life.step(() => work(...args)) : work(...args);
    };
  const { mkdir, open, readFile, readdir, realpath, rename, rm, stat } = files;
  const steps = Object.fromEntries(
    Object.entries({ mkdir, readFile, readdir, realpath, rename, rm, stat }).map(([name, work]) => [
      name,
      step(work as (...args: unknown[]) => Promise<unknown>),
    ]),
  );
  const mortalOpen = (...args: Parameters<typeof open>) => {
    const life = lives.getStore();
    return life ? life.step(async () => life.mortal(await open(...args))) : open(...args);
  };
  return { ...files, ...steps, open: mortalOpen } as unknown as Files;
}
