import type { AnswerObject } from '@gt-elements/core/task/task-definition.js';
import type { LabelledObject, Readings, ReadProblem } from '../reading/labelled-object.js';
import { labelMetadata } from '../output-manifest.js';
import { consolidate } from './consolidate.js';

/** What came of consolidating an object. */
export interface ConsolidatedObject {
  /** A line of an output manifest, without its line break; absent where no answer could be made. */
  readonly line?: string;
  /** How sure the fields are; empty of an object that one person answered. */
  readonly confidences: readonly { readonly of: string; readonly confidence: number }[];
  /** Who said something else in a field, once for each. */
  readonly dissenters: readonly string[];
  /** How many answers it was made of. */
  readonly answers: number;
}

export interface ConsolidateOptions {
  /** The key of the label, and the name of the job in its metadata. */
  readonly label: string;
  readonly now: Date;
}

/** Makes a line of an output manifest of each object. */
export async function* consolidateJob(
  readings: Readings,
  options: ConsolidateOptions,
): AsyncGenerator<{ readonly object?: ConsolidatedObject; readonly problems: readonly ReadProblem[] }> {
  for await (const batch of readings) {
    for (const { object, problems } of batch) {
      yield { ...(object ? { object: consolidatedObject(object, options) } : {}), problems };
    }
  }
}

function consolidatedObject({ answers, source }: LabelledObject, options: ConsolidateOptions): ConsolidatedObject {
  const made = consolidate(answers.map(({ answer }) => answer));
  const dissenters = (made?.fields ?? []).flatMap((field) =>
    field.dissenters.map((place) => answers[place]!.workerId ?? `answer ${place + 1}`),
  );
  return {
    ...(made ? { line: lineOf(source, made.answer, options) } : {}),
    confidences: (made?.fields ?? []).map(({ of, confidence }) => ({ of, confidence })),
    dissenters,
    answers: answers.length,
  };
}

function lineOf(source: AnswerObject, answer: AnswerObject, { label, now }: ConsolidateOptions): string {
  return JSON.stringify({ ...source, [label]: answer, [`${label}-metadata`]: labelMetadata(label, now) });
}
