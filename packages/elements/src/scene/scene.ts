import type { SceneFieldView } from '@gt-elements/core/scene/scene-view.js';
import type { Issue } from '@gt-elements/core/task/issue.js';
import { onEnterKey } from '@gt-elements/ui/fields/enter-key.js';
import { renderWordField } from '@gt-elements/ui/fields/word-field.js';
import type { MessageValues } from '@gt-elements/ui/language/message.js';
import type { FrameStrings } from '@gt-elements/ui/language/strings.en.js';
import { html, type TemplateResult } from 'lit';
import type { SceneStrings } from './strings.en.js';

/** The `t` of an element, as far as a scene asks it. */
export type SceneTranslate = {
  translate(key: keyof FrameStrings | keyof SceneStrings, values?: MessageValues): string;
}['translate'];

export interface SceneProps {
  readonly t: SceneTranslate;
  readonly scene: readonly SceneFieldView[];
  readonly readOnly: boolean;
  /** The sentence of what is missing at a path of the answer, once a submit was tried. */
  missingAt(path: string): string | undefined;
  /** What is proposed at a path of the answer. */
  suggestedAt(path: string): unknown;
  onWrite(name: string, text: string, composing: boolean): void;
  /** A run of typing has ended. */
  onTyped(): void;
  /** To a field, or behind the last one. */
  onGo(to: `scene-${number}` | 'caption'): void;
}

/** The sentence of what is missing in a scene; of nothing else. */
export function sceneSentence(t: SceneTranslate, { code, values }: Issue): string | undefined {
  if (code !== 'scene-field-missing') return undefined;
  const { name, label } = values as { readonly name: string; readonly label?: string };
  return t(code, { label: sceneLabel(t, { name, label }) });
}

/** What is asked about the whole: a field each. Enter goes on to the next, at the end to the caption. */
export function renderScene(props: SceneProps): TemplateResult {
  const { t, scene, readOnly, missingAt, suggestedAt, onWrite, onTyped, onGo } = props;
  if (!scene.length) return html`<p class="none muted">${t('noScene')}</p>`;
  return html`<div class="fields">
    ${scene.map(({ name, label, path, text, required }, index) => {
      const shown = sceneLabel(t, { name, label });
      const next = () => onGo(index + 1 < scene.length ? `scene-${index + 1}` : 'caption');
      return html`<div data-path=${path} @keydown=${onEnterKey(next)}>
        ${renderWordField({
          t,
          id: `scene-${index}`,
          label: required ? shown : t('optional', { label: shown }),
          text,
          rows: 2,
          error: missingAt(path),
          required,
          readOnly,
          onInput: (value, { composing }) => onWrite(name, value, composing),
          onChange: onTyped,
        })}
        ${suggestedAt(path)}
      </div>`;
    })}
  </div>`;
}

const known = {
  setting: 'sceneSetting',
  background: 'sceneBackground',
  environment: 'sceneEnvironment',
} as const satisfies Readonly<Record<string, keyof SceneStrings>>;

/** How a field is called: as the author says, else as a default one, else by its name. */
export function sceneLabel(
  t: SceneTranslate,
  { name, label }: { readonly name: string; readonly label?: string | undefined },
): string {
  return label ?? (Object.hasOwn(known, name) ? t(known[name as keyof typeof known]) : name);
}
