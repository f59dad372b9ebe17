#!/usr/bin/env node
import { makeProgram } from './program.js';
import { causeOf } from './workbench/problem.js';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

makeProgram(say)
  .parseAsync()
  .catch((cause: unknown) => {
    process.stderr.write(`gt: ${causeOf(cause)}\n`);
    process.exitCode = 1;
  });
