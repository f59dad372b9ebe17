import type { CellView, DimensionView, ResponseView } from '@gt-elements/core/tasks/text-ranking/view.js';
import { html, nothing, type TemplateResult } from 'lit';
import { renderActions, renderRationale, type JudgementsProps } from './judgements.js';
import { asksOnce, dimensionName, renderQuestion } from './question.js';

/** The questions about one response, on its card: where there is no room for a panel. */
export function renderCardQuestions(
  props: JudgementsProps,
  { response, letter }: ResponseView,
): TemplateResult | typeof nothing {
  const { t, readOnly, act, dimensions } = props;
  const asked = dimensions.flatMap((dimension) => {
    const cell = (dimension.cells as readonly CellView[]).find(({ address }) => address.response === response);
    return cell && !asksOnce(dimension) ? [{ dimension, cell }] : [];
  });
  if (!asked.length) return nothing;
  return html`<ul class="card-questions" aria-label=${t('response', { letter })}>
    ${asked.map(
      ({ dimension, cell }) =>
        html`<li ?data-current=${cell.current}>
          <span class="card-question-name" dir="auto">${dimensionName(t, dimension)}</span>
          ${renderQuestion({ t, readOnly, act, dimension, cell, place: 'card' })}
        </li>`,
    )}
  </ul>`;
}

/** What is asked once, and the reasons for each dimension: below the cards. */
export function renderSharedQuestions(props: JudgementsProps): TemplateResult | typeof nothing {
  const { t, dimensions } = props;
  const shown = dimensions.filter((each) => asksOnce(each) || each.rationaleWanted !== 'none' || hasActions(each));
  if (!shown.length) return nothing;
  return html`<section class="shared-questions" aria-label=${t('aboutAll')}>
    ${shown.map(
      (dimension) =>
        html`<div class="shared-question">
          <h3 dir="auto">${dimensionName(t, dimension)}</h3>
          ${renderOnce(props, dimension)} ${props.suggestedAt(dimension.path)} ${renderActions(props, dimension)}
          ${renderRationale(props, dimension)} ${props.suggestedAt(`${dimension.path}/rationale`)}
        </div>`,
    )}
  </section>`;
}

function hasActions(dimension: DimensionView): boolean {
  return dimension.state !== 'untouched' || (dimension.kind === 'ordinal' && dimension.copyFrom !== undefined);
}

function renderOnce({ t, readOnly, act }: JudgementsProps, dimension: DimensionView): unknown {
  const cell = asksOnce(dimension);
  return cell ? renderQuestion({ t, readOnly, act, dimension, cell, place: 'card' }) : nothing;
}
