import type { ObjectHistory, Stage, Step } from './history.js';

/** What the author of a job says about its reviews. */
export interface RoutingSettings {
  /** How many answer each object before anything else happens to it. */
  readonly workersPerObject: number;
  /** After so many rounds without an accepted answer an object is given up. */
  readonly maxRounds: number;
  /** A returned answer is its author's for so long, then anybody's but the reviewer's. */
  readonly reworkToAnyoneAfterSeconds: number;
  /** Ids of those who review and adjudicate; without it, anybody who did not make the answer. */
  readonly reviewers?: readonly string[];
  readonly agreement?: AgreementSettings;
}

/** What happens to answers that do not agree. */
export interface AgreementSettings {
  /** From 0 to 1. */
  readonly threshold: number;
  /** Another worker answers, until there are `maxWorkers` answers; or an adjudicator decides, as also after that. */
  readonly then: 'worker' | 'adjudicator';
  readonly maxWorkers: number;
}

/** How answers are judged without a person. */
export interface Judge {
  /** How much answers agree, from 0 to 1; `undefined` where that can't be said. */
  agreement(answers: readonly unknown[]): number | undefined;
  /** The index of the answer that agrees most with the others. */
  closest(answers: readonly unknown[]): number;
  /** Whether an answer breaks a rule that blocks and that a machine can measure. */
  fails(answer: unknown): boolean;
}

/** What happens to an object next, or how it ended. */
export type Next =
  | { readonly stage: 'label'; readonly round: 1 }
  | { readonly stage: 'adjudication'; readonly round: 1 }
  | { readonly stage: 'review'; readonly round: number; readonly answer: Step }
  /** `review` is absent where a rule sent the answer back, not a person. */
  | { readonly stage: 'rework'; readonly round: number; readonly answer: Step; readonly review?: Step }
  | {
      readonly stage: 'accepted';
      readonly round: number;
      readonly verdict: 'accept' | 'fix';
      readonly value: unknown;
      readonly answer: Step;
      readonly review: Step;
    }
  | { readonly stage: 'given up'; readonly round: number; readonly answer: Step };

/** The way of an object so far. */
export interface Route {
  readonly next: Next;
  /** The steps that count, in the order of the stages: of several labels those that were compared, or the one that went on. */
  readonly passed: readonly Step[];
}

/** How many answers an object needs in the stage `label`, by those that it has. */
export function labelsWanted(answers: readonly unknown[], settings: RoutingSettings, judge: Judge): number {
  const { workersPerObject, agreement } = settings;
  if (answers.length < workersPerObject || agreement?.then !== 'worker') return workersPerObject;
  const isShort = answers.length < agreement.maxWorkers && disagree(answers, agreement, judge);
  return isShort ? answers.length + 1 : answers.length;
}

/**
 * Follows an object from its labels through its rounds. What was done counts by stage and round, whatever the clocks said;
 * nothing that was done is taken back when rules or settings change afterwards.
 */
export function route({ steps }: ObjectHistory, settings: RoutingSettings, judge: Judge): Route {
  const stepOf = (stage: Stage, round: number) => steps.find((step) => step.stage === stage && step.round === round);
  const labels = steps.filter(({ stage }) => stage === 'label');
  const answers = labels.map(({ answer }) => answer);
  const adjudicated = stepOf('adjudication', 1);
  const isBegun = adjudicated !== undefined || steps.some(({ stage }) => stage === 'review' || stage === 'rework');
  if (!labels.length || (!isBegun && labels.length < labelsWanted(answers, settings, judge)))
    return { next: { stage: 'label', round: 1 }, passed: [] };
  const passed: Step[] = [];
  let answer: Step;
  if (adjudicated) {
    passed.push(...labels, adjudicated);
    answer = adjudicated;
  } else {
    if (!isBegun && settings.agreement && disagree(answers, settings.agreement, judge))
      return { next: { stage: 'adjudication', round: 1 }, passed: labels };
    answer = labels[judge.closest(answers)] ?? labels[0]!;
    passed.push(answer);
  }
  for (let round = 1; ; round++) {
    const [review, reworked] = [stepOf('review', round), stepOf('rework', round)];
    if (!review && !reworked && !judge.fails(answer.answer))
      return { next: { stage: 'review', round, answer }, passed };
    if (review) {
      passed.push(review);
      const { verdict, value } = judged(review.answer);
      if (verdict === 'accept')
        return { next: { stage: 'accepted', round, verdict, value: answer.answer, answer, review }, passed };
      if (verdict === 'fix') return { next: { stage: 'accepted', round, verdict, value, answer, review }, passed };
    }
    if (reworked) {
      passed.push(reworked);
      answer = reworked;
    } else if (round >= settings.maxRounds) {
      return { next: { stage: 'given up', round, answer }, passed };
    } else {
      return { next: { stage: 'rework', round, answer, ...(review ? { review } : {}) }, passed };
    }
  }
}

/** Whether a worker may do what is next. Who has a task in hand, or was given enough, is not asked here. */
export function mayDo(
  next: Next,
  { steps }: ObjectHistory,
  settings: RoutingSettings,
  workerId: string,
  now: Date,
): boolean {
  const isReviewer = settings.reviewers?.includes(workerId) ?? true;
  const hasMade = steps.some((step) => step.stage !== 'review' && step.workerId === workerId);
  switch (next.stage) {
    case 'label':
      return !hasMade;
    case 'adjudication':
    case 'review':
      return isReviewer && !hasMade;
    case 'rework': {
      if (next.answer.workerId === workerId) return true;
      const returned = Date.parse((next.review ?? next.answer).submittedAt);
      const isAnyones = now.getTime() - returned >= settings.reworkToAnyoneAfterSeconds * 1000;
      return isAnyones && next.review?.workerId !== workerId;
    }
    default:
      return false;
  }
}

/** Whether answers agree less than the job asks for. Where it can't be said, nobody is asked about it. */
function disagree(answers: readonly unknown[], { threshold }: AgreementSettings, judge: Judge): boolean {
  return answers.length > 1 && (judge.agreement(answers) ?? 1) < threshold;
}

/** What a review says; one that can't be read accepts nothing. */
function judged(review: unknown): { readonly verdict?: unknown; readonly value?: unknown } {
  return typeof review === 'object' && review !== null ? review : {};
}
