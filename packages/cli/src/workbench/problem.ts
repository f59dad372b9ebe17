/** Something an author should know, with where it is. `error` keeps a task or a job from being done. */
export interface Problem {
  readonly level: 'error' | 'warning';
  /** Relative to the job's folder or to the data folder, as `where` says. */
  readonly file: string;
  /** Counted from 1. */
  readonly line?: number;
  readonly cause: string;
}

/** One line of text: `input.manifest, line 3: not JSON: …` */
export function problemText({ file, line, cause }: Problem): string {
  return `${file}${line === undefined ? '' : `, line ${line}`}: ${cause}`;
}

/** The message of anything that was thrown. */
export function causeOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
