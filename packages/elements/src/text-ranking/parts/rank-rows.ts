import type { OrdinalView, RankView } from '@gt-elements/core/tasks/text-ranking/view.js';
import { arrowDown, arrowUp, grip, renderIcon } from '@gt-elements/ui/frame/icons.js';
import type { ReorderController } from '@gt-elements/ui/reorder/reorder-controller.js';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { zoneKey } from '../drop-command.js';
import { cellKey, type Region } from '../ranking-action.js';

export interface RankRowsProps extends Region {
  readonly dimension: OrdinalView;
  readonly reorder: ReorderController<string>;
  /** The beginning of a response's text, by input index. */
  readonly snippets: readonly string[];
  /** The number being typed for the current row. */
  readonly pending: number | undefined;
}

/** The responses of one dimension by place, the unranked ones below: to be dragged, pressed, stepped and typed at. */
export function renderRankRows(props: RankRowsProps): TemplateResult {
  const { t, dimension, reorder } = props;
  const ranked = dimension.rows.filter(({ value }) => value !== null);
  const unranked = dimension.rows.filter(({ value }) => value === null);
  const tabStop = dimension.rows.find(({ current }) => current) ?? unranked[0] ?? dimension.rows[0];
  const rows = (list: readonly RankView[]) => repeat(list, cellKeyOf, (row) => renderRow(props, row, row === tabStop));
  return html`<div ${reorder.list(zoneKey('ranked', dimension.name))}>
      ${
        ranked.length
          ? html`<ol class="ranks" aria-label=${dimension.name}>
              ${rows(ranked)}
            </ol>`
          : // as high as a row, and there whether or not the focus is: what is pressed must not move away
            html`<p class="rank-hint small muted" dir="auto">${props.readOnly ? t('notRanked') : t('allUnranked')}</p>`
      }
    </div>
    ${
      unranked.length
        ? html`<ul
            class="ranks unranked"
            aria-label=${t('notRanked')}
            ${reorder.list(zoneKey('unranked', dimension.name), { unordered: true })}
          >
            ${rows(unranked)}
          </ul>`
        : nothing
    }`;
}

function cellKeyOf({ address }: RankView): string {
  return cellKey(address);
}

function renderRow(props: RankRowsProps, row: RankView, isTabStop: boolean): TemplateResult {
  const { t, readOnly, act, reorder, dimension, snippets, pending } = props;
  const { address, letter, value, tiedWith, current } = row;
  const press = () => act(value === null ? { type: 'rank-next', cell: address } : { type: 'focus', cell: address });
  return html`<li
    class="rank-row"
    ?data-current=${current}
    ?data-unranked=${value === null}
    ?data-tied=${tiedWith.length > 0}
    ${reorder.item(cellKey(address))}
  >
    ${readOnly ? nothing : html`<span class="rank-grip" ${reorder.handle()}>${renderIcon(grip)}</span>`}
    <span class="rank-place numeric">${current && pending !== undefined ? `${pending}…` : (value ?? '–')}</span>
    <button
      type="button"
      class="quiet rank-response"
      data-drags
      data-cell=${cellKey(address)}
      aria-label=${rowLabel(t, dimension, row)}
      aria-current=${current ? 'true' : nothing}
      .tabIndex=${live(isTabStop ? 0 : -1)}
      aria-disabled=${readOnly ? 'true' : nothing}
      @focus=${() => act({ type: 'focus', cell: address })}
      @click=${readOnly ? nothing : press}
    >
      <span class="letter">${letter}</span>
    </button>
    <span class="rank-snippet" dir="auto">${snippets[row.response]}</span>
    ${
      readOnly
        ? nothing
        : [renderStep(props, row, -1, t('moveUp', { letter })), renderStep(props, row, 1, t('moveDown', { letter }))]
    }
  </li>`;
}

function renderStep({ act }: RankRowsProps, row: RankView, step: -1 | 1, label: string): TemplateResult {
  const possible = step < 0 ? row.canMoveUp : row.canMoveDown;
  return html`<button
    type="button"
    class="quiet icon-only rank-step"
    tabindex="-1"
    aria-label=${label}
    title=${label}
    aria-disabled=${possible ? nothing : 'true'}
    @click=${possible ? () => act({ type: 'move', cell: row.address, step }) : nothing}
  >
    ${renderIcon(step < 0 ? arrowUp : arrowDown)}
  </button>`;
}

function rowLabel(t: Region['t'], { name, total }: OrdinalView, { letter, value, tiedWith }: RankView): string {
  if (value === null) return t('rowUnranked', { letter, dimension: name });
  const values = { letter, place: t('rankPlace', { count: value }), total, dimension: name };
  return tiedWith.length ? t('rowTied', { ...values, others: tiedWith }) : t('rowRanked', values);
}
