import type { Group, ItemView } from '@gt-elements/core/tasks/response-feedback/view.js';
import { renderState } from '@gt-elements/ui/cards/card.js';
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Region } from '../feedback-action.js';
import { bucketText } from './chart.js';

export interface ItemListProps extends Region {
  readonly groups: readonly Group[];
  /** By what they are grouped. */
  readonly group: 'none' | 'ai-score' | 'score' | 'gap';
  readonly current: string | undefined;
  readonly total: number;
  /** Another value whenever words may say something else. */
  readonly wording: unknown;
}

/** All items that are shown, in a line each. Arrows go from one to the next. */
export function renderItemList(props: ItemListProps): TemplateResult {
  const { t, groups, total } = props;
  const count = groups.reduce((sum, { items }) => sum + items.length, 0);
  return html`<nav class="rf-list" aria-label=${t('items')} @keydown=${onArrows}>
    <p class="small muted rf-count">${count < total ? t('countShown', { count, total }) : t('countAll', { count })}</p>
    ${count ? nothing : html`<p class="none muted">${t('noneShown')}</p>`}
    ${groups.map(
      ({ bucket, items }) =>
        html`${bucket === undefined || props.group === 'none' ? nothing : html`<h3 class="rf-group small">${t(`by-${props.group}`)}: ${bucketText(t, bucket)}</h3>`}
          <ul class="rf-rows">
            ${items.map((view) => renderRow(props, view))}
          </ul>`,
    )}
  </nav>`;
}

/**
 * There may be a thousand: of those that are as they were nothing is rendered again, and in another order rows stay where
 * they are and say something else, which is sooner done than moving them.
 */
function renderRow({ t, act, current, wording }: ItemListProps, view: ItemView): TemplateResult {
  const { item, number, entry, state, showsAi } = view;
  const { id, question } = item;
  const isCurrent = id === current;
  return html`${guard(
    [view, isCurrent, wording],
    () =>
      html`<li>
        <button
          class="quiet rf-row"
          data-item=${id}
          aria-current=${isCurrent ? 'true' : nothing}
          tabindex=${isCurrent ? 0 : -1}
          @click=${() => act({ type: 'open', id })}
        >
          <span class="rf-number numeric muted">${number}</span>
          <span class="rf-question" dir="auto">${question}</span>
          ${showsAi ? html`<span class="small numeric muted">${t('aiShort', { score: item.aiScore! })}</span>` : nothing}
          <span class="rf-own numeric" data-score=${entry.score ?? nothing}>${entry.score ?? nothing}</span>
          <span class="rf-state"
            >${renderState(state, t(state === 'complete' ? 'stateComplete' : 'statePartial'))}</span
          >
        </button>
      </li>`,
  )}`;
}

function onArrows(event: KeyboardEvent): void {
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  const row = (event.target as Element).closest('.rf-row');
  if (step === undefined || !row || event.altKey || event.ctrlKey || event.metaKey) return;
  const rows = [...(event.currentTarget as Element).querySelectorAll<HTMLElement>('.rf-row')];
  const next = rows[rows.indexOf(row as HTMLElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
  next.scrollIntoView({ block: 'nearest' });
}
