import { EditStore } from '@gt-elements/core/edit/edit-store.js';
import { deepEqual } from '@gt-elements/core/schema/deep-equal.js';
import type { Mismatch } from '@gt-elements/core/schema/read.js';
import type { ObjectSchema } from '@gt-elements/core/schema/schema.js';
import { isUnsaid } from '@gt-elements/core/review/review.js';
import { returnedBy } from '@gt-elements/core/review/rework.js';
import { checkCommon } from '@gt-elements/core/task/check-common.js';
import { commonConfig, type CommonConfig } from '@gt-elements/core/task/common-config.js';
import { derived } from '@gt-elements/core/task/derived.js';
import type { AnswerObject, Facts, TaskDefinition } from '@gt-elements/core/task/task-definition.js';
import { evaluateRequirements, type RequirementResult } from '@gt-elements/core/task/requirements.js';
import {
  isMended,
  openAnswer,
  sealAnswer,
  type OpenedAnswer,
  type Reviewed,
} from '@gt-elements/core/task/task-answer.js';
import type { Unable, Work } from '@gt-elements/core/task/work.js';
import { Configuration, type Source } from '../configuration/configuration.js';
import { configurationProblem, type Problem } from '../configuration/problem.js';
import { isObject, readOrNothing, withoutMeasured } from './answer-json.js';
import { TaskInputs } from './task-inputs.js';

/** Where the answer on the screen began. */
export type Start = 'empty' | 'initial' | 'value' | 'draft' | 'form';

interface Given {
  readonly raw: unknown;
  readonly from: Start;
}

/**
 * One task being worked on, without a screen: settings, document, history, and the answer that comes out.
 * Settings and values may come in any order; a value that does not fit yet waits for the settings that it fits.
 */
export class TaskModel<Document, Config extends object> {
  readonly configuration: Configuration;
  readonly store: EditStore<Work<Document>>;
  #explicit: Given | undefined;
  #explicitIsFresh = false;
  #restored: Given | undefined;
  #key: string | undefined;
  readonly #inputs = new TaskInputs(() => this.definition.inputs(this.config));
  readonly #measure = derived((document: Document, config: Config & CommonConfig, locale: string) => {
    const { definition } = this;
    const answer = definition.untouched(document) ? null : definition.write(document, config, 'value');
    return evaluateRequirements(config.requirements, answer, locale, config.jobTotals);
  });
  #edited = false;
  #facts: Facts;
  #start: Start = 'empty';
  #initial: OpenedAnswer<Document> | undefined;
  #meta: AnswerObject = {};
  #frozen: AnswerObject | undefined;
  #reviewed: Reviewed<Document> | undefined;
  #problem: Problem | undefined;
  #awaits = false;

  /** All settings of a task's element: those of every element and its own. */
  static schemaOf(definition: { readonly config: ObjectSchema }): ObjectSchema {
    return { type: 'object', properties: { ...commonConfig.properties, ...definition.config.properties } };
  }

  /**
   * @param draw gives what a new task needs from outside the core, a seed
   * @param locale the language that words are counted in
   */
  constructor(
    readonly definition: TaskDefinition<Document, Config>,
    private readonly draw: () => Facts,
    private readonly locale: () => string = () => 'en',
  ) {
    const schema = TaskModel.schemaOf(definition);
    const check = (all: Config & CommonConfig) => ({ ...checkCommon(all), ...definition.checkConfig(all) });
    this.configuration = new Configuration(schema, (values) => check(values as Config & CommonConfig));
    this.#facts = draw();
    this.store = new EditStore<Work<Document>>({ document: definition.empty(this.config, this.#facts) });
    this.store.subscribe(({ origin }) => {
      if (origin === 'user' || origin === 'history') this.#edited = true;
    });
    this.#settle();
  }

  get config(): Config & CommonConfig {
    return this.configuration.values as Config & CommonConfig;
  }

  /** False while the author has not yet given what the task is about, and while that is being loaded. */
  get ready(): boolean {
    return this.configuration.complete && !this.#awaits;
  }

  /** What the author gave by its address is being loaded. */
  get awaits(): boolean {
    return this.#awaits;
  }

  get document(): Document {
    return this.store.document.document;
  }

  get unable(): Unable | undefined {
    return this.store.document.unable;
  }

  get seed(): number {
    return this.#facts.seed;
  }

  get start(): Start {
    return this.#start;
  }

  /** An answer of a later version is shown but never changed; it is submitted as it came. */
  get frozen(): boolean {
    return this.#frozen !== undefined;
  }

  /** Whether the person has changed anything since the document began. */
  get edited(): boolean {
    return this.#edited;
  }

  /** Tells tasks apart: the given key and the inputs. `undefined` while there are none. */
  get key(): string | undefined {
    return this.#key;
  }

  /** A hash of the inputs. */
  get inputs(): string {
    return this.#inputs.hash;
  }

  /** Whether there is an answer at all. Without one nothing is submitted, and that is valid unless required. */
  get answered(): boolean {
    if (this.#frozen ?? this.unable) return true;
    if (this.config.mode !== 'review') return this.#initial !== undefined || !this.definition.untouched(this.document);
    const { review } = this.store.document;
    return (review !== undefined && !isUnsaid(review)) || this.isMended;
  }

  /** In a review: the answer itself was changed. */
  get isMended(): boolean {
    return isMended(this.document, this, this.#reviewed);
  }

  /** In a review: the answer as it came. */
  get reviewed(): AnswerObject | undefined {
    return this.#reviewed?.answer;
  }

  /** The author's requirements, each met or not by the answer of the moment. */
  get requirements(): readonly RequirementResult[] {
    const { document, config } = this;
    return config.requirements.length ? this.#measure(document, config, this.locale()) : [];
  }

  get problems(): readonly Problem[] {
    return [...this.configuration.problems, ...(this.#problem ? [this.#problem] : [])];
  }

  /** @returns whether anything changed */
  set(name: string, source: Source, raw: unknown): boolean {
    if (!this.configuration.set(name, source, raw)) return false;
    this.#settle();
    return true;
  }

  /** What a setting names is being loaded: there is nothing to work on until {@link receive} is called. */
  await(name: string): void {
    this.#awaits = true;
    this.configuration.load(name, undefined);
  }

  /** It was loaded, or can't be (`undefined`). Answers that were read without it are read again. */
  receive(name: string, value: unknown): void {
    this.#awaits = false;
    if (value !== undefined) this.#edited = false;
    this.configuration.load(name, value);
    this.#settle();
  }

  /** The same was loaded once more, by another link to it: the work goes on. */
  load(name: string, value: unknown): void {
    if (this.configuration.load(name, value)) this.#settle();
  }

  /**
   * The host's answer: it wins over drafts and initial values. `null` empties. One that does not fit waits for the
   * settings that it fits; one that is no answer is reported; both leave what is there.
   */
  setValue(raw: unknown): void {
    const given = raw ?? null;
    if (given === null) {
      if (this.answer('value') === null) return;
    } else if (this.ready && deepEqual(withoutMeasured(readOrNothing(given)), withoutMeasured(this.answer('value'))))
      return;
    const explicit: Given = { raw: given, from: 'value' };
    const isAnswer = given === null || isObject(readOrNothing(given));
    if (isAnswer) this.#explicit = explicit;
    this.#explicitIsFresh ||= isAnswer;
    if (this.#key === undefined || (given !== null && !this.#open(explicit))) return;
    this.#restored = undefined;
    this.#begin('host');
  }

  /**
   * Puts back what a draft or the browser kept, unless the host gave a value or the person was faster. What the browser
   * kept waits for the settings that it fits, and is told to nobody, as with native controls.
   * @param seed the draw that the kept work was made with
   * @returns whether it is there now
   */
  restore(raw: unknown, from: 'draft' | 'form', seed?: number): boolean {
    if (this.#explicit || this.#edited) return false;
    if (from === 'form' ? this.#start === 'draft' : this.#key === undefined || !this.#open({ raw, from })) return false;
    if (seed !== undefined) this.#facts = { seed };
    this.#restored = { raw, from };
    if (this.#key !== undefined) this.#begin(from === 'draft' ? 'restore' : 'host');
    return this.#start === from;
  }

  /** Goes on with the draw that the task was first shown with; never under the person's hands. */
  redraw(seed: number): void {
    if (this.#explicit || this.#edited || this.#key === undefined) return;
    this.#facts = { seed };
    this.#begin('host');
  }

  /** Puts an earlier answer in place of this one, as a change that the person can undo. */
  adopt(raw: unknown, at: number): void {
    const opened = this.#open({ raw, from: 'draft' });
    if (opened && !opened.frozen) this.store.perform(() => opened.work, at);
  }

  /** Drops a restored draft, by the person's wish: back to where the task would have started without it. */
  discardRestored(): void {
    this.#restored = undefined;
    this.#begin('restore');
  }

  /** Where a reset leads: the initial value, or nothing. */
  get initialWork(): Work<Document> {
    return this.#initial?.work ?? this.#emptyWork();
  }

  /** To be called when the task of the event loop that made changes is over: what is set later belongs together anew. */
  endTurn(): void {
    this.#explicitIsFresh = false;
  }

  /**
   * The answer as a fresh plain object, `null` where there is none.
   * @param purpose with `submit` what is half done is left out
   * @param measured further members of `meta`
   */
  answer(purpose: 'value' | 'submit', measured: AnswerObject = {}): AnswerObject | null {
    if (this.#frozen) return structuredClone(this.#frozen);
    if (!this.answered) return null;
    const meta = {
      ...this.#meta,
      ...(this.#initial && this.config.mode !== 'review'
        ? { initialValueModified: !this.#sameAs(this.#initial.work) }
        : {}),
      ...measured,
    };
    const { requirements } = this;
    return structuredClone(
      sealAnswer(this.store.document, this, purpose, { meta, reviewed: this.#reviewed, requirements }),
    );
  }

  #sameAs({ document, unable }: Work<Document>): boolean {
    if (!deepEqual(unable, this.unable)) return false;
    const { definition, config } = this;
    return (
      document === this.document ||
      deepEqual(definition.write(document, config, 'value'), definition.write(this.document, config, 'value'))
    );
  }

  #settle(): void {
    if (!this.ready) return;
    const { config } = this;
    const key = JSON.stringify([config.taskKey ?? null, this.#inputs.text]);
    if (key !== this.#key) {
      if (this.#key !== undefined) {
        this.#restored = undefined;
        this.#facts = this.draw();
        if (!this.#explicitIsFresh && this.#start === 'value') this.#explicit = undefined;
      }
      this.#key = key;
      this.#begin('host');
    } else if (!this.#edited) this.#begin('host');
  }

  /** The first of these starts that can be read: an explicit value, kept work, the initial value, nothing. */
  #begin(origin: 'host' | 'restore'): void {
    this.#problem = undefined;
    const raw = this.#initialValue;
    const initial = raw === undefined ? undefined : this.#open({ raw, from: 'initial' });
    this.#initial = initial;
    const emptied = this.#explicit?.raw === null;
    const explicit = this.#explicit && !emptied ? this.#open(this.#explicit) : undefined;
    const restored = this.#restored && !emptied && !explicit ? this.#open(this.#restored) : undefined;
    const opened = explicit ?? restored ?? (emptied ? undefined : initial);
    if (explicit || emptied) this.#start = 'value';
    else this.#start = restored && this.#restored ? this.#restored.from : opened ? 'initial' : 'empty';
    if (emptied) this.#initial = undefined;
    this.#meta = opened?.meta ?? {};
    this.#frozen = opened?.frozen;
    // a review that was begun may hold the answer as it was mended
    this.#reviewed = (initial ?? opened)?.reviewed;
    this.#edited = false;
    const work = opened?.work ?? this.#emptyWork();
    this.store.load(deepEqual(work, this.store.document) ? this.store.document : work, origin);
  }

  /** What comes back brings the answer along. */
  get #initialValue(): unknown {
    const { initialValue, mode, review } = this.config;
    if (mode !== 'rework') return initialValue;
    const returned = returnedBy(review, this.definition.task);
    if (returned?.mismatch) this.#problem = configurationProblem('review', returned.mismatch);
    return initialValue ?? returned?.value ?? undefined;
  }

  #open({ raw, from }: Given): OpenedAnswer<Document> | undefined {
    const answer = readOrNothing(raw);
    if (!isObject(answer)) {
      this.#report(from, { path: '', received: raw, expected: 'an answer: an object or its JSON' });
      return undefined;
    }
    const opening = openAnswer(answer, { definition: this.definition, config: this.config, facts: this.#facts });
    if (opening.ok) return opening.opened;
    this.#report(from, opening.mismatch);
    return undefined;
  }

  #emptyWork(): Work<Document> {
    return { document: this.definition.empty(this.config, this.#facts) };
  }

  /** What the author can do nothing about, such as a draft of an earlier template, is not told. */
  #report(from: Start, mismatch: Mismatch): void {
    if (from !== 'value' && from !== 'initial') return;
    const property = from === 'initial' ? 'initialValue' : 'value';
    this.#problem = { ...configurationProblem(property, mismatch), code: 'bad-value' };
  }
}
