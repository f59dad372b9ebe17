import { readFileSync } from 'node:fs';
import { Command, InvalidArgumentError } from 'commander';
import { runAgree, type AgreeOptions } from './agree-command.js';
import { runWorkbench, type WorkbenchCommandOptions } from './workbench-command.js';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

/** The `gt` command. @param say takes a line for the person at the terminal */
export function makeProgram(say: (line: string) => void): Command {
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
  program
    .command('workbench')
    .description('a worker portal for one machine: task pages as Ground Truth shows them, answers in its files')
    .argument('<dir>', 'a job folder, or a folder of job folders')
    .option('--port <n>', 'the port; the next free one is taken where it is in use, 0 is any', portNumber, 8844)
    .option('--data <dir>', 'where answers are kept, a folder for each job', '.gt')
    .option('--grant-seconds <n>', 'how long an address from grant_read_access is good', wholeSeconds, 3600)
    .option('--host <address>', 'listen on this address instead of loopback, for other machines (no password!)')
    .addHelpText(
      'after',
      `
A job folder holds:
  job.json               title, description, labelAttributeName, workersPerObject, taskTimeLimitInSeconds,
                         preHumanTask, consolidation (modules with the events of Ground Truth's Lambdas)
  template.liquid.html   the task page, as one would upload it to Ground Truth
  input.manifest         one JSON object a line
  s3/BUCKET/KEY          the objects that s3:// addresses name (optional)

Written, for each job:
  <data>/<job>/annotations/worker-response/iteration-1/<id>/<time>.json
  <data>/<job>/manifests/output/output.manifest

Example:
  gt workbench demo/jobs --data answers
`,
    )
    .action((dir: string, options: WorkbenchCommandOptions) => runWorkbench(dir, options, say));
  program
    .command('agree')
    .description('how much several people agree who answered the same objects')
    .argument('<dir>', "a job's output folder, which holds annotations/worker-response")
    .option('--json', 'print JSON: a list of {of, measure, objects, coefficient, interval}')
    .option('--seed <n>', 'of the intervals: the same seed gives the same ones', wholeNumber, 1)
    .option('--samples <n>', 'how often objects are drawn for an interval', wholeNumber, 1000)
    .addHelpText(
      'after',
      `
Measured, by what the task asks:
  rankings     Kendall's tau-b, the mean over pairs of people and over objects; Kendall's W, the mean over objects
  ratings      Krippendorff's alpha, ordinal; of choices and of what is acceptable nominal
  references   F1 of the characters that were marked
  activities   intersection over union in time of those that belong together
Intervals hold 95% of what comes out when objects are drawn again and again. Free texts have no coefficient.

Examples:
  gt agree .gt/text-ranking
  gt agree .gt/text-ranking --json > agreement.json

It ends with 1 where there is no answer to be read.
`,
    )
    .action((dir: string, options: AgreeOptions) => runAgree(dir, options, say));
  return program;
}

function wholeSeconds(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('Seconds are a whole number from 1.');
  return Number(text);
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('A whole number from 1.');
  return Number(text);
}

function portNumber(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new InvalidArgumentError('A port is a number from 0 to 65535.');
  return port;
}
