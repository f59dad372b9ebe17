import type { Target } from '@gt-elements/core/review/target.js';
import type { ThreadEntry } from '@gt-elements/core/review/thread.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../frame/words.js';

export interface EarlierCommentsProps extends Words {
  /** What was said in earlier rounds. */
  readonly earlier: readonly ThreadEntry[];
  /** What a target is called on the screen. */
  nameOf(target: Target): string;
}

/** What reviewers said in earlier rounds, and what became of it. */
export function renderEarlierComments(
  { t, earlier, nameOf }: EarlierCommentsProps,
  isOpen: boolean,
): TemplateResult | typeof nothing {
  if (!earlier.length) return nothing;
  return html`<details ?open=${isOpen}>
    <summary>${t('earlierComments', { count: earlier.length })}</summary>
    <ul>
      ${earlier.map(
        ({ target, text, dealt, answer }) =>
          html`<li>
            <strong dir="auto">${nameOf(target)}</strong>
            <p dir="auto">${text}</p>
            ${dealt ? html`<p class="small muted">${t('dealtWith')}</p>` : nothing}
            ${answer ? html`<p class="small muted" dir="auto">${answer}</p>` : nothing}
          </li>`,
      )}
    </ul>
  </details>`;
}
