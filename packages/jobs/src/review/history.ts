/** What was done to an object of a reviewed job, from the first answer to the last verdict. */

/** What a person is asked to do with an object. */
export type Stage = 'label' | 'review' | 'rework' | 'adjudication';

/** One thing done to an object by one person. */
export interface Step {
  readonly stage: Stage;
  /** Counted from 1. Labels and adjudication are of round 1; a review and the rework it asks for are of the same round. */
  readonly round: number;
  readonly workerId: string;
  /** ISO 8601, UTC. */
  readonly acceptedAt: string;
  /** ISO 8601, UTC. */
  readonly submittedAt: string;
  /** Spent on it, from taking the task to submitting it. */
  readonly seconds: number;
  /** The parsed answer of our element: an answer, of a review the review; `undefined` when it can't be read. */
  readonly answer: unknown;
  /** The path of the worker response, below the data folder, with `/`. */
  readonly ref: string;
}

export interface ObjectHistory {
  /** The line of the manifest counted from 0, the same in every stage. */
  readonly id: string;
  /** Oldest first. */
  readonly steps: readonly Step[];
}
