import { open, type FileHandle } from 'node:fs/promises';

/** Characters that are gathered before they go to the disk. */
const GATHERED = 1 << 18;

/** Writes a file piece by piece, in memory that does not grow with it. */
export class TextWriter {
  readonly #file: Promise<FileHandle>;
  #gathered = '';
  /** What has been given to the disk, one after the other. */
  #written: Promise<void>;

  constructor(readonly path: string) {
    this.#file = open(path, 'wx');
    this.#written = this.#file.then(() => undefined);
    // whoever writes next, or closes, is told
    this.#written.catch(() => undefined);
  }

  /** @returns a promise only when the disk has to be waited for */
  write(text: string): Promise<void> | undefined {
    this.#gathered += text;
    return this.#gathered.length < GATHERED ? undefined : this.#flush();
  }

  /** @throws the file system's error */
  async close(): Promise<void> {
    try {
      await this.#flush();
    } finally {
      await (await this.#file).close();
    }
  }

  #flush(): Promise<void> {
    const text = this.#gathered;
    this.#gathered = '';
    this.#written = this.#written.then(async () => (await this.#file).writeFile(text));
    return this.#written;
  }
}
