import { html, type TemplateResult } from 'lit';
import { renderIcon, warning } from '../frame/icons.js';

/**
 * In place of a task while what it is about is being loaded. It can take the focus, so that the page does not lose it.
 * @param progress its words with a `<progress>`
 */
export function renderAwaited(label: string, progress: unknown): TemplateResult {
  return html`<div class="awaited" tabindex="-1" role="group" aria-label=${label}>${progress}</div>`;
}

export interface FailureProps {
  /** Why it is not there. */
  readonly text: string;
  /** That nothing is lost. */
  readonly comfort: string;
  /** What the button is called. */
  readonly again: string;
  onRetry(): void;
}

/** In place of what can't be had. */
export function renderFailure({ text, comfort, again, onRetry }: FailureProps): TemplateResult {
  return html`<div class="awaited">
    ${renderIcon(warning, 'warning')}
    <p>${text}</p>
    <p class="muted small">${comfort}</p>
    <button class="retry" @click=${onRetry}>${again}</button>
  </div>`;
}
