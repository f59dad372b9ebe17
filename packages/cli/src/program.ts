import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { addAgree } from './commands/agree.js';
import { addCheck } from './commands/check.js';
import { addConsolidate } from './commands/consolidate.js';
import { addDeploy } from './commands/deploy.js';
import { addExport } from './commands/export.js';
import { addManifest } from './commands/manifest.js';
import { addNew } from './commands/new.js';
import type { Say } from './commands/outcome.js';
import { addStats } from './commands/stats.js';
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
From data to a data set:
  gt new my-job --task text-ranking                       a job folder to begin with
  gt manifest prompts.csv --source prompt                 its data, of texts and tables
  gt check my-job                                         what is wrong with it
  gt workbench my-job                                     work on it in a browser, on this machine
  gt deploy my-job --bucket … --role … --workteam …       or in Ground Truth
  gt stats .gt/my-job                                     how it goes
  gt agree .gt/my-job                                     how much people agree
  gt validate .gt/my-job                                  whether answers are what they should be
  gt consolidate .gt/my-job                               one answer of several
  gt export .gt/my-job --format trl-preference            training data

Examples:
  gt workbench demo/jobs                                  open the sample jobs in a browser
  gt check demo/jobs

It ends with 0 when all is well, 1 when it could not be done, 2 when the call is wrong, 3 when it was done and found something
wrong. gt COMMAND --help says more.
`,
    );
  addNew(program, say);
  addManifest(program, say);
  addCheck(program, say);
  addWorkbench(program, say);
  addStats(program, say);
  addValidate(program, say);
  addAgree(program, say);
  addConsolidate(program, say);
  addExport(program, say);
  addDeploy(program, say);
  return program;
}
