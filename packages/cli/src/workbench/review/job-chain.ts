import { join } from 'node:path';
import { closest, agreement } from '@gt-elements/jobs/agreement/agreement.js';
import { ACCEPTED_MANIFEST } from '@gt-elements/jobs/layout.js';
import { elementAnswer } from '@gt-elements/jobs/review/element-answer.js';
import type { ObjectHistory, Step } from '@gt-elements/jobs/review/history.js';
import {
  labelsWanted,
  mayDo,
  route,
  type Judge,
  type Route,
  type RoutingSettings,
} from '@gt-elements/jobs/review/routing.js';
import { Disk } from '../disk.js';
import { LabelJob, type LabelJobOptions, type Stage } from '../job/label-job.js';
import type { Job } from '../job/job-folder.js';
import type { TaskInput } from '../job/task-inputs.js';
import { workerNamed } from '../job/worker.js';
import { causeOf, problemText, type Problem } from '../problem.js';
import { checkTemplate } from '../render/task-page.js';
import { machineReview, MachineRules } from './machine-rules.js';
import { StageFolder } from './stage-folder.js';
import { acceptedLine, stageLine } from './stage-lines.js';
import { stagesAfterLabels, stageSuffix, type StageOfJob } from './stage-name.js';

/** A job of a chain, and what is done in it. */
export interface Link extends StageOfJob {
  readonly job: LabelJob;
}

/** What is known of an object. */
interface Known {
  readonly history: ObjectHistory;
  readonly rules: MachineRules;
  readonly route: Route;
}

/** What the template reads of a task in which an answer is made. */
const LABEL = { mode: 'label' };

const LABELS: StageOfJob = { stage: 'label', round: 1 };

/**
 * A job and those that follow it when it is reviewed: each stage is a labelling job of its own, whose input holds the
 * labels of the stages before. Where an object is follows from the answers on disk, so a chain that was killed goes on
 * where it was.
 */
export class JobChain {
  /** By the name of the job; the labels first, then in the order of the stages. */
  readonly #links = new Map<string, Link>();
  readonly #folders = new Map<string, StageFolder>();
  #known = new Map<string, Known>();
  #knownOf: Job | undefined;
  #moving: Promise<void> = Promise.resolve();
  #problem: Problem | undefined;

  private constructor(
    private readonly options: LabelJobOptions,
    private readonly disk: Disk,
  ) {}

  /** Opens a job and the stages that were begun. @throws as `LabelJob.open` */
  static async open(folder: string, options: LabelJobOptions): Promise<JobChain> {
    const chain = new JobChain(options, new Disk(options.writeFile));
    const job = await LabelJob.open(folder, { ...options, stage: chain.#stage(LABELS) });
    chain.#links.set(job.job.name, { ...LABELS, job });
    await chain.#move();
    return chain;
  }

  /** The job that its author made. */
  get first(): LabelJob {
    return [...this.#links.values()][0]!.job;
  }

  get links(): readonly Link[] {
    return [...this.#links.values()];
  }

  get isReviewed(): boolean {
    return this.first.job.review !== undefined;
  }

  /** What was done to each object that somebody has answered, in the order of the manifest. */
  get histories(): readonly ObjectHistory[] {
    return this.first.ids.map((id) => this.#history(id)).filter(({ steps }) => steps.length);
  }

  /** Whether anything was submitted. */
  get isBegun(): boolean {
    return this.first.ids.some((id) => this.first.responses(id));
  }

  /** How many objects that a task is made of are at a stage, have been accepted, or were given up. */
  get counts(): ReadonlyMap<Route['next']['stage'], number> {
    const counts = new Map<Route['next']['stage'], number>();
    for (const id of this.first.ids) {
      const stage = this.#known.get(id)?.route.next.stage ?? 'label';
      counts.set(stage, (counts.get(stage) ?? 0) + 1);
    }
    counts.set('label', (counts.get('label') ?? 0) - this.first.leftOut);
    return counts;
  }

  /** How many objects nothing is left to be done with. */
  get ended(): number {
    const { counts } = this;
    if (this.isReviewed) return (counts.get('accepted') ?? 0) + (counts.get('given up') ?? 0);
    return this.first.done;
  }

  /** Whether a name is that of a stage, so of no other job. */
  claims(name: string): boolean {
    const { job } = this.first;
    const stages = job.review ? stagesAfterLabels(job.review.maxRounds) : [];
    return stages.some((stage) => job.name + stageSuffix(stage) === name);
  }

  get acceptedManifestPath(): string {
    return join(this.first.output, ACCEPTED_MANIFEST);
  }

  get problems(): readonly Problem[] {
    const own = this.first.problems;
    const said = new Set(own.map(problemText));
    const ofStages = this.links
      .slice(1)
      .flatMap(({ job }) =>
        job.problems
          .filter((problem) => !said.has(problemText(problem)))
          .map((problem) => ({ ...problem, file: `${job.job.name}: ${problem.file}` })),
      );
    const failed = [...ofStages, ...this.disk.problems];
    // a disk that is full has said so itself
    return [...own, ...failed, ...(this.#problem && !failed.length ? [this.#problem] : [])];
  }

  /** The answers that an object got in the stage `label`, oldest first. */
  labels(id: string): readonly Step[] {
    return this.#history(id).steps.filter(({ stage }) => stage === 'label');
  }

  /** The index of the answer to begin an adjudication with. */
  closestLabel(id: string): number {
    return Math.max(0, closest(this.labels(id).map(({ answer }) => answer)));
  }

  /** What was done to one object, oldest first. */
  steps(id: string): readonly Step[] {
    return this.#history(id).steps;
  }

  /** What a worker is called, or else the end of the id. */
  workerName(workerId: string): string {
    const known = this.links.map(({ job }) => job.workerName(workerId)).find((name) => name !== undefined);
    const named = this.first.job.review?.reviewers?.find((name) => workerNamed(name).id === workerId);
    return known ?? named ?? `…${workerId.slice(-6)}`;
  }

  /** What the template asks of answers, as it does of the first object. */
  async rules(): Promise<MachineRules> {
    const object = this.first.object(this.first.ids[0] ?? '');
    const prepared = object && (await this.first.prepared(object));
    return MachineRules.of(await this.#template(), prepared && 'input' in prepared ? prepared.input : {});
  }

  /** Takes in what was changed in the job's folder. */
  async refresh(): Promise<void> {
    await this.first.refresh();
    // what a full disk did not take is written once there is room
    if (this.first.job !== this.#knownOf || this.#problem) await this.#move();
  }

  async close(): Promise<void> {
    await this.#moving;
    await Promise.all(this.links.map(({ job }) => job.close()));
  }

  /** What a job of this chain asks about its objects. */
  #stage(of: StageOfJob): Stage {
    return {
      answersWanted: (job, responses) => {
        if (of.stage !== 'label' || !job.review) return job.workersPerObject;
        const answers = (responses?.answers ?? []).map(({ answerContent }) => elementAnswer(answerContent));
        return labelsWanted(answers, settingsOf(job), JUDGE_OF_AGREEMENT);
      },
      mayHave: (id, workerId) => {
        if (of.stage === 'label') return true;
        const known = this.#known.get(id);
        if (!known || known.route.next.stage !== of.stage || known.route.next.round !== of.round) return false;
        const { job } = this.first;
        return mayDo(known.route.next, known.history, settingsOf(job), workerId, this.options.clock());
      },
      taskInput: (id, prepared) => this.#taskInput(of, id, prepared),
      answered: () => this.#move(),
    };
  }

  async #taskInput({ stage }: StageOfJob, id: string, own: TaskInput): Promise<TaskInput> {
    const object = this.first.object(id);
    if (!this.isReviewed || !object) return own;
    const prepared = stage === 'label' ? own : await this.first.prepared(object);
    if (!('input' in prepared)) return prepared;
    const rules = this.#known.get(id)?.rules ?? MachineRules.of(await this.#template(), prepared.input);
    const others = [...this.#known].filter(([other]) => other !== id).map(([, { route }]) => currentAnswer(route));
    const totals = rules.totals(others.filter((answer) => answer !== undefined));
    return { input: { ...prepared.input, jobTotals: totals, ...(stage === 'label' ? LABEL : this.#stageInput(id)) } };
  }

  /** What a stage after the labels adds to the input of a task. */
  #stageInput(id: string): object {
    const known = this.#known.get(id);
    if (known?.route.next.stage === 'review') {
      const { answer } = known.route.next;
      return { mode: 'review', answer: answer.answer, allowFix: this.first.job.review!.allowFix };
    }
    if (known?.route.next.stage !== 'rework') return LABEL;
    const { answer, review } = known.route.next;
    const sent = review?.answer ?? machineReview(known.rules.broken(answer.answer), answer.answer);
    return { mode: 'rework', answer: answer.answer, review: sent };
  }

  async #template(): Promise<string> {
    return (await checkTemplate(this.first.job.folder)).template ?? '';
  }

  /** Brings all objects to where they belong by now; one after the other. */
  #move(): Promise<void> {
    this.#moving = this.#moving.then(async () => {
      try {
        while (await this.#moveOnce()) {
          // a stage that was begun before holds answers that lead further
        }
        this.#problem = undefined;
      } catch (cause) {
        this.#problem = { level: 'error', file: this.first.job.name, cause: causeOf(cause) };
      }
    });
    return this.#moving;
  }

  /** @returns whether a stage was opened */
  async #moveOnce(): Promise<boolean> {
    const { first } = this;
    const { job } = first;
    if (this.#knownOf !== job) this.#known = new Map();
    this.#knownOf = job;
    if (!job.review || !first.isUsable) return false;
    await this.#route(job);
    let hasOpened = false;
    for (const of of stagesAfterLabels(job.review.maxRounds)) {
      const lines = this.#lines((id) => stageLine(job, first.object(id)!, this.#known.get(id)!.route, of));
      if (!lines.length) continue;
      hasOpened = (await this.#fill(job, of, lines)) || hasOpened;
    }
    const accepted = this.#lines((id) => acceptedLine(job, first.object(id)!, this.#known.get(id)!.route)).filter(
      Boolean,
    );
    if (accepted.length) await this.disk.put(this.acceptedManifestPath, `${accepted.join('\n')}\n`);
    return hasOpened;
  }

  async #route(job: Job): Promise<void> {
    const template = await this.#template();
    for (const id of this.first.ids) {
      const history = this.#history(id);
      const known = this.#known.get(id);
      if (!history.steps.length || known?.history.steps.length === history.steps.length) continue;
      const prepared = await this.first.prepared(this.first.object(id)!);
      const input = 'input' in prepared ? prepared.input : {};
      const rules = known?.rules ?? MachineRules.of(template, input);
      const judge: Judge = { ...JUDGE_OF_AGREEMENT, fails: (answer) => rules.broken(answer).length > 0 };
      this.#known.set(id, { history, rules, route: route(history, settingsOf(job), judge) });
    }
  }

  /** Lines of a manifest at the places of their objects; none where no object has one. */
  #lines(lineOf: (id: string) => string | undefined): string[] {
    const lines: string[] = [];
    for (const id of this.first.ids) {
      const line = this.#known.has(id) ? lineOf(id) : undefined;
      if (line !== undefined) lines[Number(id)] = line;
    }
    return Array.from(lines, (line) => line ?? '');
  }

  /** Writes the manifest of a stage and has its job take it in. @returns whether the job was opened by that */
  async #fill(job: Job, of: StageOfJob, lines: readonly string[]): Promise<boolean> {
    const name = job.name + stageSuffix(of);
    const folder = this.#folders.get(name) ?? (await StageFolder.make(this.first.output, job, of, this.disk));
    this.#folders.set(name, folder);
    await folder.write(job, lines);
    const link = this.#links.get(name);
    if (link) {
      await link.job.refresh();
      return false;
    }
    this.options.objects.lend(job.folder, folder.path);
    const opened = await LabelJob.open(folder.path, { ...this.options, stage: this.#stage(of) });
    this.#links.set(name, { ...of, job: opened });
    return true;
  }

  #history(id: string): ObjectHistory {
    const steps = this.links.flatMap(({ job, stage, round }) => {
      const responses = job.responses(id);
      return (responses?.answers ?? []).map(
        ({ workerId, acceptanceTime, submissionTime, timeSpentInSeconds, answerContent }): Step => ({
          stage,
          round,
          workerId,
          acceptedAt: acceptanceTime,
          submittedAt: submissionTime,
          seconds: timeSpentInSeconds,
          answer: elementAnswer(answerContent),
          ref: `${job.job.name}/${responses!.path}`,
        }),
      );
    });
    return { id, steps: steps.sort((a, b) => Date.parse(a.submittedAt) - Date.parse(b.submittedAt)) };
  }
}

const JUDGE_OF_AGREEMENT: Judge = { agreement, closest, fails: () => false };

function settingsOf({ workersPerObject, review }: Job): RoutingSettings {
  const { maxRounds, reworkToAnyoneAfterSeconds, reviewers, agreement } = review!;
  return {
    workersPerObject,
    maxRounds,
    reworkToAnyoneAfterSeconds,
    ...(reviewers ? { reviewers: reviewers.map((name) => workerNamed(name).id) } : {}),
    ...(agreement ? { agreement } : {}),
  };
}

/** The answer that an object has by now, if it has one. */
function currentAnswer({ next, passed }: Route): unknown {
  if (next.stage === 'accepted') return next.value;
  return 'answer' in next ? next.answer.answer : passed.at(-1)?.answer;
}
