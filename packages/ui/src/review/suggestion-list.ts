import { decisionOf, type Decisions, type Suggestion } from '@gt-elements/core/review/suggestions.js';
import type { Target } from '@gt-elements/core/review/target.js';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Words } from '../frame/words.js';
import { renderSuggestion, type SuggestionActs } from './suggestion.js';

export interface SuggestionListProps extends Words, SuggestionActs {
  readonly suggestions: readonly Suggestion[];
  readonly decisions: Decisions;
  readonly readOnly: boolean;
  nameOf(target: Target): string;
  /** Brings to a target that is there; `undefined` where there is nothing to go to. */
  goTo(target: Target): (() => void) | undefined;
  onAcceptAll(): void;
  onRejectAll(): void;
}

/** All that is proposed, with what became of it. */
export function renderSuggestionList(props: SuggestionListProps): TemplateResult {
  const { t, suggestions, decisions, readOnly, nameOf, goTo } = props;
  const open = suggestions.filter(({ id }) => !decisionOf(decisions, id)).length;
  return html`<section class="review" part="suggestions" aria-labelledby="gt-suggestions-title">
    <h3 id="gt-suggestions-title">
      ${t('suggestions')} <span class="muted">${t('suggestionsOpen', { count: open })}</span>
    </h3>
    ${
      readOnly || !open
        ? nothing
        : html`<div class="comment-acts">
            <button class="small" @click=${props.onAcceptAll}>${t('acceptAll')}</button>
            <button class="small" @click=${props.onRejectAll}>${t('rejectAll')}</button>
          </div>`
    }
    <ul>
      ${repeat(
        suggestions,
        ({ id }) => id,
        (suggestion) => {
          const { target } = suggestion;
          const name = nameOf(target);
          const go = goTo(target);
          return html`<li class="comment">
            ${
              go
                ? html`<button class="link" @click=${go}><span dir="auto">${name}</span></button>`
                : html`<strong dir="auto">${name}</strong>`
            }
            ${renderSuggestion({ ...props, suggestion, decision: decisionOf(decisions, suggestion.id), name })}
          </li>`;
        },
      )}
    </ul>
  </section>`;
}
