/** The file of what workers answered to one data object (contract §6). */

/** One worker's answer as Ground Truth writes it. */
export interface WorkerAnswer {
  /** ISO 8601, UTC. */
  readonly acceptanceTime: string;
  /** What the form collected: a hidden input's value is still a string in it. */
  readonly answerContent: Readonly<Record<string, unknown>>;
  /** ISO 8601, UTC. */
  readonly submissionTime: string;
  readonly timeSpentInSeconds: number;
  readonly workerId: string;
  readonly workerMetadata?: Readonly<Record<string, unknown>>;
}

/** The text of a worker response file, keys in Ground Truth's order. */
export function writeWorkerResponse(answers: readonly WorkerAnswer[]): string {
  return JSON.stringify({
    answers: answers.map((answer) => ({
      acceptanceTime: answer.acceptanceTime,
      answerContent: answer.answerContent,
      submissionTime: answer.submissionTime,
      timeSpentInSeconds: answer.timeSpentInSeconds,
      workerId: answer.workerId,
      workerMetadata: answer.workerMetadata,
    })),
  });
}

/**
 * Reads a worker response file.
 * @throws Error saying what is wrong, without the file's name
 */
export function readWorkerResponse(text: string): WorkerAnswer[] {
  return readWorkerAnswers(text).map((each) => {
    if ('cause' in each) throw new Error(each.cause);
    return each;
  });
}

/**
 * The answers in a worker response file one by one, with what is wrong in place of one that can't be read.
 * @throws Error where the file is none
 */
export function readWorkerAnswers(text: string): readonly (WorkerAnswer | { readonly cause: string })[] {
  const file: unknown = JSON.parse(text);
  if (!isRecord(file) || !Array.isArray(file.answers)) throw new Error('no "answers" array');
  return file.answers.map((answer: unknown, index) => {
    if (!isRecord(answer)) return { cause: `answers[${index}] is not an object` };
    if (!isRecord(answer.answerContent)) return { cause: `answers[${index}].answerContent is not an object` };
    if (typeof answer.workerId !== 'string') return { cause: `answers[${index}].workerId is not a string` };
    return answer as unknown as WorkerAnswer;
  });
}

/** What was found under a name, or why nothing was. */
export type AnswerReading =
  | { readonly value: Readonly<Record<string, unknown>>; readonly problem?: never }
  | { readonly problem: string; readonly value?: never };

/**
 * The answer of the element called `name`: an object, a JSON string or a twice-encoded one at
 * `answerContent[name]`; without that key, the top level of `answerContent` itself, where AWS's notebook
 * for text ranking reads it.
 */
export function readAnswer(answerContent: Readonly<Record<string, unknown>>, name: string): AnswerReading {
  if (!Object.hasOwn(answerContent, name)) {
    return Object.keys(answerContent).length ? { value: answerContent } : { problem: 'an empty answer' };
  }
  let value = answerContent[name];
  for (let depth = 0; depth < 2 && typeof value === 'string'; depth++) {
    try {
      value = JSON.parse(value);
    } catch (cause) {
      return { problem: `"${name}" is not JSON: ${(cause as Error).message}` };
    }
  }
  return isRecord(value) ? { value } : { problem: `"${name}" is not an object` };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
