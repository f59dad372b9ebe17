import { sha256Of } from '../../files/sha256.js';

/** How many workers are remembered: a job has far fewer. */
const REMEMBERED = 100_000;

/** Names for workers that say nothing of them to who does not know the salt. */
export class Pseudonyms {
  readonly #known = new Map<string, string>();

  /** @param salt the same one gives the same names */
  constructor(private readonly salt: string) {}

  of(workerId: string): string {
    let name = this.#known.get(workerId);
    if (name === undefined) {
      name = `w${sha256Of(`${this.salt}\0${workerId}`).slice(0, 12)}`;
      if (this.#known.size < REMEMBERED) this.#known.set(workerId, name);
    }
    return name;
  }
}
