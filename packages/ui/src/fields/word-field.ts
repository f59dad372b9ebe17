import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { blocking, renderIcon } from '../frame/icons.js';
import type { Words } from '../frame/words.js';
import { cssProperties } from '../styles/css-properties.js';
import { fieldText, onTyping, type TypedText } from './field-text.js';
import { renderWordCount } from './word-count.js';

export interface WordFieldProps extends Words {
  /** Unique in the element. */
  readonly id: string;
  readonly label: string | TemplateResult;
  /** The label is for readers of the screen only: what the field is for is plain to see. */
  readonly labelHidden?: boolean;
  /** What readers of the screen hear in place of the label, where that says too little; it begins as the label does. */
  readonly name?: string | undefined;
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
  readonly onInput: TypedText;
  /** A run of typing has ended. */
  onChange(): void;
}

/** WebKit has no `field-sizing`: there a copy of the text, as generated content, gives the height. */
const mirrors = globalThis.CSS ? !CSS.supports('field-sizing', 'content') : false;

/** A text field that grows with its text and counts words as they are typed. */
export function renderWordField(props: WordFieldProps): TemplateResult {
  const { t, id, label, labelHidden, text, words, min, max, hint, error, placeholder, rows = 1 } = props;
  const { required, readOnly, disabled, lang, name, onInput, onChange } = props;
  const typed = onTyping(onInput);
  const input = (event: Event) => {
    const field = event.currentTarget as HTMLTextAreaElement;
    if (mirrors) field.parentElement!.dataset['text'] = field.value;
    typed(event);
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
        aria-label=${ifDefined(name)}
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
      ${words === undefined ? nothing : html`<span id="${id}-words" class="numeric">${renderWordCount(t, { count: words, min, max })}</span>`}
    </div>
  </div>`;
}
