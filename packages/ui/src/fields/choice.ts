import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { renderNote } from '../frame/note.js';

export interface ChoiceProps<Value extends string> {
  /** Unique in the element; ids begin with it. */
  readonly name: string;
  readonly label: string;
  readonly options: readonly {
    readonly value: Value;
    readonly text: string;
    readonly title?: string;
    /** It can't be chosen now. */
    readonly off?: boolean;
  }[];
  readonly chosen: Value | undefined;
  /** It can be come to and read, and commented on, but not changed. */
  readonly readOnly: boolean;
  readonly error?: string | undefined;
  onChoose(value: Value): void;
}

/** What was chosen stays so; the keys of a group of radio buttons click them too. */
const refuse = (event: Event) => event.preventDefault();

/** One of a few, side by side. */
export function renderChoice<Value extends string>(props: ChoiceProps<Value>): TemplateResult {
  const { name, label, options, chosen, readOnly, error, onChoose } = props;
  return html`<div
      class="segmented choices"
      role="radiogroup"
      aria-label=${label}
      aria-readonly=${readOnly ? 'true' : nothing}
      aria-invalid=${error ? 'true' : nothing}
      aria-describedby=${error ? `${name}-error` : nothing}
    >
      ${options.map(
        ({ value, text, title, off }) =>
          html`<label title=${title ?? nothing}>
            <input
              type="radio"
              id=${`${name}-${value}`}
              name=${name}
              .checked=${live(value === chosen)}
              ?disabled=${off}
              @click=${readOnly ? refuse : nothing}
              @change=${() => onChoose(value)}
            /><span>${text}</span>
          </label>`,
      )}
    </div>
    ${error ? renderNote('blocking', error, `${name}-error`) : nothing}`;
}
