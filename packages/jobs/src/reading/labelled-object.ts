import type { AnswerObject } from '@gt-elements/core/task/task-definition.js';

/* What readers give, whatever the files look like that it stood in. */

/** Where something was read. */
export interface Place {
  /** As it was given, or relative to the folder that was given. */
  readonly file: string;
  /** Counted from 1. */
  readonly line?: number;
}

/** What could not be read; the rest was. */
export interface ReadProblem extends Place {
  readonly cause: string;
}

/** What one worker answered. */
export interface GivenAnswer {
  /** Absent where a file does not say who answered. */
  readonly workerId?: string;
  /** Of today's version. */
  readonly answer: AnswerObject;
  readonly place: Place;
}

/** What reviewers made of an object: `none` where nobody has to review it. */
export type ReviewState = 'none' | 'accepted' | 'returned' | 'unreviewed';

/** A data object with what was answered. */
export interface LabelledObject {
  /** The number of the object in its job, as in the paths of worker responses; the line counted from 0 otherwise. */
  readonly id: string;
  /** The line of the input manifest, without labels. */
  readonly source: Readonly<Record<string, unknown>>;
  /** In the order in which they were given; of a reviewed object the answer that was reviewed last. */
  readonly answers: readonly GivenAnswer[];
  /** What was made of several answers, where that stands in the file. */
  readonly label?: AnswerObject;
  readonly review: ReviewState;
  /** What the last reviewer said, where that stands beside the answers. */
  readonly lastReview?: AnswerObject;
  readonly place: Place;
}

/** What one line, or one object, came to. */
export interface Reading {
  readonly object?: LabelledObject;
  /** What of it could not be read. */
  readonly problems: readonly ReadProblem[];
}

/** Comes in batches: a promise for each line would take longer than the line. */
export type Readings = AsyncGenerator<readonly Reading[], void, undefined>;

/** The text of what an address names. @throws Error saying why it can't be read */
export type ReadAddress = (address: string) => Promise<string>;
