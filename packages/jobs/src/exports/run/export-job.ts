import { existsSync, readdirSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readAny } from '@gt-elements/core/schema/read.js';
import type { AnswerObject } from '@gt-elements/core/task/task-definition.js';
import { seededRandom } from '@gt-elements/core/random/seeded.js';
import { jobAgreement, type Agreement } from '../../agreement/job-agreement.js';
import { consolidate } from '../../consolidation/consolidate.js';
import type { LabelledObject, Readings, ReviewState } from '../../reading/labelled-object.js';
import { TASK_SCHEMAS, type Task } from '../../schemas/tasks.js';
import type { AnnotatedSource, Annotation, ExportFormat, FormatOptions } from '../export-format.js';
import { dataCard } from './data-card.js';
import { DataSetWriter } from './data-set-writer.js';
import { Distributions } from './distributions.js';
import { Splits } from './splits.js';
import { TextWriter } from '../../files/text-writer.js';
import { Pseudonyms } from './workers.js';

export interface ExportOptions extends FormatOptions {
  readonly format: ExportFormat;
  /** A folder that is not there yet, or empty. */
  readonly out: string;
  /** Whether what is there is replaced. */
  readonly force?: boolean;
  /** Of the hashes of workers. */
  readonly salt: string;
  /** Shares by name; one without a name: no parts. */
  readonly splits: ReadonlyMap<string, number>;
  readonly seed: number;
  /** A row for what each worker answered, or for what was made of all their answers. Never both. */
  readonly rows: 'worker' | 'consolidated';
  /** Objects whose review came to something else than being accepted. */
  readonly include: ReadonlySet<ReviewState>;
  /** Told now and then how many lines have been read. */
  readonly progress?: (read: number) => void;
  /** When the card says that it was made. */
  readonly now: Date;
}

/** What an export came to. */
export interface ExportReport {
  /** Objects that were read, whatever became of them. */
  readonly objects: number;
  /** Answers that became rows, or could have. */
  readonly annotations: number;
  /** Rows by file. */
  readonly files: ReadonlyMap<string, number>;
  /** How often something was left out, by the reason. */
  readonly leftOut: ReadonlyMap<string, number>;
  /** Lines and files that could not be read; each stands in `left-out.jsonl`. */
  readonly problems: number;
  readonly agreement: readonly Agreement[];
  readonly distributions: Distributions;
}

/** Of so many objects that several people answered agreement is told. */
const COMPARED = 1000;
const PROGRESS_EVERY = 10_000;

/**
 * Makes a data set of what people answered, with a card that says what is in it. The folder appears when it is whole.
 * @throws Error where the folder holds something, or the file system's
 */
export async function exportJob(readings: Readings, options: ExportOptions): Promise<ExportReport> {
  const { out, force = false } = options;
  if (!force && existsSync(out) && readdirSync(out).length)
    throw new Error(`${out} is not empty; name another folder, or replace it with --force`);
  await mkdir(dirname(out), { recursive: true });
  const making = `${out}.part-${process.pid}`;
  await rm(making, { recursive: true, force: true });
  await mkdir(making);
  try {
    const report = await new ExportRun(making, options).run(readings);
    await writeFile(join(making, 'README.md'), dataCard(report, options));
    await rm(out, { recursive: true, force: true });
    await rename(making, out);
    return report;
  } catch (cause) {
    await rm(making, { recursive: true, force: true });
    throw cause;
  }
}

class ExportRun {
  readonly #writer: DataSetWriter;
  readonly #splits: Splits;
  readonly #pseudonyms: Pseudonyms;
  readonly #rowsOf: ReturnType<ExportFormat['begin']>;
  readonly #distributions = new Distributions();
  readonly #leftOut = new Map<string, number>();
  readonly #sample: Sample;
  #objects = 0;
  #annotations = 0;
  #problems = 0;

  constructor(
    private readonly folder: string,
    private readonly options: ExportOptions,
  ) {
    this.#writer = new DataSetWriter(folder, options.format.layout);
    this.#splits = new Splits(options.splits, options.seed);
    this.#pseudonyms = new Pseudonyms(options.salt);
    this.#rowsOf = options.format.begin(options);
    this.#sample = new Sample(options.seed);
  }

  async run(readings: Readings): Promise<ExportReport> {
    let problemFile: TextWriter | undefined;
    for await (const batch of readings) {
      for (const { object, problems } of batch) {
        for (const problem of problems) {
          problemFile ??= new TextWriter(join(this.folder, 'left-out.jsonl'));
          await problemFile.write(`${JSON.stringify(problem)}\n`);
          this.#problems += 1;
        }
        if (!object) continue;
        const waiting = this.#take(object);
        if (waiting) await waiting;
      }
    }
    await problemFile?.close();
    await this.#writer.close();
    return {
      objects: this.#objects,
      annotations: this.#annotations,
      files: this.#writer.counts,
      leftOut: this.#leftOut,
      problems: this.#problems,
      agreement: jobAgreement(this.#sample.objects, { seed: this.options.seed, samples: 300 }),
      distributions: this.#distributions,
    };
  }

  #take(object: LabelledObject): Promise<void> | undefined {
    this.#objects += 1;
    if (this.#objects % PROGRESS_EVERY === 0) this.options.progress?.(this.#objects);
    const { review } = object;
    if (review !== 'none' && review !== 'accepted' && !this.options.include.has(review)) {
      this.#leaveOut(review === 'returned' ? 'returned by a reviewer' : 'not accepted by a reviewer yet');
      return undefined;
    }
    this.#sample.add(object.answers.map(({ answer }) => answer));
    const annotations = this.#annotationsOf(object).filter(({ answer }) => this.#isOfUse(answer));
    if (!annotations.length) return undefined;
    this.#annotations += annotations.length;
    for (const { answer } of annotations) this.#distributions.add(this.options.format.task, answer);
    return this.#write({ id: object.id, source: object.source, annotations });
  }

  #write(annotated: AnnotatedSource): Promise<void> | undefined {
    let waiting: Promise<void> | undefined;
    for (const row of this.#rowsOf(annotated, (reason) => this.#leaveOut(reason))) {
      const written = this.#writer.write(row, this.#splits.of(row.origin));
      // rows of an object are few: what is written meanwhile is kept by the stream
      if (written) waiting = waiting ? Promise.all([waiting, written]).then(() => undefined) : written;
    }
    return waiting;
  }

  #annotationsOf({ answers, label }: LabelledObject): readonly Annotation[] {
    if (this.options.rows === 'worker')
      return answers.map(({ workerId, answer }, index) => ({
        // several of whom nothing is known are several
        worker: workerId === undefined ? `unknown${index ? `-${index + 1}` : ''}` : this.#pseudonyms.of(workerId),
        answer,
      }));
    const made = label ?? consolidate(answers.map(({ answer }) => answer))?.answer;
    if (!made) this.#leaveOut('the answers of an object are of different tasks, or none could be made of them');
    return made ? [{ worker: 'consolidated', answer: made }] : [];
  }

  #isOfUse(answer: AnswerObject): boolean {
    const { task } = this.options.format;
    if (answer['task'] !== task) this.#leaveOut(`an answer to ${String(answer['task'])}, not to ${task}`);
    else if (answer['unable']) this.#leaveOut('the task could not be done');
    else if (TASK_SCHEMAS[task].fitsAnswer(answer)) return true;
    else this.#leaveOut(`not as the schema says: ${faultOf(task, answer)}`);
    return false;
  }

  #leaveOut(reason: string): void {
    this.#leftOut.set(reason, (this.#leftOut.get(reason) ?? 0) + 1);
  }
}

/** The first thing that is wrong, the same words for the same thing in any entry of a list. */
function faultOf(task: Task, answer: AnswerObject): string {
  const reading = readAny(TASK_SCHEMAS[task].answer, answer);
  return reading.ok ? '' : `${reading.mismatch.path.replaceAll(/\/\d+/g, '/…')} is not ${reading.mismatch.expected}`;
}

/** Objects that several people answered: all, or of more than can be compared some that were drawn, each as likely. */
class Sample {
  readonly objects: (readonly AnswerObject[])[] = [];
  readonly #below: (limit: number) => number;
  #seen = 0;

  constructor(seed: number) {
    this.#below = seededRandom(seed);
  }

  add(answers: readonly AnswerObject[]): void {
    if (answers.length < 2) return;
    this.#seen += 1;
    const at = this.#seen <= COMPARED ? this.objects.length : this.#below(this.#seen);
    if (at < COMPARED) this.objects[at] = answers;
  }
}
