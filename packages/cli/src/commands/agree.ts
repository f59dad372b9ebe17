import { resolve } from 'node:path';
import { jobAgreement, type Agreement } from '@gt-elements/jobs/agreement/job-agreement.js';
import { readAllResponses } from '@gt-elements/jobs/files/worker-responses.js';
import { WORKER_RESPONSES } from '@gt-elements/jobs/layout.js';
import { elementAnswer } from '@gt-elements/jobs/review/element-answer.js';

export interface AgreeOptions {
  readonly json?: boolean;
  readonly seed: number;
  readonly samples: number;
}

const NAMES: Readonly<Record<Agreement['measure'], string>> = {
  'kendall-tau-b': 'Kendall’s τ-b',
  'kendall-w': 'Kendall’s W',
  'krippendorff-alpha-nominal': 'Krippendorff’s α, nominal',
  'krippendorff-alpha-ordinal': 'Krippendorff’s α, ordinal',
  'krippendorff-alpha-interval': 'Krippendorff’s α, interval',
  'span-f1': 'F1 of characters',
  'temporal-iou': 'IoU in time',
};

/**
 * Says how much the people agree who answered a job.
 * @throws Error where there is nothing to be read
 */
export async function runAgree(
  folder: string,
  { json = false, seed, samples }: AgreeOptions,
  say: (line: string) => void,
): Promise<void> {
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
  for (const line of table(all.map(row))) say(line);
}

function row({ of, measure, coefficient, interval, objects }: Agreement): readonly string[] {
  if (!('value' in coefficient)) return [of, NAMES[measure], `undefined: ${coefficient.undefinedBecause}`];
  const within =
    'low' in interval ? `${rounded(interval.low)} to ${rounded(interval.high)}` : interval.undefinedBecause;
  return [of, NAMES[measure], rounded(coefficient.value), `(${within})`, `${objects} objects`];
}

function rounded(value: number): string {
  return value.toFixed(2);
}

function table(rows: readonly (readonly string[])[]): readonly string[] {
  // what is said in place of a number is as long as it is
  const widths = [0, 1].map((column) => Math.max(0, ...rows.map((cells) => cells[column]!.length)));
  return rows.map((cells) => `  ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd());
}
