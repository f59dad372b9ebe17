import type { ManifestObject } from '@gt-elements/jobs/manifest.js';
import { failureLine, failureMetadata, labelMetadata, outputLine } from '@gt-elements/jobs/output-manifest.js';
import type { Step } from '@gt-elements/jobs/review/history.js';
import type { Route } from '@gt-elements/jobs/review/routing.js';
import type { Job } from '../job/job-folder.js';
import { stageSuffix, type StageOfJob } from './stage-name.js';

/**
 * The line of an object for one of the stages: the first input with the labels of all stages before, as the manifests of
 * chained jobs add them up. `undefined` for an object that is not there, or passes it by.
 */
export function stageLine(
  job: Job,
  { text }: ManifestObject,
  { next, passed }: Route,
  { stage, round }: StageOfJob,
): string | undefined {
  const isIt = (one: { readonly stage: string; readonly round: number }) => one.stage === stage && one.round === round;
  const index = passed.findIndex(isIt);
  if (index < 0 && !isIt(next)) return undefined;
  return withLabels(job, text, index < 0 ? passed : passed.slice(0, index));
}

/**
 * The line of an object whose way has ended: its first input with the answer that was accepted, or why there is none.
 * `undefined` as long as something is to be done.
 */
export function acceptedLine(job: Job, { text }: ManifestObject, { next }: Route): string | undefined {
  const { name, labelAttributeName } = job;
  if (next.stage === 'given up') {
    const reason = `not accepted after ${next.round} ${next.round === 1 ? 'round' : 'rounds'}`;
    const metadata = { ...failureMetadata(name, reason, next.answer.ref), rounds: next.round };
    return failureLine(text, labelAttributeName, metadata);
  }
  if (next.stage !== 'accepted') return undefined;
  const { verdict, value, round, answer, review } = next;
  const metadata = {
    ...labelMetadata(name, new Date(review.submittedAt), (verdict === 'fix' ? review : answer).ref),
    verdict,
    rounds: round,
    'review-ref': review.ref,
  };
  return outputLine(text, labelAttributeName, value ?? null, metadata);
}

function withLabels(job: Job, text: string, steps: readonly Step[]): string {
  const labels = steps.filter(({ stage }) => stage === 'label');
  const [first] = labels;
  if (!first) return text;
  // before an adjudicator it is several answers that were given
  const content = labels.length > 1 ? labels.map(({ answer }) => answer ?? null) : first.answer;
  const labelled = withLabel(job, text, labels.at(-1)!, content);
  return steps
    .filter(({ stage }) => stage !== 'label')
    .reduce((line, step) => withLabel(job, line, step, step.answer), labelled);
}

function withLabel({ name, labelAttributeName }: Job, line: string, step: Step, content: unknown): string {
  const suffix = stageSuffix(step);
  const metadata = labelMetadata(name + suffix, new Date(step.submittedAt), step.ref);
  return outputLine(line, labelAttributeName + suffix, content ?? null, metadata);
}
