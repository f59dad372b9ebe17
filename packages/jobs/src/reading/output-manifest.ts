import { isObject } from '@gt-elements/core/task/given.js';
import type { AnswerObject } from '@gt-elements/core/task/task-definition.js';
import { objectIdOfResponse } from '../layout.js';
import { readWorkerAnswers } from '../worker-response.js';
import { answerIn } from './answers-in.js';
import type { GivenAnswer, Place, ReadAddress, Reading, Readings, ReadProblem } from './labelled-object.js';
import { labelsOf, responsesOf, sourceOf, UNANSWERED, withLabel, type WrittenLabel } from './labels.js';
import { lineBatches, type Line } from './lines.js';

export interface ManifestReading {
  /** Reads what `worker-response-ref` names; without it only labels that stand in the line are read. */
  readonly readAddress?: ReadAddress | undefined;
  /** Of the element in the form; any otherwise. */
  readonly name?: string | undefined;
  /** Of the label; all of the line one after the other otherwise. */
  readonly label?: string | undefined;
}

/**
 * Reads an output manifest: labels that stand in it, or by `worker-response-ref`. An object that failed is told as a problem.
 * @param file as it is to be named in what is said
 * @throws the file system's error
 */
export async function* readOutputManifest(path: string, file: string, options: ManifestReading = {}): Readings {
  for await (const lines of lineBatches(path)) {
    const readings: Reading[] = [];
    for (const line of lines) {
      const reading = readOutputLine(line, file, options);
      // one after the other: the order is that of the file
      readings.push(reading instanceof Promise ? await reading : reading);
    }
    yield readings;
  }
}

/** Reads one line; a promise only where another file has to be read. */
export function readOutputLine(
  { text, number }: Line,
  file: string,
  options: ManifestReading = {},
): Reading | Promise<Reading> {
  const place: Place = { file, line: number };
  const problem = (cause: string): Reading => ({ problems: [{ ...place, cause }] });
  let line: unknown;
  try {
    line = JSON.parse(text);
  } catch (cause) {
    return problem(`not JSON: ${(cause as Error).message}`);
  }
  if (!isObject(line) || Array.isArray(line)) return problem('not a JSON object in braces');
  const all = labelsOf(line);
  const labels = options.label === undefined ? all : all.filter(({ name }) => name === options.label);
  if (!labels.length) return problem(noLabel(all, options.label));
  const failed = labels.find(({ metadata }) => metadata['failure-reason'] !== undefined);
  if (failed) return problem(`failed: ${String(failed.metadata['failure-reason'])}`);
  const source = sourceOf(line, all);
  const refs = labels.map(responsesOf);
  if (!options.readAddress || refs.every((ref) => ref === undefined)) return assembled(source, labels, [], place);
  return readResponses(refs, options.readAddress, options.name).then((responses) =>
    assembled(source, labels, responses, place),
  );
}

/** What was read of a file of worker responses. */
export interface Responses {
  readonly answers: readonly GivenAnswer[];
  readonly problems: readonly ReadProblem[];
}

const NOTHING: Responses = { answers: [], problems: [] };

/** @param responses by label; none where they can't be read */
function assembled(
  source: AnswerObject,
  labels: readonly WrittenLabel[],
  responses: readonly Responses[],
  place: Place,
): Reading {
  const answered = labels.reduce(
    (before, label, index) => withLabel(before, label, responses[index]?.answers ?? [], place),
    UNANSWERED,
  );
  const problems = responses.flatMap((each) => each.problems);
  if (!answered.answers.length) {
    const cause = `no answer in ${labels.map(({ name }) => `"${name}"`).join(', ')}`;
    return { problems: problems.length ? problems : [{ ...place, cause }] };
  }
  const ids = labels.map((label) => objectIdOfResponse(responsesOf(label) ?? ''));
  const id = ids.find((each) => each !== undefined) ?? String(place.line! - 1);
  return { object: { id, source, place, ...answered }, problems };
}

async function readResponses(
  refs: readonly (string | undefined)[],
  readAddress: ReadAddress,
  name: string | undefined,
): Promise<readonly Responses[]> {
  const all: Responses[] = [];
  for (const ref of refs) all.push(ref === undefined ? NOTHING : await responsesAt(ref, readAddress, name));
  return all;
}

async function responsesAt(ref: string, readAddress: ReadAddress, name: string | undefined): Promise<Responses> {
  try {
    return responsesIn(await readAddress(ref), ref, name);
  } catch (cause) {
    return { answers: [], problems: [{ file: ref, cause: (cause as Error).message }] };
  }
}

/**
 * The answers of a file of worker responses.
 * @throws Error where the file is none
 */
export function responsesIn(text: string, file: string, name?: string): Responses {
  const answers: GivenAnswer[] = [];
  const problems: ReadProblem[] = [];
  for (const [index, each] of readWorkerAnswers(text).entries()) {
    if ('cause' in each) {
      problems.push({ file, cause: each.cause });
      continue;
    }
    const { answer, cause } = answerIn(each.answerContent, name);
    if (answer) answers.push({ workerId: each.workerId, answer, place: { file } });
    else problems.push({ file, cause: `answers[${index}]: ${cause}` });
  }
  return { answers, problems };
}

function noLabel(all: readonly WrittenLabel[], wanted: string | undefined): string {
  if (wanted === undefined) return 'no label: no member that ends in -metadata and names a job';
  const others = all.map(({ name }) => `"${name}"`).join(', ');
  return `no label "${wanted}"${others ? `; there is ${others}` : ''}`;
}
