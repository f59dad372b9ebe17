import { attributeName } from '@gt-elements/core/schema/attribute-name.js';
import type { Mismatch } from '@gt-elements/core/schema/read.js';
import type { CommonConfig } from '@gt-elements/core/task/common-config.js';
import type { TaskDefinition } from '@gt-elements/core/task/task-definition.js';
import { LitElement } from 'lit';
import { ChildSettings } from '../configuration/child-settings.js';
import type { Source } from '../configuration/configuration.js';
import { configurationProblem, type Problem } from '../configuration/problem.js';
import { setting } from '../configuration/setting.js';
import type { Catalogue } from '../language/catalogue.js';
import { LanguageController } from '../language/language-controller.js';
import type { Strings } from '../language/message.js';
import { readStrings } from '../language/read-strings.js';
import { frameCatalogue } from '../language/strings.en.js';
import { createTranslate, type Translate } from '../language/translate.js';
import { TaskModel } from './task-model.js';

/** Present means true for these, as everywhere in HTML, so that `="false"` surely is a mistake. */
const PRESENCE = ['disabled', 'required', 'readonly', 'autofocus'];

/** Properties that may have been set on the element before its class was there. */
const ALWAYS_EARLY = ['name', 'disabled', 'required', 'readOnly', 'form', 'value'];

/**
 * An element whose settings come from properties, attributes and child scripts, in any order and at any time.
 * What is wrong with them is collected until the turn of the event loop is over, then told.
 */
export abstract class ConfiguredElement<Document, Config extends object> extends LitElement {
  /** What the task is. Every element class has its own. */
  static readonly definition: TaskDefinition<never, never>;
  /** The task's words in English. */
  static readonly catalogue: Catalogue<Strings>;

  /** An earlier answer: an object, its JSON, or the twice-encoded string of a worker response. @attr initial-value */
  initialValue: unknown;
  /** Identifies the task for drafts. Default: a hash of the inputs. @attr task-key */
  taskKey: string | undefined;
  /** Rules as data, shown as a live list: `[{"id","text","rule"?,"level","scope"}]`. @attr requirements */
  requirements!: CommonConfig['requirements'];
  /** What the job's other answers hold, for its requirements: `[{"id","measured","of"?}]`. @attr job-totals */
  jobTotals!: CommonConfig['jobTotals'];
  /** `label`: an answer is made; `review`: one is judged; `rework`: one that came back is made better. @attr mode */
  mode!: CommonConfig['mode'];
  /** What is proposed, as a JSON array of `{"id","target","value","source","score"?,"comment"?}`. @attr suggestions */
  suggestions!: CommonConfig['suggestions'];
  /** In mode `rework`: the review that sent the answer back, an object or its JSON. @attr review */
  review: unknown;
  /** In mode `review`: the answer may be mended. @attr allow-fix */
  allowFix!: boolean;
  /** Reasons why a task can't be done, as a JSON array; `[]` turns it off. @attr unable-reasons */
  unableReasons!: CommonConfig['unableReasons'];
  /** Where unfinished work is kept: `device`, `session` or `none`. @attr drafts */
  drafts!: CommonConfig['drafts'];
  /** `on` adds active and idle time, time per part and number of edits to `meta.telemetry`. @attr telemetry */
  telemetry!: CommonConfig['telemetry'];
  /** Leaves submitting to the page. @attr hide-submit */
  hideSubmit!: boolean;
  /** The author's wording: messages by key. */
  strings!: CommonConfig['strings'];
  /** Other keys: keys by action. */
  shortcuts!: CommonConfig['shortcuts'];

  protected readonly model: TaskModel<Document, Config>;
  readonly #language = new LanguageController(this);
  /** The words of the moment. Keys that a task's catalogue adds are known to its own, typed `t`. */
  protected readonly words: Translate<Strings>;
  readonly #children: ChildSettings;
  readonly #warnings = new Map<string, Problem>();
  #told: readonly Problem[] = [];
  #turn: ReturnType<typeof setTimeout> | undefined;

  /** Asked for once, as the tag is defined: from the schema come the attributes, and the properties declared above. */
  static override get observedAttributes(): string[] {
    const settings = Object.keys(TaskModel.schemaOf(this.definition).properties);
    for (const name of settings) setting(this.prototype, name);
    return [...super.observedAttributes, ...settings.map(attributeName), ...PRESENCE];
  }

  constructor() {
    super();
    const { definition, catalogue } = this.constructor as typeof ConfiguredElement;
    this.model = new TaskModel<Document, Config>(
      definition,
      () => ({ seed: crypto.getRandomValues(new Uint32Array(1))[0] ?? 0 }),
      () => this.#language.locale,
    );
    this.words = createTranslate(this.#language, frameCatalogue, catalogue);
    this.#children = new ChildSettings(this, {
      onSetting: (property, value) => this.configure(property, 'child', value),
      onParsed: () => this.scheduleTurn(),
    });
  }

  /** What is in use: the author's settings with defaults. */
  get config(): Config & CommonConfig {
    return this.model.config;
  }

  /** What `gt-error` told, readable later. */
  get problems(): readonly Problem[] {
    return this.#told;
  }

  /** The parser is inside the element: what is there is not all that the author wrote. */
  protected get isParsing(): boolean {
    return this.#children.pending;
  }

  protected get language(): LanguageController {
    return this.#language;
  }

  /** Takes a setting from one of its sources; a deep-equal one changes nothing. @internal */
  configure(name: string, source: Source, value: unknown): void {
    if (!this.model.configuration.has(name)) return;
    const changed = this.model.set(name, source, value);
    if (changed && name === 'strings') this.#readStrings();
    if (changed) this.configured();
    this.scheduleTurn();
  }

  /** Settings have changed; what depends on them is to be brought up to date, synchronously. */
  protected configured(): void {
    this.requestUpdate();
  }

  /** The turn in which settings changed is over; what they say together is what was meant. */
  protected turnEnded(): void {
    this.model.endTurn();
    this.#tellProblems();
  }

  /** Something in a setting is left out; `undefined` when that is no longer so. */
  protected warn(property: string, mismatch: Mismatch | undefined): void {
    if (mismatch) this.#warnings.set(property, configurationProblem(property, mismatch));
    else this.#warnings.delete(property);
    this.scheduleTurn();
  }

  protected scheduleTurn(): void {
    this.#turn ??= setTimeout(() => {
      this.#turn = undefined;
      this.turnEnded();
    });
  }

  override connectedCallback(): void {
    // not in the constructor: the fields of the classes below are not there yet
    this.#adoptEarlyProperties();
    super.connectedCallback();
    this.#children.connect();
    this.scheduleTurn();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#children.disconnect();
  }

  override attributeChangedCallback(attribute: string, before: string | null, value: string | null): void {
    super.attributeChangedCallback(attribute, before, value);
    if (value === before) return;
    if (PRESENCE.includes(attribute)) this.#checkPresence(attribute, value);
    const name = attribute.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
    if (this.model.configuration.has(name)) this.configure(name, 'attribute', value);
  }

  #checkPresence(attribute: string, value: string | null): void {
    if (value?.trim().toLowerCase() !== 'false') {
      if (this.#warnings.delete(attribute)) this.scheduleTurn();
      return;
    }
    const expected = 'no attribute at all: its presence means true, whatever it says';
    this.#warnings.set(attribute, {
      ...configurationProblem(attribute, { path: '', received: value, expected }),
      severity: 'warning',
    });
    this.scheduleTurn();
  }

  #readStrings(): void {
    const { catalogue } = this.constructor as typeof ConfiguredElement;
    const { strings, mismatches } = readStrings(this.config.strings, frameCatalogue, catalogue);
    this.#language.strings = strings;
    this.warn('strings', mismatches[0]);
  }

  #adoptEarlyProperties(): void {
    const early = this as unknown as Record<string, unknown>;
    for (const name of [...Object.keys(this.model.configuration.schema.properties), ...ALWAYS_EARLY]) {
      if (!Object.hasOwn(this, name)) continue;
      const value = early[name];
      delete early[name];
      early[name] = value;
    }
  }

  #tellProblems(): void {
    if (!this.isConnected || this.#children.pending) return;
    const problems = [...this.model.problems, ...this.#warnings.values()];
    const told = new Set(this.#told.map((problem) => problem.message));
    this.#told = problems;
    for (const problem of problems) {
      if (told.has(problem.message)) continue;
      const { severity, isCutOff: _, ...detail } = problem;
      if (severity === 'warning') console.warn(`<${this.localName}> ${problem.message}`);
      this.dispatchEvent(new CustomEvent('gt-error', { detail, bubbles: true, composed: true }));
    }
    this.requestUpdate();
  }
}
