import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { blocking, check, renderIcon } from '../frame/icons.js';
import type { FrameTranslate, Words } from '../frame/words.js';
import { cssProperties } from '../styles/css-properties.js';
import { fieldText } from './field-text.js';

export interface WordFieldProps extends Words {
  /** Unique in the element. */
  readonly id: string;
  readonly label: string | TemplateResult;
  /** The label is for readers of the screen only: what the field is for is plain to see. */
  readonly labelHidden?: boolean;
  readonly text: string;
  /** How many words the text has; counted by core, where the rules count. `undefined`: no counter. */
  readonly words?: number | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly hint?: string | undefined;
  /** The sentence of what is wrong; shown as an error, beside the counter. */
  readonly error?: string | undefined;
  readonly placeholder?: string | undefined;
  /** Lines at least, 1 unless said otherwise; it grows with the text. */
  readonly rows?: number;
  readonly required?: boolean;
  readonly readOnly?: boolean;
  readonly disabled?: boolean;
  /** The language of the text, where it is not the page's. Its direction is found from the text. */
  readonly lang?: string | undefined;
  /** While a character is composed (`composing`) the text is not final: keep it, but do not act on it. */
  onInput(text: string, how: { readonly composing: boolean }): void;
  /** A run of typing has ended. */
  onChange(): void;
}

/** WebKit has no `field-sizing`: there a copy of the text, as generated content, gives the height. */
const mirrors = globalThis.CSS ? !CSS.supports('field-sizing', 'content') : false;

/** A text field that grows with its text and counts words as they are typed. */
export function renderWordField(props: WordFieldProps): TemplateResult {
  const { id, label, labelHidden, text, words, hint, error, placeholder, rows = 1 } = props;
  const { required, readOnly, disabled, lang, onInput, onChange } = props;
  const input = (event: Event) => {
    const field = event.currentTarget as HTMLTextAreaElement;
    if (mirrors) field.parentElement!.dataset['text'] = field.value;
    const composing = event instanceof InputEvent && event.isComposing;
    onInput(field.value, { composing });
  };
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`, words !== undefined && `${id}-words`];
  return html`<div class="field">
    <label class=${labelHidden ? 'visually-hidden' : 'field-label'} for=${id}>${label}</label>
    ${hint ? html`<p id="${id}-hint" class="muted small">${hint}</p>` : nothing}
    <div class="field-grow" data-text=${mirrors ? text : nothing}>
      <textarea
        id=${id}
        rows=${rows}
        dir="auto"
        lang=${ifDefined(lang)}
        placeholder=${ifDefined(placeholder)}
        aria-describedby=${describedBy.filter(Boolean).join(' ') || nothing}
        aria-invalid=${error ? 'true' : nothing}
        aria-required=${required ? 'true' : nothing}
        ?readonly=${readOnly}
        ?disabled=${disabled}
        @input=${input}
        @compositionend=${input}
        @change=${onChange}
        ${fieldText(text)}
        ${cssProperties({ '--_gt-rows': String(rows) })}
      ></textarea>
    </div>
    <div class="field-notes">
      <span id="${id}-error" class="blocking">${error ? [renderIcon(blocking), error] : nothing}</span>
      ${words === undefined ? nothing : html`<span id="${id}-words" class="numeric">${renderCount(props, words)}</span>`}
    </div>
  </div>`;
}

/** The words in numbers; a sign says, beside the colour, whether they are within the limits. */
function renderCount({ t, min, max }: WordFieldProps, words: number): unknown {
  const outside = (max !== undefined && words > max) || (words > 0 && words < (min ?? 0));
  const inside = words > 0 && (min !== undefined || max !== undefined);
  const sign = outside ? renderIcon(blocking, 'blocking') : inside ? renderIcon(check, 'done') : nothing;
  return [sign, countText(t, words, min || undefined, max)];
}

function countText(t: FrameTranslate, count: number, min?: number, max?: number): string {
  if (min !== undefined && max !== undefined) return t('wordCountRange', { count, min, max });
  if (min !== undefined) return t('wordCountMin', { count, min });
  return max === undefined ? t('wordCount', { count }) : t('wordCountMax', { count, max });
}
