import type { FeedbackItem } from '@gt-elements/core/tasks/response-feedback/config.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { Region } from '../feedback-action.js';

export interface EvidenceProps extends Region {
  readonly item: FeedbackItem;
}

/** What a response is held against: what it says it rests on, and what an expert said. */
export function renderEvidence({ t, item }: EvidenceProps): TemplateResult | typeof nothing {
  const { sources = [], referenceAnswer } = item;
  if (!sources.length && referenceAnswer === undefined) return nothing;
  return html`<aside class="rf-evidence" part="evidence" aria-label=${t('evidenceOf')}>
    ${
      referenceAnswer === undefined
        ? nothing
        : html`<h3 class="field-label">${t('reference')}</h3>
            <p class="rf-text" dir="auto">${referenceAnswer}</p>`
    }
    ${
      sources.length
        ? html`<h3 class="field-label">${t('sources')}</h3>
            <ul class="rf-sources">
              ${sources.map(({ title, page, href }) => {
                const name = page === undefined ? title : t('sourcePage', { title, page });
                const address = addressOf(href);
                return html`<li dir="auto">
                  ${address ? html`<a href=${address} target="_blank" rel="noopener noreferrer">${name}</a>` : name}
                </li>`;
              })}
            </ul>`
        : nothing
    }
  </aside>`;
}

/** Others, such as `javascript:`, are no addresses to go to. */
function addressOf(href: string | undefined): string | undefined {
  if (!href || !URL.canParse(href, document.baseURI)) return undefined;
  const { protocol, href: address } = new URL(href, document.baseURI);
  return /^https?:$/.test(protocol) ? address : undefined;
}
