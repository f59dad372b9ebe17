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

/** Why a file of a job cannot be read, for its author: which one it is, is said beside it. */
export function fileCauseOf(thrown: unknown): string {
  const { code } = thrown as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'is a folder, not a file';
  return causeOf(thrown);
}
