/** Takes a line for the person at the terminal. */
export type Say = (line: string) => void;

/** What `gt` ends with, besides 0 when all went well. */
export const EXIT = {
  /** It could not be done: a file that is not there, a service that refuses. */
  failed: 1,
  /** The call itself is wrong. */
  usage: 2,
  /** It was done, and something is wrong in what was looked at. */
  findings: 3,
} as const;

/** Ends a command with {@link EXIT}.findings after it has said what it found. */
export class Findings extends Error {
  constructor(summary: string) {
    super(summary);
    this.name = 'Findings';
  }
}
