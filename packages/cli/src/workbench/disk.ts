import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { writeFileAtomic, type WriteFile } from '@gt-elements/jobs/files/atomic-write.js';
import { causeOf, type Problem } from './problem.js';

/** Writes files, and keeps in mind which folders cannot be written: a full disk is told for as long as it is full. */
export class Disk {
  readonly #failures = new Map<string, Problem>();

  constructor(private readonly writeFile: WriteFile = writeFileAtomic) {}

  get problems(): readonly Problem[] {
    return [...this.#failures.values()];
  }

  /** @throws the file system's error, after which the old text stands */
  readonly write: WriteFile = async (path, text) => {
    try {
      await this.writeFile(path, text);
      // by folder: what is written again gets a name with another time in it
      this.#failures.delete(dirname(path));
    } catch (cause) {
      this.#failures.set(dirname(path), {
        level: 'error',
        file: path,
        cause: `could not be written: ${causeOf(cause)}`,
      });
      throw cause;
    }
  };

  /** Writes a file unless that is what it says. @throws as `write` */
  async put(path: string, text: string): Promise<void> {
    if ((await readFile(path, 'utf8').catch(() => undefined)) !== text) await this.write(path, text);
  }
}
