import { html, type TemplateResult } from 'lit';
import type { FieldProps } from './fields.js';
import type { ExampleFiles } from './files.js';

/** A picture or a video of the example: a file of this machine, or an address. */
export function renderMediaField({ plan, id, value, set }: FieldProps, files: ExampleFiles): TemplateResult {
  const address = typeof value === 'string' ? value : '';
  const isHere = address === '' || files.url(address) !== undefined;
  const kind = plan.label === 'Video' ? 'video' : 'image';
  const choose = (event: Event) => {
    const [file] = (event.target as HTMLInputElement).files ?? [];
    if (file) set(files.add(file));
  };
  const hint = isHere ? 'The file comes along in the job folder.' : 'This file is not here: choose it again.';
  return html`<div class="field wide">
      <label for=${id}>${plan.label}</label>
      <input
        id=${id}
        .value=${address}
        spellcheck="false"
        aria-describedby="${id}-hint"
        @change=${(event: Event) => set((event.target as HTMLInputElement).value.trim() || undefined)}
      />
      <span class="hint" id="${id}-hint">${hint}</span>
    </div>
    <div class="field wide">
      <label for="${id}-file">A file of this machine</label>
      <input type="file" id="${id}-file" accept="${kind}/*" @change=${choose} />
    </div>`;
}
