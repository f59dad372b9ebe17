import type { Problem } from '../problem.js';
import { MANIFEST_FILE, TEMPLATE_FILE } from './job-folder.js';

/** So many are kept, so long: a page may say what it likes. */
const KEPT = 20;
const LONGEST = 500;

/** What the task pages of a job said about themselves: script errors, failed loads and the like. */
export class HeardProblems {
  readonly #lines = new Map<string, number>();

  get problems(): readonly Problem[] {
    return [...this.#lines].map(([text, line]) => ({
      level: 'warning',
      file: TEMPLATE_FILE,
      cause: `${text} (in the task of ${MANIFEST_FILE}, line ${line})`,
    }));
  }

  /** @param line the line of the object whose page said so */
  add(text: string, line: number): void {
    const shown = text.slice(0, LONGEST);
    if (this.#lines.size < KEPT && !this.#lines.has(shown)) this.#lines.set(shown, line);
  }

  clear(): void {
    this.#lines.clear();
  }
}
