import type { ResponseView } from '@gt-elements/core/tasks/text-ranking/view.js';
import { keyed } from '@gt-elements/ui/reorder/keyed.js';
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { ReadingState } from '../reading-controller.js';
import type { Region } from '../ranking-action.js';
import { renderBody, type BodyContent } from './response-body.js';

export const arrangements = ['columns', 'stack', 'single'] as const;
/** Side by side, one below the other, or one at a time. */
export type Arrangement = (typeof arrangements)[number];

export interface ResponsesProps {
  readonly t: Region['t'];
  /** The language of the page, which is taken to be that of the texts. */
  readonly lang: string;
  /** Another value whenever words may say something else. */
  readonly wording: unknown;
  readonly arrangement: Arrangement;
  readonly responses: readonly ResponseView[];
  /** Input index of the response that the current question is about. */
  readonly current: number | undefined;
  /** Input index of the response that the others are compared with. */
  readonly comparedWith: number | undefined;
  contentOf(response: ResponseView): BodyContent;
  readingOf(response: number): ReadingState;
  /** Questions on a response, where there is no panel for them. */
  questionsOf(response: ResponseView): unknown;
  onExpand(response: number, expanded: boolean): void;
  onPress(response: number): void;
}

export function renderResponses(props: ResponsesProps): TemplateResult {
  const { t, arrangement, responses, current } = props;
  const shown =
    arrangement === 'single'
      ? responses.filter(({ response }, place) => (current === undefined ? place === 0 : response === current))
      : responses;
  return html`<section
    class="responses"
    part="responses"
    data-arrangement=${arrangement}
    aria-label=${t('responses')}
    tabindex="-1"
  >
    ${keyed(
      shown,
      ({ response }) => response,
      (response) => remembered(props, response),
    )}
  </section>`;
}

/** A key changes few cards of many, and no text: the others are left as they are. */
function remembered(props: ResponsesProps, view: ResponseView): unknown {
  const { wording, lang, current, comparedWith, contentOf, readingOf, questionsOf } = props;
  const { response, letter } = view;
  const [content, questions] = [contentOf(view), questionsOf(view)];
  const seen = [letter, response === current, response === comparedWith, readingOf(response)];
  return guard([wording, lang, ...seen, ...Object.values<unknown>(content), questions], () =>
    renderCard(props, view, content, questions),
  );
}

function renderCard(
  props: ResponsesProps,
  view: ResponseView,
  content: BodyContent,
  questions: unknown,
): TemplateResult {
  const { t, lang, current, comparedWith, readingOf, onExpand, onPress } = props;
  const { response, letter } = view;
  const { expanded, overflows, unread } = readingOf(response);
  const clipped = overflows && !expanded;
  return html`<article
    class="response"
    part="response"
    data-response=${response}
    ?data-current=${response === current}
    aria-labelledby="response-${response}"
    @pointerdown=${() => onPress(response)}
  >
    <header class="response-header">
      <span class="letter" aria-hidden="true">${letter}</span>
      <h3 class="visually-hidden" id="response-${response}">${t('response', { letter })}</h3>
      ${response === comparedWith ? html`<span class="badge">${t('compareBase')}</span>` : nothing}
      ${unread > 0 ? html`<span class="badge unread">${t('unread')}</span>` : nothing}
    </header>
    <div class="response-body" ?data-clipped=${clipped} ?data-expanded=${expanded} data-reading=${response}>
      <div class="response-content" lang=${lang}>
        ${renderBody(t, content)}<span class="response-end" data-end=${response}></span>
      </div>
    </div>
    ${
      overflows || expanded
        ? html`<button
            type="button"
            class="link response-more"
            aria-expanded=${expanded}
            aria-describedby="response-${response}"
            @click=${() => onExpand(response, !expanded)}
          >
            ${expanded ? t('collapse') : unread > 0 ? t('showRest', { percent: unread }) : t('showAll')}
          </button>`
        : nothing
    }
    ${questions}
  </article>`;
}
