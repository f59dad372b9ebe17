import type { ImageView } from '@gt-elements/core/tasks/image-caption/view.js';
import { renderWordField } from '@gt-elements/ui/fields/word-field.js';
import { html, type TemplateResult } from 'lit';
import { sceneLabel } from '../announcements.js';
import type { Region } from '../image-action.js';
import { onEnterKey } from './line-field.js';

export interface SceneProps extends Region {
  readonly view: ImageView;
  missingAt(path: string): string | undefined;
}

/** What is asked about the whole: a field each. Enter goes on to the next, at the end to the caption. */
export function renderScene({ t, act, view, readOnly, missingAt }: SceneProps): TemplateResult {
  const { scene } = view;
  if (!scene.length) return html`<p class="ic-none muted">${t('noScene')}</p>`;
  return html`<div class="ic-fields">
    ${scene.map(({ name, label, path, text, required }, index) => {
      const shown = sceneLabel(t, { name, label });
      const next = () => act({ type: 'go', to: index + 1 < scene.length ? `scene-${index + 1}` : 'caption' });
      return html`<div data-path=${path} @keydown=${onEnterKey(next)}>
        ${renderWordField({
          t,
          id: `scene-${index}`,
          label: required ? shown : t('optional', { label: shown }),
          text,
          words: undefined,
          rows: 2,
          error: missingAt(path),
          required,
          readOnly,
          onInput: (value, { composing }) => act({ type: 'write', field: 'scene', of: name, text: value, composing }),
          onChange: () => act({ type: 'typed' }),
        })}
      </div>`;
    })}
  </div>`;
}
