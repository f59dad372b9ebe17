import { renderIcon, warning } from '@gt-elements/ui/frame/icons.js';
import { MOST_BYTES } from '@gt-elements/ui/text-source/read-text.js';
import type { TextState } from '@gt-elements/ui/text-source/text-source.js';
import { html, type TemplateResult } from 'lit';
import type { Region } from '../pair-action.js';

/** In place of the task while its passage is being loaded. */
export function renderLoading(t: Region['t'], state: TextState): TemplateResult {
  const { loaded, total } = state.kind === 'loading' ? state : { loaded: 0, total: undefined };
  const percent = total && Math.floor((100 * loaded) / total);
  return html`<div class="qa-awaited" tabindex="-1" role="group" aria-label=${t('passage')}>
    <label>
      ${t('passageLoading')}
      <progress
        max=${total ?? 1}
        .value=${percent === undefined ? undefined : loaded}
        ?indeterminate=${!total}
      ></progress>
    </label>
    <p class="muted small numeric">${percent === undefined ? '' : t('passagePercent', { percent })}</p>
  </div>`;
}

/** In place of the task while its passage can't be had. */
export function renderFailed(
  t: Region['t'],
  { reason, detail }: Extract<TextState, { kind: 'failed' }>,
  onRetry: () => void,
): TemplateResult {
  return html`<div class="qa-awaited">
    ${renderIcon(warning, 'warning')}
    <p>${failureText(t, reason, detail)}</p>
    <p class="muted small">${t('workKept')}</p>
    <button type="button" class="qa-retry" @click=${onRetry}>${t('tryAgain')}</button>
  </div>`;
}

export function failureText(t: Region['t'], reason: string, detail: string): string {
  return t.find(`failed-${reason}`, { detail, limit: MOST_BYTES / 1e6 }) ?? reason;
}
