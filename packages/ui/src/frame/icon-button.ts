import { html, nothing, type TemplateResult } from 'lit';
import { renderIcon, type Icon } from './icons.js';

export interface IconButtonProps {
  readonly icon: Icon;
  /** Its name, also shown beside the pointer. */
  readonly label: string;
  /** Shown beside the pointer instead: with the keys that do the same. */
  readonly title?: string;
  /** `false`: it is seen and found, but does nothing now. */
  readonly possible?: boolean;
  readonly pressed?: boolean;
  /** It shows or hides something. */
  readonly expanded?: boolean;
  /** A class to find it by. */
  readonly name?: string;
  /** Beside the sign. */
  readonly words?: unknown;
  press(event: Event): void;
}

/** A button that shows a sign instead of words. */
export function renderIconButton(props: IconButtonProps): TemplateResult {
  const { icon, label, title = label, possible = true, pressed, expanded, name = '', words, press } = props;
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
