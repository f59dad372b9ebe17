import { html, nothing, type TemplateResult } from 'lit';
import type { FieldProps } from './fields.js';
import type { ExampleFiles } from './files.js';
import { describedBy, renderProblem } from './problems.js';

/** A picture or a video of the example: a file of this machine, or an address. */
export function renderMediaField({ plan, id, value, problems, set }: FieldProps, files: ExampleFiles): TemplateResult {
  const address = typeof value === 'string' ? value : '';
  const kind = plan.label === 'Video' ? 'video' : 'image';
  const choose = (event: Event) => {
    const [file] = (event.target as HTMLInputElement).files ?? [];
    if (file) set(files.add(file));
  };
  return html`<div class="field wide">
      <label for=${id}>${plan.label}</label>
      <input
        id=${id}
        .value=${address}
        spellcheck="false"
        aria-describedby=${describedBy(id, true, problems)}
        aria-invalid=${problems?.has(id) ? 'true' : nothing}
        @change=${(event: Event) => set((event.target as HTMLInputElement).value.trim() || undefined)}
      />
      ${renderProblem(id, problems)}<span class="hint" id="${id}-hint">${hintOf(address, files)}</span>
    </div>
    <div class="field wide">
      <label for="${id}-file">A file of this machine</label>
      <input type="file" id="${id}-file" accept="${kind}/*" @change=${choose} />
    </div>`;
}

function hintOf(address: string, files: ExampleFiles): string {
  if (address === '') return 'Choose a file, or write an address.';
  if (files.has(address)) return 'The file comes along in the job folder.';
  return files.url(address) === undefined
    ? 'This file is not here: choose it again.'
    : 'It is read at its address: it does not come along in the job folder.';
}
