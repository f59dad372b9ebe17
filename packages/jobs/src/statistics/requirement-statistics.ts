import { jobTotals, judgeJob } from '@gt-elements/core/task/job-totals.js';
import { evaluateRequirements, type Evidence, type Requirement } from '@gt-elements/core/task/requirements.js';
import { distribution, tally, type Bin } from './spread.js';

/** How the answers of a job meet one of its requirements. */
export interface RequirementStatistics {
  readonly id: string;
  readonly text: string;
  /** `answer`: each is measured; `job`: all together are; `person`: reviewers judge, nothing is measured. */
  readonly judged: 'answer' | 'job' | 'person';
  /** Answers, or judgements of reviewers, by which it is met. Of a job 1 or 0. */
  readonly met: number;
  readonly unmet: number;
  /** What all answers together come to, where these are judged. */
  readonly evidence?: Evidence;
  /** What was measured of each answer; nothing where people judge, and of a job. */
  readonly measured: readonly Bin[];
}

const PARTS = 5;

/**
 * @param answers as they stand, of objects that have one
 * @param reviews last ones of the objects
 * @param locale of the texts, for what counts as a word
 */
export function requirementStatistics(
  requirements: readonly Requirement[],
  answers: readonly unknown[],
  reviews: readonly unknown[],
  locale: string,
): readonly RequirementStatistics[] {
  const ofJob = new Map(
    judgeJob(requirements, jobTotals(requirements, answers, locale)).map((result) => [result.id, result]),
  );
  return requirements.map((requirement): RequirementStatistics => {
    const { id, text, rule } = requirement;
    if (!rule) {
      const said = reviews.flatMap((review) => judgementsOf(review, id));
      return { id, text, judged: 'person', ...counts(said), measured: [] };
    }
    const whole = ofJob.get(id);
    if (whole) {
      const { evidence } = whole;
      return {
        id,
        text,
        judged: 'job',
        ...counts([whole.state === 'met']),
        ...(evidence ? { evidence } : {}),
        measured: [],
      };
    }
    const each = answers.flatMap((answer) => evaluateRequirements([requirement], answer, locale));
    const measured = each.flatMap(({ evidence }) => (evidence ? [evidence.measured] : []));
    return {
      id,
      text,
      judged: 'answer',
      ...counts(each.map(({ state }) => state === 'met')),
      measured: bars(measured, 'share' in rule),
    };
  });
}

/** Shares in five parts; counts one by one, or where there are many of them in ten. */
function bars(measured: readonly number[], areShares: boolean): readonly Bin[] {
  if (areShares) return distribution(measured, 0, 1, PARTS);
  const each = tally(measured);
  if (each.length <= 2 * PARTS) return each.map(({ value, count }) => ({ from: value, to: value, count }));
  const [low, high] = [each[0]!.value, each.at(-1)!.value];
  return distribution(measured, low, high, 2 * PARTS);
}

function judgementsOf(review: unknown, id: string): readonly boolean[] {
  const { requirements } = Object(review) as { readonly requirements?: unknown };
  if (!Array.isArray(requirements)) return [];
  return (requirements as unknown[])
    .map((each) => Object(each) as { readonly id?: unknown; readonly met?: unknown })
    .flatMap((each) => (each.id === id && typeof each.met === 'boolean' ? [each.met] : []));
}

function counts(met: readonly boolean[]): { readonly met: number; readonly unmet: number } {
  const yes = met.filter(Boolean).length;
  return { met: yes, unmet: met.length - yes };
}
