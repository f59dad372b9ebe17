import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { removeTemporaryFiles, type WriteFile } from '@gt-elements/jobs/files/atomic-write.js';
import { CONSOLIDATION_REQUESTS, CONSOLIDATION_RESPONSES, OUTPUT_MANIFEST } from '@gt-elements/jobs/layout.js';
import type { ObjectResponses } from '@gt-elements/jobs/files/worker-responses.js';
import type { ManifestObject } from '@gt-elements/jobs/manifest.js';
import { Disk } from '../disk.js';
import type { Problem } from '../problem.js';
import type { S3Objects } from '../render/s3-objects.js';
import { Answers } from './answers.js';
import {
  chooseNext,
  give,
  giveBack,
  heldBy,
  isInTime,
  keepCurrent,
  progressOf,
  secondsLeft,
  type Assignment,
  type AssignmentBook,
  type Progress,
  type Situation,
} from './assignments.js';
import { BOOK_FILE, readBook, writeBook } from './assignments-file.js';
import { HeardProblems } from './heard-problems.js';
import { hasChanged, lineHash, readDefinition, type JobDefinition } from './job-definition.js';
import { JOB_FILE, type Job } from './job-folder.js';
import { Labels } from './labels.js';
import { TaskInputs, type TaskInput } from './task-inputs.js';
import type { Worker } from './worker.js';

/** What became of a submitted answer: `gone` when the task was given back, taken over or changed in the meantime. */
export type Submission = 'saved' | 'already saved' | 'gone';

/** What a job that is one of several on the same objects asks about them. */
export interface Stage {
  /** How many answers an object needs, by those that it has. */
  answersWanted(job: Job, responses: ObjectResponses | undefined): number;
  mayHave(id: string, workerId: string): boolean;
  /** What the template gets. @param prepared what it would get without other stages */
  taskInput(id: string, prepared: TaskInput): Promise<TaskInput>;
  /** An answer is on disk; what is asked for next may wait for what follows from it. */
  answered(): Promise<void>;
}

/** What a job needs besides its folder. */
export interface LabelJobOptions {
  /** Where answers are kept, in a folder for each job. */
  readonly data: string;
  readonly objects: S3Objects;
  readonly clock: () => Date;
  readonly writeFile?: WriteFile;
  readonly stage?: Stage;
}

/** What follows from a job's folder as it was when it was last read. */
interface Reading {
  readonly definition: JobDefinition;
  readonly tasks: TaskInputs;
  readonly labels: Labels;
}

/**
 * A labelling job being worked on. All state is on disk: answers are worker responses, labels and output manifest follow
 * from them, and only who works on what has a file of its own. Changes run one after the other.
 */
export class LabelJob {
  /** What task pages said about themselves. */
  readonly heard = new HeardProblems();
  #reading!: Reading;
  #preparing: Promise<void> = Promise.resolve();
  #last: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly folder: string,
    private readonly options: LabelJobOptions,
    /** The job's output folder. */
    readonly output: string,
    private readonly disk: Disk,
    private readonly answers: Answers,
    private book: AssignmentBook,
    private readonly bookProblems: readonly Problem[],
  ) {}

  /**
   * Reads a job and what was answered so far; leftovers of a killed process are cleared away and labels are brought up to
   * date, the latter while work goes on already. What cannot be read is told in `problems`.
   */
  static async open(folder: string, options: LabelJobOptions): Promise<LabelJob> {
    const output = join(options.data, basename(folder));
    const files = [dirname(BOOK_FILE), dirname(OUTPUT_MANIFEST), CONSOLIDATION_REQUESTS, CONSOLIDATION_RESPONSES];
    for (const path of files) await removeTemporaryFiles(join(output, path));
    const disk = new Disk(options.writeFile);
    const answers = await Answers.load(output, disk);
    const { book, problem } = await readBook(output);
    const opened = new LabelJob(folder, options, output, disk, answers, book, problem ? [problem] : []);
    await opened.#read();
    return opened;
  }

  get job(): Job {
    return this.#reading.definition.job;
  }

  /** What an author, or the person at this machine, should know. */
  get problems(): readonly Problem[] {
    const { definition, tasks, labels } = this.#reading;
    const parts = [this.disk, definition, tasks, labels, this.answers, { problems: this.bookProblems }, this.heard];
    return parts.flatMap(({ problems }) => problems);
  }

  /** Whether nothing but single lines stands in the way of working on it. */
  get isUsable(): boolean {
    const isInTheWay = ({ level, file, line }: Problem) =>
      level === 'error' && (line === undefined || file === JOB_FILE);
    return !this.#reading.definition.problems.some(isInTheWay);
  }

  get outputManifestPath(): string {
    return this.#reading.labels.manifestPath;
  }

  object(id: string): ManifestObject | undefined {
    return this.#reading.definition.objects.get(id);
  }

  /** The ids of the objects that can be labelled, in the order of the manifest. */
  get ids(): readonly string[] {
    return this.#reading.definition.ids;
  }

  /** What was answered about an object so far. */
  responses(id: string): ObjectResponses | undefined {
    return this.answers.to(id);
  }

  /** What the line of an object, or the job's module, gives to the template. */
  prepared(object: ManifestObject): Promise<TaskInput> {
    return this.#reading.tasks.prepare(object);
  }

  /** What the template gets for an object. */
  async taskInput(object: ManifestObject): Promise<TaskInput> {
    const prepared = await this.prepared(object);
    return this.options.stage?.taskInput(object.id, prepared) ?? prepared;
  }

  progressFor(worker: Worker): Progress {
    return progressOf(this.book, worker.id, this.#situation());
  }

  /** How many objects have all their answers. */
  get done(): number {
    return this.ids.filter((id) => this.#isComplete(id)).length;
  }

  /** How many objects no task is made of. */
  get leftOut(): number {
    return this.#reading.definition.ids.length - this.#situation().ids.length;
  }

  /** Takes in what was changed in the job's folder. */
  async refresh(): Promise<void> {
    const { definition } = this.#reading;
    if (!(await hasChanged(definition, this.options.objects))) return;
    await this.#inTurn(async () => {
      // unless another request did it in the meantime
      if (this.#reading.definition === definition) await this.#read();
    });
  }

  /** Gives a worker the next object, or the one held already; `undefined` when there is none. */
  async next(worker: Worker): Promise<Assignment | undefined> {
    for (;;) {
      const step = await this.#inTurn(() => this.#giveNext(worker));
      if (!step || 'token' in step) return step;
      // outside the turn, since a module may take its time
      await this.prepared(step);
    }
  }

  /** A worker's assignment of an object that waits for the answer. */
  held(worker: Worker, id: string): Assignment | undefined {
    return heldBy(this.book, worker.id, this.#situation()).find((one) => one.id === id);
  }

  /** The assignment of a task page. */
  byToken(token: string): Assignment | undefined {
    return this.book.assignments.find((one) => one.token === token);
  }

  /** What a worker is called; `undefined` of one who was here long ago. */
  workerName(workerId: string): string | undefined {
    return this.book.assignments.find((one) => one.workerId === workerId)?.workerName;
  }

  /** How long an assignment still keeps others away. */
  secondsLeft(assignment: Assignment): number {
    return secondsLeft(assignment, this.#situation());
  }

  /** Takes an unanswered object back from a worker: to be offered again later, or never. */
  giveBack(worker: Worker, id: string, how: 'released' | 'declined'): Promise<void> {
    return this.#inTurn(() => this.#keepBook(giveBack(this.book, id, worker.id, how)));
  }

  /**
   * Keeps an answer; labels follow in their own time. A second submit of the same task changes nothing.
   * @throws the file system's error when the answer could not be written
   */
  async submit(token: string, answerContent: Readonly<Record<string, unknown>>): Promise<Submission> {
    const submission = await this.#inTurn<Submission>(async () => {
      const assignment = this.byToken(token);
      if (!assignment) return 'gone';
      const answeredBy = this.answers.by(assignment.id);
      if (answeredBy.includes(assignment.workerId)) return 'already saved';
      if (answeredBy.length >= this.#answersWanted(assignment.id)) return 'gone';
      await this.answers.add(assignment, answerContent, this.options.clock());
      void this.#updateLabels();
      return 'saved';
    });
    // outside the turn, since it may take in what other stages have written
    if (submission === 'saved') await this.options.stage?.answered();
    return submission;
  }

  /** Resolves when everything that was begun is on disk. */
  async settled(): Promise<void> {
    await this.#last;
    await this.#preparing;
    await this.#updateLabels();
  }

  /** Ends the job's modules; what was answered is on disk. */
  async close(): Promise<void> {
    await this.#last;
    await Promise.all([this.#reading.tasks.close(), this.#reading.labels.close()]);
  }

  async #read(): Promise<void> {
    const definition = await readDefinition(this.folder, this.options.objects);
    const before = this.#reading as Reading | undefined;
    await Promise.all([before?.tasks.close(), before?.labels.close()]);
    const { job, objects } = definition;
    const labels = await Labels.open(definition, this.output, this.disk);
    this.#reading = { definition, tasks: new TaskInputs(job), labels };
    this.heard.clear();
    this.book = keepCurrent(this.book, (id) => {
      const object = objects.get(id);
      return object && lineHash(object);
    });
    const open = definition.ids.filter((id) => !this.#isComplete(id));
    this.#preparing = this.#reading.tasks
      .prepareAll(open.map((id) => objects.get(id)!))
      .then(() => this.#updateLabels());
    void this.#updateLabels();
  }

  #updateLabels(): Promise<void> {
    const { definition, tasks, labels } = this.#reading;
    return labels.update(() => ({
      answered: definition.ids.filter((id) => this.#isComplete(id)).map((id) => this.answers.to(id)!),
      reasons: tasks.reasons,
    }));
  }

  /** Gives a worker the next object, or says which must be made a task first. */
  async #giveNext(worker: Worker): Promise<Assignment | ManifestObject | undefined> {
    const situation = this.#situation();
    const id = chooseNext(this.book, worker.id, situation);
    if (id === undefined) return undefined;
    const held = this.held(worker, id);
    if (held && isInTime(held, situation)) return held;
    const object = this.object(id)!;
    if (!this.#reading.tasks.known(object)) return object;
    const assignment: Assignment = {
      // one that ran out of time begins again; its page, perhaps still open, stays good
      token: held?.token ?? randomBytes(24).toString('base64url'),
      id,
      lineHash: lineHash(object),
      workerId: worker.id,
      workerName: worker.name,
      acceptedAt: situation.now.toISOString(),
    };
    await this.#keepBook(give(this.book, assignment, situation));
    return assignment;
  }

  async #keepBook(book: AssignmentBook): Promise<void> {
    if (book === this.book) return;
    await writeBook(this.output, book, this.disk.write);
    this.book = book;
  }

  #answersWanted(id: string): number {
    return this.options.stage?.answersWanted(this.job, this.answers.to(id)) ?? this.job.workersPerObject;
  }

  #isComplete(id: string): boolean {
    return this.answers.by(id).length >= this.#answersWanted(id);
  }

  #situation(): Situation {
    const { definition, tasks } = this.#reading;
    const { reasons } = tasks;
    const { stage } = this.options;
    return {
      ids: reasons.size ? definition.ids.filter((id) => !reasons.has(id)) : definition.ids,
      answeredBy: (id) => this.answers.by(id),
      workersPerObject: definition.job.workersPerObject,
      answersWanted: (id) => this.#answersWanted(id),
      ...(stage ? { mayHave: (id, workerId) => stage.mayHave(id, workerId) } : {}),
      timeLimitInSeconds: definition.job.taskTimeLimitInSeconds,
      now: this.options.clock(),
    };
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#last.then(work, work);
    this.#last = result.catch(() => undefined);
    return result;
  }
}
