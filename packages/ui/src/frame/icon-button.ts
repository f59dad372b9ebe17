import { html, nothing, type TemplateResult } from 'lit';
import { renderIcon, type Icon } from './icons.js';

export interface IconButtonRest {
  /** Shown beside the pointer in place of the label: with the keys that do the same. */
  readonly title?: string;
  /** `false`: it is seen and found, but does nothing now. */
  readonly possible?: boolean;
  readonly pressed?: boolean | undefined;
  /** It shows or hides something. */
  readonly expanded?: boolean;
  /** A class to find it by. */
  readonly name?: string;
  /** Beside the sign. */
  readonly words?: unknown;
}

/** A button that shows a sign instead of words. @param label its name, also shown beside the pointer */
export function renderIconButton(
  icon: Icon,
  label: string,
  press: (event: Event) => void,
  { title = label, possible = true, pressed, expanded, name = '', words }: IconButtonRest = {},
): TemplateResult {
  return html`<button
    class="quiet icon-only ${name}"
    aria-label=${label}
    title=${title}
    aria-pressed=${pressed ?? nothing}
    aria-expanded=${expanded ?? nothing}
    aria-disabled=${possible ? nothing : 'true'}
    @click=${possible ? press : nothing}
  >
    ${renderIcon(icon)}${words}
  </button>`;
}
