import { fieldText } from '@gt-elements/ui/fields/field-text.js';
import { blocking, renderIcon } from '@gt-elements/ui/frame/icons.js';
import { html, nothing, type TemplateResult } from 'lit';

export interface LineFieldProps {
  /** Unique in the element. */
  readonly id: string;
  readonly label: string | TemplateResult;
  /** The label is for readers of the screen only. */
  readonly labelHidden?: boolean;
  readonly text: string;
  /** Id of a `<datalist>` with what is offered. */
  readonly list?: string | undefined;
  readonly placeholder?: string | undefined;
  /** The sentence of what is wrong. */
  readonly error?: string | undefined;
  readonly required?: boolean;
  readonly readOnly: boolean;
  onInput(text: string, composing: boolean): void;
  /** A run of typing has ended. */
  onChange(): void;
  onEnter(): void;
}

/** A text of one line, to which words may be offered. */
export function renderLineField(props: LineFieldProps): TemplateResult {
  const { id, label, labelHidden, text, list, placeholder, error, required, readOnly, onInput, onChange } = props;
  const input = (event: Event) => {
    const composing = event instanceof InputEvent && event.isComposing;
    onInput((event.currentTarget as HTMLInputElement).value, composing);
  };
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
    ${error ? html`<span id="${id}-error" class="blocking small ic-note">${renderIcon(blocking)}${error}</span>` : nothing}
  </div>`;
}

/** Those who hear the fields alone are to know whose they are. */
export function numbered(label: string, number: number): TemplateResult {
  return html`${label}<span class="visually-hidden"> ${number}</span>`;
}

/** Enter alone goes on; with Shift it breaks the line, with others it means something else. */
export function onEnterKey(then: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    const { key, isComposing, shiftKey, altKey, ctrlKey, metaKey } = event;
    if (key !== 'Enter' || isComposing || shiftKey || altKey || ctrlKey || metaKey) return;
    event.preventDefault();
    then();
  };
}
