import { resolve } from 'node:path';
import { jobAgreement, type Agreement } from '@gt-elements/jobs/agreement/job-agreement.js';
import { AGREEMENT_NAMES } from '@gt-elements/jobs/agreement/names.js';
import { readAllResponses } from '@gt-elements/jobs/files/worker-responses.js';
import { WORKER_RESPONSES } from '@gt-elements/jobs/layout.js';
import { elementAnswer } from '@gt-elements/jobs/review/element-answer.js';
import type { Command } from 'commander';
import { wholeFrom1 } from './arguments.js';
import type { Say } from './outcome.js';
import { table } from './table.js';

interface AgreeOptions {
  readonly json?: boolean;
  readonly seed: number;
  readonly samples: number;
}

export function addAgree(program: Command, say: Say): void {
  program
    .command('agree')
    .description('how much several people agree who answered the same objects')
    .argument('<dir>', "a job's output folder, which holds annotations/worker-response")
    .option('--json', 'print JSON: a list of {of, measure, objects, coefficient, interval}')
    .option('--seed <n>', 'of the intervals: the same seed gives the same ones', wholeFrom1(), 1)
    .option('--samples <n>', 'how often objects are drawn for an interval', wholeFrom1(), 1000)
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
}

/**
 * Says how much the people agree who answered a job.
 * @throws Error where there is nothing to be read
 */
export async function runAgree(folder: string, { json = false, seed, samples }: AgreeOptions, say: Say): Promise<void> {
  const { responses, problems } = await readAllResponses(folder);
  const left = problems.map(({ path, cause }) => `Left out: ${path}: ${cause}`);
  if (!responses.length) throw new Error([`no answers in ${resolve(folder, WORKER_RESPONSES)}`, ...left].join('\n'));
  const objects = responses.map(({ answers }) => answers.map(({ answerContent }) => elementAnswer(answerContent)));
  const all = jobAgreement(objects, { seed, samples });
  if (json) {
    say(JSON.stringify(all, undefined, 2));
    return;
  }
  for (const line of left) say(line);
  const several = objects.filter(({ length }) => length > 1).length;
  say(`${objects.length} objects, ${several} with two answers or more`);
  if (!all.length) say('Nothing in these answers has a coefficient.');
  for (const line of table(all.map(row))) say(`  ${line}`);
}

function row({ of, measure, coefficient, interval, objects }: Agreement): readonly string[] {
  if (!('value' in coefficient)) return [of, AGREEMENT_NAMES[measure], `undefined: ${coefficient.undefinedBecause}`];
  const within =
    'low' in interval ? `${rounded(interval.low)} to ${rounded(interval.high)}` : interval.undefinedBecause;
  return [of, AGREEMENT_NAMES[measure], rounded(coefficient.value), `(${within})`, `${objects} objects`];
}

function rounded(value: number): string {
  return value.toFixed(2);
}
