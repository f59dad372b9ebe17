import type { OrdinalView, RankView } from '@gt-elements/core/tasks/text-ranking/view.js';
import { keyed } from '@gt-elements/ui/reorder/keyed.js';
import type { ReorderController } from '@gt-elements/ui/reorder/reorder-controller.js';
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { live } from 'lit/directives/live.js';
import { zoneKey } from '../drop-command.js';
import { cellKey, type Region } from '../ranking-action.js';

export interface RankRowsProps extends Region {
  readonly dimension: OrdinalView;
  readonly reorder: ReorderController<string>;
  /** Another value whenever words may say something else. */
  readonly wording: unknown;
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
  const rows = (list: readonly RankView[]) => keyed(list, cellKeyOf, (row) => remembered(props, row, row === tabStop));
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

/** A key changes few rows of many: the others are left as they are. */
function remembered(props: RankRowsProps, row: RankView, isTabStop: boolean): unknown {
  const { wording, readOnly, dimension, snippets } = props;
  const { response, letter, value, tiedWith, current, canMoveUp, canMoveDown } = row;
  const pending = current ? props.pending : undefined;
  const seen = [
    letter,
    snippets[response],
    value,
    tiedWith.join(),
    current,
    canMoveUp,
    canMoveDown,
    isTabStop,
    pending,
  ];
  return guard([wording, readOnly, dimension.name, dimension.total, ...seen], () => renderRow(props, row, isTabStop));
}

function renderRow(props: RankRowsProps, row: RankView, isTabStop: boolean): TemplateResult {
  const { t, readOnly, act, reorder, dimension, snippets, pending } = props;
  const { address, letter, value, tiedWith, current, canMoveUp, canMoveDown } = row;
  const press = () => act(value === null ? { type: 'rank-next', cell: address } : { type: 'focus', cell: address });
  const step = (by: -1 | 1) => () => act({ type: 'move', cell: address, step: by });
  const [up, down] = [t('moveUp', { letter }), t('moveDown', { letter })];
  // one template, and its signs drawn by the style sheet: there are many rows, and each drawing is two elements more
  return html`<li
    class="rank-row"
    ?data-current=${current}
    ?data-unranked=${value === null}
    ?data-tied=${tiedWith.length > 0}
    ${reorder.item(cellKey(address))}
  >
    <span class="rank-grip" ?hidden=${readOnly} ${reorder.handle()}></span>
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
    <button
      type="button"
      class="quiet icon-only rank-step rank-up"
      tabindex="-1"
      ?hidden=${readOnly}
      aria-label=${up}
      title=${up}
      aria-disabled=${canMoveUp ? nothing : 'true'}
      @click=${canMoveUp ? step(-1) : nothing}
    ></button>
    <button
      type="button"
      class="quiet icon-only rank-step rank-down"
      tabindex="-1"
      ?hidden=${readOnly}
      aria-label=${down}
      title=${down}
      aria-disabled=${canMoveDown ? nothing : 'true'}
      @click=${canMoveDown ? step(1) : nothing}
    ></button>
  </li>`;
}

function rowLabel(t: Region['t'], { name, total }: OrdinalView, { letter, value, tiedWith }: RankView): string {
  if (value === null) return t('rowUnranked', { letter, dimension: name });
  const values = { letter, place: t('rankPlace', { count: value }), total, dimension: name };
  return tiedWith.length ? t('rowTied', { ...values, others: tiedWith }) : t('rowRanked', values);
}
