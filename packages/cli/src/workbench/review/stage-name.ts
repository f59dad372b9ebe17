import type { Stage } from '@gt-elements/jobs/review/history.js';

/** A stage of a job that has a job of its own: a round of reviews, of rework, or the adjudication. */
export interface StageOfJob {
  readonly stage: Stage;
  readonly round: number;
}

/** The stages after the labels, in the order in which objects pass them. */
export function stagesAfterLabels(maxRounds: number): StageOfJob[] {
  const rounds = Array.from({ length: maxRounds }, (_, index) => index + 1);
  return [
    { stage: 'adjudication', round: 1 },
    ...rounds.flatMap((round) => [
      { stage: 'review' as const, round },
      // after the last round nothing goes back
      ...(round < maxRounds ? [{ stage: 'rework' as const, round }] : []),
    ]),
  ];
}

/** What a stage adds to the name of the job, and of its label: `-review-1`; nothing for the labels themselves. */
export function stageSuffix({ stage, round }: StageOfJob): string {
  if (stage === 'label') return '';
  return stage === 'adjudication' ? '-adjudication' : `-${stage}-${round}`;
}
