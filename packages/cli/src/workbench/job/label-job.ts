import { createHash, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  addResponse,
  readAllResponses,
  tidyResponses,
  type ObjectResponses,
} from '@gt-elements/jobs/files/worker-responses.js';
import { removeTemporaryFiles } from '@gt-elements/jobs/files/atomic-write.js';
import { readManifest, type ManifestObject } from '@gt-elements/jobs/manifest.js';
import { causeOf, type Problem } from '../problem.js';
import {
  chooseNext,
  countTaken,
  EMPTY_BOOK,
  give,
  heldBy,
  isInTime,
  needsAnswer,
  release,
  type Assignment,
  type AssignmentBook,
  type Situation,
} from './assignments.js';
import { readBook, writeBook } from './assignments-file.js';
import { MANIFEST_FILE, readJob, type Job } from './job-folder.js';
import { OutputManifest } from './output-manifest-file.js';

/** A worker of this machine: a name. */
export interface Worker {
  readonly name: string;
  readonly id: string;
}

/** The worker of a name; the id is made of it, so the same name is the same worker after every restart. */
export function workerNamed(name: string): Worker {
  return { name, id: `private.workbench.${createHash('sha256').update(name).digest('hex').slice(0, 16)}` };
}

/** What became of a submitted answer: `gone` when the task was released or taken over in the meantime. */
export type Submission = 'saved' | 'already saved' | 'gone';

/** How far a job is, for one worker. */
export interface Progress {
  readonly total: number;
  /** Objects with all their answers. */
  readonly done: number;
  /** Objects this worker can still answer now. */
  readonly open: number;
  /** Objects this worker could answer if others did not hold them. */
  readonly taken: number;
  /** Whether this worker has one begun. */
  readonly isStarted: boolean;
}

/**
 * A labelling job being worked on. All state is on disk: answers are worker responses, the output manifest follows
 * from them, and only who works on what has a file of its own. Changes run one after the other.
 */
export class LabelJob {
  readonly #objects: ReadonlyMap<string, ManifestObject>;
  readonly #responses = new Map<string, ObjectResponses>();
  readonly #outputManifest: OutputManifest;
  #ids: readonly string[];
  #book: AssignmentBook = EMPTY_BOOK;
  #last: Promise<unknown> = Promise.resolve();

  private constructor(
    readonly job: Job,
    /** The job's output folder. */
    readonly output: string,
    objects: readonly ManifestObject[],
    readonly problems: Problem[],
    private readonly clock: () => Date,
  ) {
    this.#objects = new Map(objects.map((object) => [object.id, object]));
    this.#ids = objects.map(({ id }) => id);
    this.#outputManifest = new OutputManifest(job, output);
  }

  /**
   * Reads a job and what was answered so far; leftovers of a killed process are cleared away and the output manifest
   * is brought up to date. What cannot be read is told in `problems`.
   */
  static async open(folder: string, data: string, clock: () => Date): Promise<LabelJob> {
    const { job, problems } = await readJob(folder);
    const text = await readFile(join(folder, MANIFEST_FILE), 'utf8').catch((cause: unknown) => {
      problems.push({ level: 'error', file: MANIFEST_FILE, cause: causeOf(cause) });
      return '';
    });
    const manifest = readManifest(text);
    problems.push(...manifest.problems.map((problem) => ({ ...problem, file: MANIFEST_FILE })));
    const opened = new LabelJob(job, join(data, job.name), manifest.objects, problems, clock);
    await opened.#load();
    return opened;
  }

  object(id: string): ManifestObject | undefined {
    return this.#objects.get(id);
  }

  get outputManifestPath(): string {
    return this.#outputManifest.path;
  }

  /** Whether nothing but single lines stands in the way of working on it. */
  get isUsable(): boolean {
    return !this.problems.some(({ level, line }) => level === 'error' && line === undefined);
  }

  progressFor(worker: Worker): Progress {
    const situation = this.#situation();
    const done = this.#ids.filter((id) => situation.answeredBy(id).length >= this.job.workersPerObject).length;
    const mine = this.#ids.filter((id) => needsAnswer(id, worker.id, situation)).length;
    const taken = countTaken(this.#book, worker.id, situation);
    const isStarted = heldBy(this.#book, worker.id, situation).length > 0;
    return { total: this.#ids.length, done, open: mine - taken, taken, isStarted };
  }

  /** Gives a worker the next object, or the one held already; `undefined` when there is none. */
  next(worker: Worker): Promise<Assignment | undefined> {
    return this.#inTurn(async () => {
      const situation = this.#situation();
      const id = chooseNext(this.#book, worker.id, situation);
      if (id === undefined) return undefined;
      const held = this.held(worker, id);
      if (held && isInTime(held, situation)) return held;
      // one that ran out of time begins again; its page, perhaps still open, stays good
      const token = held?.token ?? randomBytes(24).toString('base64url');
      const acceptedAt = situation.now.toISOString();
      const assignment = { token, id, workerId: worker.id, workerName: worker.name, acceptedAt };
      await this.#keepBook(give(this.#book, assignment, situation));
      return assignment;
    });
  }

  /** A worker's assignment of an object that waits for the answer. */
  held(worker: Worker, id: string): Assignment | undefined {
    return heldBy(this.#book, worker.id, this.#situation()).find((one) => one.id === id);
  }

  /** The assignment of a task page. */
  byToken(token: string): Assignment | undefined {
    return this.#book.assignments.find((one) => one.token === token);
  }

  hasAnswered(worker: Worker, id: string): boolean {
    return this.#answeredBy(id).includes(worker.id);
  }

  /** Gives an object back, unanswered. */
  release(worker: Worker, id: string): Promise<void> {
    return this.#inTurn(() => this.#keepBook(release(this.#book, id, worker.id)));
  }

  /**
   * Keeps an answer: the worker response first, then the output manifest. A second submit of the same task changes
   * nothing. @throws the file system's error when the answer could not be written
   */
  submit(token: string, answerContent: Readonly<Record<string, unknown>>): Promise<Submission> {
    return this.#inTurn(async () => {
      const assignment = this.byToken(token);
      const object = assignment && this.#objects.get(assignment.id);
      if (!assignment || !object) return 'gone';
      const { id, workerId, workerName, acceptedAt } = assignment;
      const answeredBy = this.#answeredBy(id);
      if (answeredBy.includes(workerId)) return 'already saved';
      if (answeredBy.length >= this.job.workersPerObject) return 'gone';
      const now = this.clock();
      const responses = await addResponse(this.output, id, {
        acceptanceTime: acceptedAt,
        answerContent,
        submissionTime: now.toISOString(),
        timeSpentInSeconds: (now.getTime() - Date.parse(acceptedAt)) / 1000,
        workerId,
        workerMetadata: {
          identityData: { identityProviderType: 'Workbench', issuer: 'gt workbench', sub: workerName },
        },
      });
      this.#responses.set(id, responses);
      await this.#updateOutput();
      return 'saved';
    });
  }

  /** Resolves when everything that was begun is on disk. */
  async settled(): Promise<void> {
    await this.#last.catch(() => undefined);
  }

  async #load(): Promise<void> {
    await tidyResponses(this.output);
    for (const folder of ['workbench', 'manifests/output']) await removeTemporaryFiles(join(this.output, folder));
    const { responses, problems } = await readAllResponses(this.output);
    for (const one of responses) this.#responses.set(one.id, one);
    this.problems.push(
      ...problems.map(({ path, cause }) => ({ level: 'warning' as const, file: join(this.output, path), cause })),
    );
    const { book, problem } = await readBook(this.output);
    this.#book = book;
    if (problem) this.problems.push(problem);
    this.problems.push(...(await this.#outputManifest.load(this.#objects)));
    const label = this.job.labelAttributeName;
    for (const { id, object, line } of this.#objects.values()) {
      if (!(label in object)) continue;
      const cause = `has "${label}" already; a job that follows another needs a labelAttributeName of its own`;
      this.problems.push({ level: 'error', file: MANIFEST_FILE, line, cause });
      this.#ids = this.#ids.filter((one) => one !== id);
    }
    if (this.#responses.size) await this.#updateOutput();
  }

  async #updateOutput(): Promise<void> {
    const done = this.#ids
      .map((id) => this.#responses.get(id))
      .filter((one) => one !== undefined && one.answers.length >= this.job.workersPerObject) as ObjectResponses[];
    try {
      await this.#outputManifest.write(this.#objects, done);
    } catch (cause) {
      // the answer itself is safe, and the next answer or start writes this again
      const problem = { level: 'warning' as const, file: this.#outputManifest.path, cause: causeOf(cause) };
      if (!this.problems.some((one) => one.file === problem.file && one.cause === problem.cause))
        this.problems.push(problem);
    }
  }

  async #keepBook(book: AssignmentBook): Promise<void> {
    if (book === this.#book) return;
    await writeBook(this.output, book);
    this.#book = book;
  }

  #situation(): Situation {
    return {
      ids: this.#ids,
      answeredBy: (id) => this.#answeredBy(id),
      workersPerObject: this.job.workersPerObject,
      timeLimitInSeconds: this.job.taskTimeLimitInSeconds,
      now: this.clock(),
    };
  }

  #answeredBy(id: string): readonly string[] {
    return this.#responses.get(id)?.answers.map(({ workerId }) => workerId) ?? [];
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#last.then(work, work);
    this.#last = result.catch(() => undefined);
    return result;
  }
}
