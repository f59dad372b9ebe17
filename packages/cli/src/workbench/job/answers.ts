import { join } from 'node:path';
import {
  addResponse,
  readAllResponses,
  tidyResponses,
  type ObjectResponses,
} from '@gt-elements/jobs/files/worker-responses.js';
import type { Disk } from '../disk.js';
import type { Problem } from '../problem.js';
import type { Assignment } from './assignments.js';

/** What workers answered: the worker responses on disk. */
export class Answers {
  readonly #responses: Map<string, ObjectResponses>;

  private constructor(
    private readonly output: string,
    private readonly disk: Disk,
    responses: readonly ObjectResponses[],
    /** Files that cannot be read; they are left as they are. */
    readonly problems: readonly Problem[],
  ) {
    this.#responses = new Map(responses.map((one) => [one.id, one]));
  }

  /** Reads what was answered so far, after clearing away what a killed process left. @param output the job's folder */
  static async load(output: string, disk: Disk): Promise<Answers> {
    await tidyResponses(output);
    const { responses, problems } = await readAllResponses(output);
    const told = problems.map(({ path, cause }) => ({ level: 'warning' as const, file: join(output, path), cause }));
    return new Answers(output, disk, responses, told);
  }

  /** The ids of those who answered an object, in that order. */
  by(id: string): readonly string[] {
    return this.#responses.get(id)?.answers.map(({ workerId }) => workerId) ?? [];
  }

  /** What lies on disk of an object; `undefined` before its first answer. */
  to(id: string): ObjectResponses | undefined {
    return this.#responses.get(id);
  }

  /** Keeps an answer. @throws the file system's error, after which it is not kept */
  async add(assignment: Assignment, answerContent: Readonly<Record<string, unknown>>, now: Date): Promise<void> {
    const { id, workerId, workerName, acceptedAt } = assignment;
    const answer = {
      acceptanceTime: acceptedAt,
      answerContent,
      submissionTime: now.toISOString(),
      timeSpentInSeconds: (now.getTime() - Date.parse(acceptedAt)) / 1000,
      workerId,
      workerMetadata: {
        identityData: { identityProviderType: 'Workbench', issuer: 'gt workbench', sub: workerName },
      },
    };
    this.#responses.set(id, await addResponse(this.output, id, answer, this.disk.write));
  }
}
