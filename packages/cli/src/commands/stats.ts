import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { readAllResponses } from '@gt-elements/jobs/files/worker-responses.js';
import { WORKER_RESPONSES } from '@gt-elements/jobs/layout.js';
import { elementAnswer } from '@gt-elements/jobs/review/element-answer.js';
import type { ObjectHistory, Stage, Step } from '@gt-elements/jobs/review/history.js';
import { jobStatistics, type JobStatistics } from '@gt-elements/jobs/statistics/job-statistics.js';
import type { Command } from 'commander';
import { stagesAfterLabels, stageSuffix, type StageOfJob } from '../workbench/review/stage-name.js';
import { counted } from './counted.js';
import type { Say } from './outcome.js';
import { table } from './table.js';

/** So many rounds of a review are looked for. */
const ROUNDS = 9;

const STAGE_WORDS: Readonly<Record<Stage, string>> = {
  label: 'answers',
  adjudication: 'adjudications',
  review: 'reviews',
  rework: 'rework',
};

export function addStats(program: Command, say: Say): void {
  program
    .command('stats')
    .description('how a job goes: throughput, time per task and worker, reviews, agreement')
    .argument('<dir>', "a job's output folder; those of its reviews and rework are looked for beside it")
    .option('--json', 'print JSON: {throughput, reviews, stages, workers, agreement}')
    .addHelpText(
      'after',
      `
Examples:
  gt stats .gt/text-ranking
  gt stats .gt/reviewed-questions --json
`,
    )
    .action((dir: string, options: { readonly json?: boolean }) => runStats(dir, options, say));
}

async function runStats(dir: string, { json = false }: { readonly json?: boolean }, say: Say): Promise<void> {
  const { histories, leftOut } = await historiesIn(resolve(dir));
  if (!histories.length) throw new Error([`no answers in ${join(dir, WORKER_RESPONSES)}`, ...leftOut].join('\n'));
  const all = jobStatistics(histories);
  if (json) {
    say(JSON.stringify(all, undefined, 2));
    return;
  }
  for (const line of [...leftOut, ...lines(all, histories.length)]) say(line);
}

/** What was done to each object, in the job itself and in those that follow it. */
async function historiesIn(folder: string): Promise<{ histories: ObjectHistory[]; leftOut: string[] }> {
  const stages: readonly StageOfJob[] = [{ stage: 'label', round: 1 }, ...stagesAfterLabels(ROUNDS)];
  const steps = new Map<string, Step[]>();
  const leftOut: string[] = [];
  for (const of of stages) {
    const own = join(dirname(folder), basename(folder) + stageSuffix(of));
    if (!existsSync(own)) continue;
    const { responses, problems } = await readAllResponses(own);
    leftOut.push(...problems.map(({ path, cause }) => `Left out: ${path}: ${cause}`));
    for (const { id, path, answers } of responses) {
      const known = steps.get(id) ?? [];
      steps.set(id, known);
      for (const { workerId, acceptanceTime, submissionTime, timeSpentInSeconds, answerContent } of answers) {
        known.push({
          ...of,
          workerId,
          acceptedAt: acceptanceTime,
          submittedAt: submissionTime,
          seconds: timeSpentInSeconds ?? secondsBetween(acceptanceTime, submissionTime),
          answer: elementAnswer(answerContent),
          ref: path,
        });
      }
    }
  }
  const histories = [...steps].map(([id, done]) => ({
    id,
    steps: done.sort((one, other) => Date.parse(one.submittedAt) - Date.parse(other.submittedAt)),
  }));
  return { histories, leftOut };
}

/** Files of other origin may not say how long it took. */
function secondsBetween(accepted: string, submitted: string): number {
  return Math.max(0, Date.parse(submitted) - Date.parse(accepted)) / 1000 || 0;
}

function lines({ throughput, reviews, stages, workers, agreement }: JobStatistics, objects: number): readonly string[] {
  const { accept, fix, return: sentBack } = reviews.verdicts;
  const part = (value: number | undefined) => (value === undefined ? '–' : `${Math.round(value * 100)}%`);
  const busiest = throughput.counts.map(({ count }) => count).reduce((most, count) => Math.max(most, count), 0);
  return [
    `${counted(objects, 'object')}, at most ${counted(busiest, 'task')} in ${throughput.unit === 'day' ? 'a day' : 'an hour'}`,
    '',
    'Time per task, in seconds',
    ...table([
      ['  ', 'median', 'middle half', 'tasks'],
      ...stages.map(({ of, seconds }) => [`  ${STAGE_WORDS[of]}`, ...timeCells(seconds)]),
    ]),
    '',
    'Workers',
    ...table([
      ['  ', 'median', 'middle half', 'tasks', 'accepted'],
      ...workers.map(({ of, seconds, accepted }) => [`  …${of.slice(-6)}`, ...timeCells(seconds), part(accepted)]),
    ]),
    ...(accept + fix + sentBack
      ? [
          '',
          `Reviews: ${accept} accepted, ${fix} accepted with a fix, ${sentBack} sent back; at once ${part(reviews.acceptedAtOnce)}`,
        ]
      : []),
    ...(agreement.mean === undefined
      ? []
      : ['', `Agreement, by what answers have in common: ${part(agreement.mean)} (gt agree has coefficients)`]),
  ];
}

function timeCells({
  median,
  lowerQuartile,
  upperQuartile,
  count,
}: JobStatistics['stages'][number]['seconds']): readonly string[] {
  const whole = (seconds: number) => String(Math.round(seconds));
  return [whole(median), `${whole(lowerQuartile)}–${whole(upperQuartile)}`, String(count)];
}
