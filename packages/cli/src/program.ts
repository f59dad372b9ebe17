import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { addAgree } from './commands/agree.js';
import { addExport } from './commands/export.js';
import type { Say } from './commands/outcome.js';
import { addValidate } from './commands/validate.js';
import { addWorkbench } from './commands/workbench.js';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

/** The `gt` command. @param say takes a line for the person at the terminal */
export function makeProgram(say: Say): Command {
  const program = new Command('gt')
    .description('Labelling jobs of Ground Truth on this machine.')
    .version(version)
    .showHelpAfterError()
    .addHelpText(
      'after',
      `
Examples:
  gt workbench demo/jobs                    open the sample jobs in a browser
  gt workbench my-job --data answers        one job, its answers in ./answers
  gt workbench my-jobs --port 9000          on another port
  gt agree answers/my-job                   how much those who answered a job agree
`,
    );
  addWorkbench(program, say);
  addValidate(program, say);
  addAgree(program, say);
  addExport(program, say);
  return program;
}
