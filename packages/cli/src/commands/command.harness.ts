import { CommanderError } from 'commander';
import { makeProgram } from '../program.js';
import { EXIT, Findings } from './outcome.js';

/** What a call of `gt` says, and what it ends with. */
export interface Called {
  readonly lines: readonly string[];
  readonly text: string;
  readonly status: number;
  /** Why it did not end well. */
  readonly cause: string;
}

/** Calls `gt` in this process. */
export async function gt(...argv: readonly string[]): Promise<Called> {
  const lines: string[] = [];
  let written = '';
  const program = makeProgram((line) => lines.push(line));
  for (const command of [program, ...program.commands]) {
    command
      .exitOverride()
      .configureOutput({ writeOut: (part) => (written += part), writeErr: (part) => (written += part) });
  }
  const end = (status: number, cause = '') => ({ lines, text: [...lines, written].join('\n'), status, cause });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return end(0);
  } catch (thrown) {
    if (thrown instanceof CommanderError) return end(thrown.exitCode === 0 ? 0 : EXIT.usage, thrown.message);
    return end(thrown instanceof Findings ? EXIT.findings : EXIT.failed, (thrown as Error).message);
  }
}
