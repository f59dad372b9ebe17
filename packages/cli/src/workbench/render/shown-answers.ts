import { randomBytes } from 'node:crypto';

/** An answer that somebody reads, by its job and its place in what was done to an object. */
export interface ShownAnswer {
  /** The job that its author made. */
  readonly job: string;
  readonly id: string;
  /** The index of the step in the object's history. */
  readonly step: number;
}

/** So many are kept; a page that is open longer than that is read from the shell again. */
const KEPT = 1000;

/**
 * Addresses of answers to be read. The frame's origin knows no worker and may be asked by any template, so an address can't
 * be guessed; nothing can be sent to it.
 */
export class ShownAnswers {
  readonly #byToken = new Map<string, ShownAnswer>();

  give(answer: ShownAnswer): string {
    const token = randomBytes(24).toString('base64url');
    this.#byToken.set(token, answer);
    const [oldest] = this.#byToken.keys();
    if (this.#byToken.size > KEPT) this.#byToken.delete(oldest!);
    return token;
  }

  find(token: string): ShownAnswer | undefined {
    return this.#byToken.get(token);
  }
}
