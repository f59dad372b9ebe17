import type { Requirement } from '@gt-elements/core/task/requirements.js';
import { configSchema } from '@gt-elements/jobs/schemas/published.js';
import { isTask, TASKS, TASK_SCHEMAS, type Task } from '@gt-elements/jobs/schemas/tasks.js';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { designOf, storeDesigns, storedDesigns, type Design, type Designs } from './design.js';
import { renderField } from './fields.js';
import { ExampleFiles } from './files.js';
import { renderInstructionFields, renderJobFields } from './job-fields.js';
import { renderMediaField } from './media-field.js';
import { filesOf } from './output.js';
import { COMMON, planOf, SET_BY_HAND, type FieldPlan, type GroupPlan } from './plans.js';
import { PreviewFrame, type PreviewState } from './preview-frame.js';
import { fieldProblems, type FieldProblems } from './problems.js';
import { renderRequirements } from './requirements.js';
import { renderResult, type ResultView } from './result.js';
import { sampleOf } from './samples.js';
import { usable } from './usable.js';

const TASK_NAMES: Readonly<Partial<Record<Task, string>>> = {
  'text-ranking': 'Text ranking',
  'qa-pairs': 'Questions and answers',
  'image-caption': 'Image caption',
  'video-caption': 'Video caption',
  'response-feedback': 'Response feedback',
};

const NONE: readonly never[] = [];

/** `npm start` shows the Builder beside its jobs. */
const isInWorkbench = location.pathname.startsWith('/builder/');

/** `localStorage`, unless the browser keeps it from pages. */
function storage(): Storage | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}

/**
 * The Builder: a task is set up in a form, tried out as a worker sees it, and taken along as a template or a job folder.
 * It renders into the page, whose style sheet it uses.
 */
export class JobBuilder extends LitElement {
  static override properties = {
    designs: { state: true },
    preview: { state: true },
    view: { state: true },
    replaced: { state: true },
  };

  declare designs: Designs;
  declare preview: PreviewState;
  declare view: ResultView;
  /** What was there before a task was begun anew. */
  declare replaced: Design | undefined;
  readonly #files = new ExampleFiles();
  readonly #frame = new PreviewFrame(this.#files, (state) => this.#previewed(state));

  constructor() {
    super();
    this.designs = storedDesigns(storage());
    this.preview = this.#frame.state;
    this.view = { tab: 'answer', said: '' };
  }

  protected override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#frame.connect();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#frame.disconnect();
  }

  get #design(): Design {
    return designOf(this.designs);
  }

  #previewed(state: PreviewState): void {
    const told = ({ answer, submitted }: PreviewState) => JSON.stringify([answer?.value, submitted]);
    if (told(state) !== told(this.preview)) this.#hush();
    this.preview = state;
  }

  /** What was said of a copy or a download is of what was there then. */
  #hush(): void {
    if (this.view.said) this.view = { ...this.view, said: '' };
  }

  readonly #put = (changed: Partial<Design>): void => {
    this.#hush();
    const { open, byTask } = this.designs;
    this.designs = { open, byTask: { ...byTask, [open]: { ...this.#design, ...changed } } };
    storeDesigns(storage(), this.designs);
  };

  readonly #set = (property: string, value: unknown): void => {
    const { [property]: before, ...others } = this.#design.settings;
    // an element keeps what was answered to what is asked no more, as work that may be wanted again
    const isAsked = Object.hasOwn(TASK_SCHEMAS[this.#design.task].config.properties, property);
    const count = (list: unknown) => (Array.isArray(list) ? list.length : 0);
    if (isAsked && count(value) < count(before)) this.#frame.again();
    this.#put({ settings: value === undefined ? others : { ...others, [property]: value } });
  };

  #beginAnew(): void {
    this.replaced = this.#design;
    this.#frame.again();
    this.#put(sampleOf(this.#design.task));
  }

  #takeBack(design: Design): void {
    this.replaced = undefined;
    this.#frame.again();
    this.#put(design);
  }

  #open(task: Task): void {
    this.#hush();
    this.designs = { ...this.designs, open: task };
    storeDesigns(storage(), this.designs);
  }

  protected override updated(): void {
    this.#frame.show(usable(this.#design).design);
  }

  protected override render(): TemplateResult {
    const design = this.#design;
    const { design: ready, unfinished } = usable(design);
    const { example, asked } = planOf(design.task);
    const { replaced } = this;
    const problems = fieldProblems(design.task, unfinished);
    return html`
      <a class="skip" href="#preview">To the preview</a>
      <header class="bar">
        <h1 class="brand">Builder</h1>
        ${this.#renderTasks(design.task)}<span class="space"></span>
        <a href="/" ?hidden=${!isInWorkbench}>Workbench</a>
      </header>
      <main>
        <form class="settings" aria-label="Task" @submit=${(event: Event) => event.preventDefault()}>
          ${keyed(
            design.task,
            html`${asked.map((plan, index) => this.#renderGroup(plan.title, this.#renderPlan(plan, problems), index === 0))}
            ${this.#renderGroup('Instructions', renderInstructionFields(design, this.#put), true)}
            ${this.#renderGroup('Requirements', this.#renderRequirements(design), false)}
            ${this.#renderGroup(example.title, this.#renderPlan(example, problems), true)}
            ${this.#renderGroup('Job', renderJobFields(design, this.#put, problems), false)}
            ${this.#renderGroup(COMMON.title, this.#renderPlan(COMMON, problems), false)}`,
          )}
          <p>
            <button type="button" @click=${() => this.#beginAnew()}>Begin this task anew</button>
            ${
              replaced?.task === design.task
                ? html`<button type="button" @click=${() => this.#takeBack(replaced)}>Take that back</button>`
                : nothing
            }
          </p>
        </form>
        <div class="result" id="preview" tabindex="-1">
          ${this.#frame.render(TASK_NAMES[design.task] ?? design.task)}
          ${renderResult({
            design: ready,
            unfinished,
            files: filesOf(ready),
            examples: this.#files,
            preview: this.preview,
            view: this.view,
            change: (changed) => (this.view = { ...this.view, ...changed }),
          })}
        </div>
      </main>
    `;
  }

  #renderTasks(open: Task): TemplateResult {
    const change = ({ target }: Event) => {
      const { value } = target as HTMLInputElement;
      if (isTask(value)) this.#open(value);
    };
    return html`<fieldset class="tasks">
      <legend>Element</legend>
      ${TASKS.map(
        (task) =>
          html`<label
            ><input type="radio" name="task" value=${task} .checked=${task === open} @change=${change} /><span
              >${TASK_NAMES[task] ?? task}</span
            ></label
          >`,
      )}
    </fieldset>`;
  }

  #renderGroup(title: string, content: unknown, isOpen: boolean): TemplateResult {
    return html`<details class="group" ?open=${isOpen}>
      <summary><h2>${title}</h2></summary>
      <div class="fields">${content}</div>
    </details>`;
  }

  #renderPlan({ fields }: GroupPlan, problems: FieldProblems): unknown {
    const { task, settings } = this.#design;
    const { properties } = configSchema(task);
    return fields
      .filter(({ property }) => !SET_BY_HAND.has(property))
      .map((plan: FieldPlan) => {
        const { property } = plan;
        const schema = properties[property];
        const set = (value: unknown) => this.#set(property, value);
        if (!schema) return nothing;
        const props = { plan, schema, value: settings[property], id: `${task}-${property}`, problems, set };
        return property === 'src' ? renderMediaField(props, this.#files) : renderField(props);
      });
  }

  #renderRequirements({ task, settings }: Design): TemplateResult {
    const requirements = (settings['requirements'] ?? NONE) as readonly Requirement[];
    const set = (changed: readonly Requirement[]) => this.#set('requirements', changed.length ? changed : undefined);
    return renderRequirements({ task, requirements, set });
  }
}

customElements.define('job-builder', JobBuilder);
