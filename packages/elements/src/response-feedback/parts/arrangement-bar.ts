import type { Arrangement, GroupKey, SortKey } from '@gt-elements/core/tasks/response-feedback/view.js';
import { html, type TemplateResult } from 'lit';
import type { Region } from '../feedback-action.js';

export interface ArrangementBarProps extends Region {
  readonly arrangement: Arrangement;
}

const sorts: readonly SortKey[] = ['order', 'ai-score', 'score', 'gap'];
const groups: readonly GroupKey[] = ['none', 'ai-score', 'score', 'gap'];

/** In which order items stand, and by what they are grouped. */
export function renderArrangement({ t, act, arrangement }: ArrangementBarProps): TemplateResult {
  const { sort, descending, group } = arrangement;
  const choose = (event: Event) => (event.target as HTMLSelectElement).value;
  return html`<div class="rf-arrangement" role="group" aria-label=${t('arrangement')}>
    <label class="small"
      >${t('sort')}
      <select @change=${(event: Event) => act({ type: 'arrange', arrangement: { sort: choose(event) as SortKey } })}>
        ${sorts.map((each) => html`<option value=${each} ?selected=${each === sort}>${t(`by-${each}`)}</option>`)}
      </select></label
    >
    <button
      class="quiet small icon-only"
      aria-pressed=${String(descending)}
      aria-label=${t('descending')}
      title=${t('descending')}
      @click=${() => act({ type: 'arrange', arrangement: { descending: !descending } })}
    >
      ${descending ? '↓' : '↑'}
    </button>
    <label class="small"
      >${t('group')}
      <select @change=${(event: Event) => act({ type: 'arrange', arrangement: { group: choose(event) as GroupKey } })}>
        ${groups.map((each) => html`<option value=${each} ?selected=${each === group}>${t(`by-${each}`)}</option>`)}
      </select></label
    >
  </div>`;
}
