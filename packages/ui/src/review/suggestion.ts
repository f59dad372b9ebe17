import type { Decisions, Suggestion } from '@gt-elements/core/review/suggestions.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../frame/words.js';

export interface SuggestionActs {
  onAccept(id: string): void;
  onReject(id: string): void;
  /** A suggestion is open again. What it put where it is stays there. */
  onTakeBack(id: string): void;
  /** How a value of this task reads. */
  textOf(suggestion: Suggestion): string;
}

export interface SuggestionProps extends Words, SuggestionActs {
  readonly suggestion: Suggestion;
  readonly decision: Decisions[string] | undefined;
  readonly readOnly: boolean;
  /** What it is for is called. */
  readonly name: string;
}

/** Who proposes what, and what to do with it; of what was decided, only that. */
export function renderSuggestion(props: SuggestionProps): TemplateResult {
  const { t, suggestion, decision, readOnly, name, onAccept, onReject, onTakeBack } = props;
  const { id, source, score, comment } = suggestion;
  const by = score === undefined ? source : t('sourceScore', { source, score });
  if (decision) {
    return html`<p class="suggestion small muted">
      <span dir="auto"
        >${t(decision === 'accepted' ? 'suggestionAccepted' : 'suggestionRejected', { source: by })}</span
      >
      ${readOnly ? nothing : html`<button class="link small" @click=${() => onTakeBack(id)}>${t('takeBack')}</button>`}
    </p>`;
  }
  return html`<div class="suggestion" role="group" aria-label=${t('suggestionFor', { name })} data-suggestion=${id}>
    <p dir="auto">${props.textOf(suggestion)}</p>
    <p class="small muted" dir="auto">${comment ? `${by} · ${comment}` : by}</p>
    ${
      readOnly
        ? nothing
        : html`<div class="comment-acts">
            <button class="small" @click=${() => onAccept(id)}>${t('accept')}</button>
            <button class="small" @click=${() => onReject(id)}>${t('reject')}</button>
          </div>`
    }
  </div>`;
}
