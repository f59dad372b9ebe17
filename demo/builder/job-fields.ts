import { html, nothing, type TemplateResult } from 'lit';
import type { Design } from './design.js';
import { LANGUAGES } from './languages.js';
import { describedBy, renderProblem, type FieldProblems } from './problems.js';

type Put = (changed: Partial<Design>) => void;

const valueOf = (event: Event) => (event.target as HTMLInputElement).value;

/** What the portal is told of the job. */
export function renderJobFields(
  { name, job, required, language }: Design,
  put: Put,
  problems: FieldProblems,
): TemplateResult {
  const putJob = (changed: Partial<Design['job']>) => put({ job: { ...job, ...changed } });
  return html`
    ${line('job-title', 'Title', job.title, (title) => putJob({ title }), problems)}
    ${line('job-description', 'What workers read before', job.description, (description) => putJob({ description }))}
    <div class="field">
      <label for="job-name">Name of the answer</label>
      <input
        id="job-name"
        .value=${name}
        required
        maxlength="127"
        pattern="[A-Za-z0-9](-*[A-Za-z0-9])*"
        aria-describedby=${describedBy('job-name', true, problems)}
        aria-invalid=${problems.has('job-name') ? 'true' : nothing}
        @change=${(event: Event) => {
          const input = event.target as HTMLInputElement;
          if (input.reportValidity()) put({ name: input.value });
        }}
      />
      ${renderProblem('job-name', problems)}<span class="hint" id="job-name-hint">Letters, digits and hyphens</span>
    </div>
    <div class="field">
      <label for="job-language">Language of the page</label>
      <select
        id="job-language"
        aria-describedby="job-language-hint"
        @change=${(event: Event) => put({ language: valueOf(event) })}
      >
        ${LANGUAGES.map(
          ({ tag, name }) => html`<option value=${tag} lang=${tag} .selected=${tag === language}>${name}</option>`,
        )}
      </select>
      <span class="hint" id="job-language-hint">Of what elements say; your own texts stay as they are</span>
    </div>
    ${whole('job-workers', 'Workers for each object', job.workersPerObject, 1, 9, (workersPerObject) =>
      putJob({ workersPerObject }),
    )}
    ${whole('job-minutes', 'Minutes for a task', Math.round(job.taskTimeLimitInSeconds / 60), 1, 480, (minutes) =>
      putJob({ taskTimeLimitInSeconds: minutes * 60 }),
    )}
    <div class="check">
      <input
        type="checkbox"
        id="job-required"
        .checked=${required}
        @change=${(event: Event) => put({ required: (event.target as HTMLInputElement).checked })}
      /><label for="job-required">An answer must be given</label>
    </div>
  `;
}

/** What workers read beside the task and in the dialog. */
export function renderInstructionFields({ instructions }: Design, put: Put): TemplateResult {
  const putPart = (changed: Partial<Design['instructions']>) => put({ instructions: { ...instructions, ...changed } });
  const area = (id: string, label: string, value: string, set: (text: string) => void) =>
    html`<div class="field wide">
      <label for=${id}>${label}</label>
      <textarea
        id=${id}
        rows="5"
        .value=${value}
        aria-describedby="markdown-hint"
        @input=${(event: Event) => set(valueOf(event))}
      ></textarea>
    </div>`;
  return html`
    <p class="hint" id="markdown-hint">Markdown: **bold**, lists with -, headings with ##, tables. HTML stays text.</p>
    ${area('short-instructions', 'Beside the task', instructions.short, (short) => putPart({ short }))}
    ${line('full-header', 'Title of the full instructions', instructions.header, (header) => putPart({ header }))}
    ${area('full-instructions', 'Full instructions', instructions.full, (full) => putPart({ full }))}
  `;
}

function line(
  id: string,
  label: string,
  value: string,
  set: (text: string) => void,
  problems?: FieldProblems,
): TemplateResult {
  return html`<div class="field wide">
    <label for=${id}>${label}</label>
    <input
      id=${id}
      .value=${value}
      aria-describedby=${describedBy(id, false, problems)}
      aria-invalid=${problems?.has(id) ? 'true' : nothing}
      @input=${(event: Event) => set(valueOf(event))}
      @change=${(event: Event) => set(valueOf(event).trim())}
    />
    ${renderProblem(id, problems)}
  </div>`;
}

function whole(
  id: string,
  label: string,
  value: number,
  min: number,
  max: number,
  set: (value: number) => void,
): TemplateResult {
  const change = (event: Event) => {
    const input = event.target as HTMLInputElement;
    if (input.reportValidity()) set(input.valueAsNumber);
  };
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <input type="number" id=${id} required min=${min} max=${max} step="1" .value=${`${value}`} @change=${change} />
  </div>`;
}
