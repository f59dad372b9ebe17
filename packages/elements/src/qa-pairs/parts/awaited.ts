import type { Mismatch } from '@gt-elements/core/schema/read.js';
import { withoutQuery } from '@gt-elements/core/text/url.js';
import { MOST_BYTES, type TextFailureReason } from '@gt-elements/ui/text-source/read-text.js';
import type { TextState } from '@gt-elements/ui/text-source/text-source.js';
import { renderAwaited, renderFailure } from '@gt-elements/ui/workspace/awaited.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { Region } from '../pair-action.js';

export type Failed = Extract<TextState, { kind: 'failed' }>;

/** In place of the task while its passage is being loaded. */
export function renderLoading(t: Region['t'], state: TextState): TemplateResult {
  const { loaded, total } = state.kind === 'loading' ? state : { loaded: 0, total: undefined };
  const percent = total && Math.floor((100 * loaded) / total);
  return renderAwaited(
    t('passage'),
    html`<label>
        ${t('passageLoading')}
        <progress max=${total ?? 1} value=${percent === undefined ? nothing : loaded}></progress>
      </label>
      <p class="muted small numeric">${percent === undefined ? '' : t('passagePercent', { percent })}</p>`,
  );
}

/** In place of the task while its passage can't be had. */
export function renderFailed(t: Region['t'], { reason, detail }: Failed, onRetry: () => void): TemplateResult {
  const text = failureText(t, reason, detail);
  return renderFailure({ text, comfort: t('workKept'), again: t('tryAgain'), onRetry });
}

const failures = {
  address: 'failed-address',
  size: 'failed-size',
  encoding: 'failed-encoding',
  empty: 'failed-empty',
  origin: 'failed-origin',
  network: 'failed-network',
  refused: 'failed-refused',
  missing: 'failed-missing',
  status: 'failed-status',
  time: 'failed-time',
} as const satisfies Readonly<Record<TextFailureReason, string>>;

export function failureText(t: Region['t'], reason: TextFailureReason, detail: string): string {
  return t.find(failures[reason], { detail, limit: MOST_BYTES / 1e6 }) ?? reason;
}

/** What makes a passage unreadable that only the author can mend; all else is told to the person at work alone. */
const authors: readonly TextFailureReason[] = ['address', 'size', 'encoding', 'empty', 'origin', 'missing'];

export function authorsMismatch({ reason }: Failed, address = ''): Mismatch | undefined {
  if (!authors.includes(reason)) return undefined;
  const expected =
    'the address of a text that this page may read, in UTF-8 or with its charset declared, of at most 2 MB';
  return { path: '', received: withoutQuery(address), expected };
}
