#!/usr/bin/env node
import { CommanderError } from 'commander';
import { EXIT, Findings } from './commands/outcome.js';
import { makeProgram } from './program.js';
import { causeOf } from './workbench/problem.js';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

// who reads no further, as `head` does, is no fault
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

const program = makeProgram(say);
// a wrong call has said itself what is wrong with it
for (const command of [program, ...program.commands]) command.exitOverride();
program.parseAsync().catch((thrown: unknown) => {
  if (thrown instanceof CommanderError) {
    process.exitCode = thrown.exitCode === 0 ? 0 : EXIT.usage;
    return;
  }
  process.stderr.write(`gt: ${causeOf(thrown)}\n`);
  process.exitCode = thrown instanceof Findings ? EXIT.findings : EXIT.failed;
});
