/** What every task that goes by steps says of them. */
export const stepsStrings = {
  steps: 'Steps',
  stepCount: '{done} of {total}',
  stepMissing: '{count} missing',
  stepDone: 'Done',
} as const;

export type StepsStrings = typeof stepsStrings;
