import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { WORKER_RESPONSES, workerResponsePath } from '../layout.js';
import { readWorkerResponse, writeWorkerResponse, type WorkerAnswer } from '../worker-response.js';
import { removeTemporaryFiles, writeFileAtomic, type WriteFile } from './atomic-write.js';

/** What workers answered to one object, as it lies on disk. */
export interface ObjectResponses {
  readonly id: string;
  /** Relative to the output folder, with `/`. */
  readonly path: string;
  readonly answers: readonly WorkerAnswer[];
}

/** A file that cannot be read; the others are. */
export interface ResponseProblem {
  readonly path: string;
  readonly cause: string;
}

/** Reads every worker response below a job's output folder; a folder that is not there holds none. */
export async function readAllResponses(
  output: string,
): Promise<{ responses: ObjectResponses[]; problems: ResponseProblem[] }> {
  const responses: ObjectResponses[] = [];
  const problems: ResponseProblem[] = [];
  for (const id of (await namesIn(join(output, WORKER_RESPONSES))).sort(byNumber)) {
    const read = await readResponses(output, id);
    if (read.responses) responses.push(read.responses);
    problems.push(...read.problems);
  }
  return { responses, problems };
}

/** Reads one object's worker responses. Several files of it count as one: each worker's first answer. */
export async function readResponses(
  output: string,
  id: string,
): Promise<{ responses?: ObjectResponses; problems: ResponseProblem[] }> {
  const problems: ResponseProblem[] = [];
  const answers: WorkerAnswer[] = [];
  let first: string | undefined;
  for (const name of (await namesIn(join(output, WORKER_RESPONSES, id))).sort()) {
    if (!name.endsWith('.json')) continue;
    const path = `${WORKER_RESPONSES}/${id}/${name}`;
    try {
      const read = readWorkerResponse(await readFile(join(output, path), 'utf8'));
      first ??= path;
      for (const answer of read) {
        if (!answers.some(({ workerId }) => workerId === answer.workerId)) answers.push(answer);
      }
    } catch (cause) {
      problems.push({ path, cause: (cause as Error).message });
    }
  }
  return first === undefined ? { problems } : { responses: { id, path: first, answers }, problems };
}

/**
 * Adds one worker's answer and returns what then lies on disk. The file on disk is asked first, so a worker who
 * answered already keeps that answer, whoever wrote it and when.
 */
export async function addResponse(
  output: string,
  id: string,
  answer: WorkerAnswer,
  write: WriteFile = writeFileAtomic,
): Promise<ObjectResponses> {
  const { responses } = await readResponses(output, id);
  if (responses?.answers.some(({ workerId }) => workerId === answer.workerId)) return responses;
  const separator = process.platform === 'win32' ? '-' : ':';
  const path = responses?.path ?? workerResponsePath(id, new Date(answer.submissionTime), separator);
  const answers = [...(responses?.answers ?? []), answer];
  await write(join(output, path), writeWorkerResponse(answers));
  return { id, path, answers };
}

/** Clears away what a killed process left half written. */
export async function tidyResponses(output: string): Promise<void> {
  const folder = join(output, WORKER_RESPONSES);
  await Promise.all((await namesIn(folder)).map((id) => removeTemporaryFiles(join(folder, id))));
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (cause) {
    if (['ENOENT', 'ENOTDIR'].includes((cause as NodeJS.ErrnoException).code ?? '')) return [];
    throw cause;
  }
}

const byNumber = (a: string, b: string) => a.localeCompare(b, 'en', { numeric: true });
