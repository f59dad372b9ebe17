import type { AgreementSettings } from '@gt-elements/jobs/review/routing.js';
import { goodMembers, isMembers, isString, isWhole, type SayProblem } from './members.js';

/** How the answers of a job are reviewed, as its author set it. */
export interface ReviewSettings {
  readonly maxRounds: number;
  readonly reworkToAnyoneAfterSeconds: number;
  /** Names of workers; without it, everybody who did not make the answer reviews. */
  readonly reviewers?: readonly string[];
  readonly allowFix: boolean;
  readonly agreement?: AgreementSettings;
  /** The path of a template of its own for reviews; absolute in what `readJob` gives. */
  readonly template?: string;
}

/** What `review` in job.json may hold; `REVIEW_DEFAULTS` says what stands for a member that is absent. */
export const REVIEW_MEMBERS = {
  maxRounds: { expected: 'a whole number from 1 to 9', holds: isWhole(1, 9) },
  reworkToAnyoneAfterSeconds: { expected: 'a whole number of seconds', holds: isWhole(0, Infinity) },
  reviewers: { expected: 'a list of names of workers', holds: isListOfNames },
  allowFix: { expected: 'true or false', holds: (value: unknown) => typeof value === 'boolean' },
  agreement: { expected: 'an object', holds: isMembers },
  template: { expected: "the path of a template in the job's folder", holds: isString },
};

export const REVIEW_DEFAULTS = { maxRounds: 3, reworkToAnyoneAfterSeconds: 86_400, allowFix: false };

/** What `agreement` in `review` may hold. */
export const AGREEMENT_MEMBERS = {
  threshold: { expected: 'a number from 0 to 1', holds: isPart },
  then: {
    expected: '"worker" or "adjudicator"',
    holds: (value: unknown) => /^(worker|adjudicator)$/.test(String(value)),
  },
  maxWorkers: { expected: 'a whole number from 2 to 9', holds: isWhole(2, 9) },
};

export const AGREEMENT_DEFAULTS = { threshold: 0.7, then: 'worker', maxWorkers: 5 } as const;

/** Reads `review` of job.json; what is wrong in it gets its default and is said. */
export function readReviewSettings(
  given: Readonly<Record<string, unknown>>,
  workersPerObject: number,
  say: SayProblem,
  lineOf: (member: string) => number | undefined,
): ReviewSettings {
  const { agreement, ...good } = goodMembers(given, REVIEW_MEMBERS, 'review.', say, lineOf);
  const settings: ReviewSettings = { ...REVIEW_DEFAULTS, ...good };
  if (!agreement) return settings;
  const members = agreement as Readonly<Record<string, unknown>>;
  const read: AgreementSettings = {
    ...AGREEMENT_DEFAULTS,
    ...goodMembers(members, AGREEMENT_MEMBERS, 'review.agreement.', say, lineOf),
  };
  if (workersPerObject < 2)
    say('"review.agreement" compares answers, so "workersPerObject" has to be 2 or more', lineOf('agreement'));
  else if (read.then === 'worker' && read.maxWorkers < workersPerObject)
    say(
      `"review.agreement.maxWorkers" is ${read.maxWorkers}; expected at least workersPerObject`,
      lineOf('maxWorkers'),
    );
  return { ...settings, agreement: read };
}

function isPart(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && value <= 1;
}

function isListOfNames(value: unknown): boolean {
  const isName = (name: unknown) => typeof name === 'string' && /^\S(.*\S)?$/.test(name);
  return Array.isArray(value) && value.length > 0 && value.every(isName);
}
