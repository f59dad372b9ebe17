import type { CellView, DimensionView, RankingView } from '@gt-elements/core/tasks/text-ranking/view.js';
import { renderDialog } from '@gt-elements/ui/frame/dialog.js';
import { html, type TemplateResult } from 'lit';
import type { DirectiveResult } from 'lit/directive.js';
import type { Region } from '../ranking-action.js';
import { asksOnce, dimensionName, renderQuestion } from './question.js';

export interface OverviewProps extends Region {
  readonly view: RankingView;
  readonly open: boolean;
  onClose(): void;
}

/** All questions as a table: responses down, dimensions across. Every answer can be changed here too. */
export function renderOverview(props: OverviewProps): DirectiveResult {
  const { t, open, onClose } = props;
  return renderDialog({
    t,
    id: 'gt-overview',
    open,
    title: t('overviewTitle'),
    onClose,
    content: () => renderTable(props),
  });
}

function renderTable(props: OverviewProps): TemplateResult {
  const { t, view } = props;
  return html`<div class="dialog-text overview" tabindex="0" role="region" aria-label=${t('overviewTitle')}>
    <table>
      <thead>
        <tr>
          <td></td>
          ${view.dimensions.map((dimension) => html`<th scope="col" dir="auto">${dimensionName(t, dimension)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${view.responses.map(
          ({ letter }, place) =>
            html`<tr>
              <th scope="row"><span class="letter">${letter}</span></th>
              ${view.dimensions.map((dimension) => renderCell(props, dimension, place))}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** What is asked once for all responses stands in the first row and spans the others. */
function renderCell(props: OverviewProps, dimension: DimensionView, place: number): unknown {
  const { t, readOnly, act, view } = props;
  const once = asksOnce(dimension);
  if (once && place > 0) return '';
  const cell = once ?? (dimension.cells as readonly CellView[])[place];
  const question = cell && renderQuestion({ t, readOnly, act, dimension, cell, place: 'overview', compact: true });
  return html`<td rowspan=${once ? view.responses.length : 1}>${question}</td>`;
}
