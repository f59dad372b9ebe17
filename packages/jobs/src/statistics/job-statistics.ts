import { agreement } from '../agreement/agreement.js';
import type { ObjectHistory, Stage, Step } from '../review/history.js';
import { distribution, spreadOf, tally, type Bin, type Spread } from './spread.js';

/** How a job goes. Times are seconds, from taking a task to submitting it; parts are from 0 to 1. */
export interface JobStatistics {
  /** What was submitted in each hour, or day, from the first to the last. */
  readonly throughput: Throughput;
  readonly reviews: ReviewStatistics;
  /** Of each stage in which something was done, in the order of the stages. */
  readonly stages: readonly TimeSpent<Stage>[];
  /** Of each worker, by how much they did. */
  readonly workers: readonly WorkerStatistics[];
  readonly agreement: AgreementStatistics;
}

export interface Throughput {
  readonly unit: 'hour' | 'day';
  /** `from`: ISO 8601, UTC. */
  readonly counts: readonly { readonly from: string; readonly count: number }[];
}

export interface ReviewStatistics {
  readonly verdicts: Readonly<Record<'accept' | 'fix' | 'return', number>>;
  /** The part of first reviews that accepted the answer as it was; `undefined` where nothing was reviewed. */
  readonly acceptedAtOnce: number | undefined;
  /** How many reviews it took to accept an object: the number, and of how many objects. */
  readonly rounds: readonly { readonly value: number; readonly count: number }[];
}

export interface TimeSpent<Of> {
  readonly of: Of;
  readonly seconds: Spread;
}

export interface WorkerStatistics extends TimeSpent<string> {
  /** Reviews of what this worker made last before them. */
  readonly reviewed: number;
  /** The part of these that accepted it as it was; `undefined` where there are none. */
  readonly accepted: number | undefined;
}

export interface AgreementStatistics {
  /** Over objects that several workers have labelled; `undefined` where there are none, or nothing can be compared. */
  readonly mean: number | undefined;
  /** Of these objects, in five parts. */
  readonly distribution: readonly Bin[];
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const STAGES: readonly Stage[] = ['label', 'adjudication', 'review', 'rework'];

/** @param histories of all objects, also of those to which nothing was done yet */
export function jobStatistics(histories: readonly ObjectHistory[]): JobStatistics {
  const steps = histories.flatMap((history) => history.steps);
  return {
    throughput: throughputOf(steps),
    reviews: reviewsOf(histories),
    stages: STAGES.flatMap((stage) =>
      timeSpent(
        stage,
        steps.filter((step) => step.stage === stage),
      ),
    ),
    workers: workersOf(histories, steps),
    agreement: agreementOf(histories),
  };
}

/** The answer as it stands: what was made last, or what a reviewer made of it. `undefined` before the first. */
export function currentAnswer({ steps }: ObjectHistory): unknown {
  const last = steps.findLast((step) => step.stage !== 'review' || verdictOf(step) === 'fix');
  return last?.stage === 'review' ? membersOf(last.answer)['value'] : last?.answer;
}

function throughputOf(steps: readonly Step[]): Throughput {
  const times = steps.map(({ submittedAt }) => Date.parse(submittedAt)).filter((time) => !Number.isNaN(time));
  const first = times.reduce((a, b) => Math.min(a, b), Infinity);
  const last = times.reduce((a, b) => Math.max(a, b), -Infinity);
  const unit = last - first > 2 * DAY ? 'day' : 'hour';
  const length = unit === 'day' ? DAY : HOUR;
  const counts = tally(times.map((time) => Math.floor(time / length)));
  return { unit, counts: counts.map(({ value, count }) => ({ from: new Date(value * length).toISOString(), count })) };
}

function reviewsOf(histories: readonly ObjectHistory[]): ReviewStatistics {
  const verdicts = { accept: 0, fix: 0, return: 0 };
  const rounds: number[] = [];
  let first = 0;
  let acceptedAtOnce = 0;
  for (const { steps } of histories) {
    const reviews = steps.filter(({ stage }) => stage === 'review');
    reviews.forEach((review, index) => {
      const verdict = verdictOf(review);
      verdicts[verdict]++;
      if (verdict !== 'return') rounds.push(index + 1);
    });
    if (!reviews[0]) continue;
    first++;
    if (verdictOf(reviews[0]) === 'accept') acceptedAtOnce++;
  }
  return { verdicts, acceptedAtOnce: part(acceptedAtOnce, first), rounds: tally(rounds) };
}

function workersOf(histories: readonly ObjectHistory[], steps: readonly Step[]): readonly WorkerStatistics[] {
  const reviewed = new Map<string, Step[]>();
  for (const { steps: told } of histories) {
    told.forEach((review, index) => {
      const maker = told.slice(0, index).findLast(({ stage }) => stage !== 'review')?.workerId;
      if (review.stage === 'review' && maker !== undefined)
        reviewed.set(maker, [...(reviewed.get(maker) ?? []), review]);
    });
  }
  const ids = [...new Set(steps.map(({ workerId }) => workerId))];
  return ids
    .flatMap((id) =>
      timeSpent(
        id,
        steps.filter(({ workerId }) => workerId === id),
      ),
    )
    .map((time): WorkerStatistics => {
      const reviews = reviewed.get(time.of) ?? [];
      const accepted = reviews.filter((review) => verdictOf(review) === 'accept').length;
      return { ...time, reviewed: reviews.length, accepted: part(accepted, reviews.length) };
    })
    .sort((a, b) => b.seconds.count - a.seconds.count);
}

function agreementOf(histories: readonly ObjectHistory[]): AgreementStatistics {
  const each = histories
    .map(({ steps }) => agreement(steps.filter(({ stage }) => stage === 'label').map(({ answer }) => answer)))
    .filter((value) => value !== undefined);
  const mean = part(
    each.reduce((sum, value) => sum + value, 0),
    each.length,
  );
  return { mean, distribution: distribution(each, 0, 1, 5) };
}

function timeSpent<Of>(of: Of, steps: readonly Step[]): readonly TimeSpent<Of>[] {
  const seconds = spreadOf(steps.map((step) => step.seconds));
  return seconds ? [{ of, seconds }] : [];
}

/** What can't be read accepts nothing. */
function verdictOf({ answer }: Step): 'accept' | 'fix' | 'return' {
  const { verdict } = membersOf(answer);
  return verdict === 'accept' || verdict === 'fix' ? verdict : 'return';
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

function part(count: number, of: number): number | undefined {
  return of ? count / of : undefined;
}
