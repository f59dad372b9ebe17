import { html, nothing, type TemplateResult } from 'lit';
import { renderNote } from '../frame/note.js';
import { onEnterKey } from './enter-key.js';
import { fieldText, onTyping } from './field-text.js';
import type { WordFieldProps } from './word-field.js';

type Shared = 'id' | 'label' | 'labelHidden' | 'text' | 'error' | 'placeholder' | 'required' | 'readOnly';

export interface LineFieldProps extends Pick<WordFieldProps, Shared | 'onInput' | 'onChange'> {
  /** Id of a `<datalist>` with what is offered. */
  readonly list?: string | undefined;
  onEnter(): void;
}

/** A text of one line, to which words may be offered. */
export function renderLineField(props: LineFieldProps): TemplateResult {
  const { id, label, labelHidden, text, list, placeholder, error, required, readOnly, onInput, onChange } = props;
  const input = onTyping(onInput);
  return html`<div class="field">
    <label class=${labelHidden ? 'visually-hidden' : 'field-label'} for=${id}>${label}</label>
    <input
      id=${id}
      dir="auto"
      autocomplete="off"
      list=${list ?? nothing}
      placeholder=${placeholder ?? nothing}
      aria-describedby=${error ? `${id}-error` : nothing}
      aria-invalid=${error ? 'true' : nothing}
      aria-required=${required ? 'true' : nothing}
      ?readonly=${readOnly}
      @input=${input}
      @compositionend=${input}
      @change=${onChange}
      @keydown=${onEnterKey(props.onEnter)}
      ${fieldText(text)}
    />
    ${error ? renderNote('blocking', error, `${id}-error`) : nothing}
  </div>`;
}

/** Those who hear the fields of a card alone are to know whose they are. */
export function numbered(label: string, number: number): TemplateResult {
  return html`${label}<span class="visually-hidden"> ${number}</span>`;
}
