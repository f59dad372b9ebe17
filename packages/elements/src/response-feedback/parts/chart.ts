import type { Arrangement, Bucket } from '@gt-elements/core/tasks/response-feedback/view.js';
import { cssProperties } from '@gt-elements/ui/styles/css-properties.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { Counted, Region } from '../feedback-action.js';

export interface ChartProps extends Region {
  readonly counted: Counted;
  readonly counts: readonly { readonly bucket: Bucket; readonly count: number }[];
  readonly arrangement: Arrangement;
  readonly isFiltered: boolean;
}

const kinds: readonly Counted[] = ['score', 'ai-score', 'gap'];

/** How many items have which score. A bar that is pressed shows only those. */
export function renderChart(props: ChartProps): TemplateResult {
  const { t, act, counted, counts, arrangement, isFiltered } = props;
  const most = Math.max(1, ...counts.map(({ count }) => count));
  const chosen = arrangement.filter[counted] ?? [];
  return html`<section class="rf-chart" part="chart" aria-label=${t('chart')}>
    <div class="rf-chart-head">
      <select
        aria-label=${t('chart')}
        @change=${(event: Event) => act({ type: 'count', by: (event.target as HTMLSelectElement).value as Counted })}
      >
        ${kinds.map((kind) => html`<option value=${kind} ?selected=${kind === counted}>${t(`by-${kind}`)}</option>`)}
      </select>
      ${isFiltered ? html`<button class="quiet small" @click=${() => act({ type: 'unfilter' })}>${t('showAll')}</button>` : nothing}
    </div>
    <div class="rf-bars" role="group" aria-label=${t(`by-${counted}`)}>
      ${counts.map(({ bucket, count }) => {
        const name = bucketText(t, bucket);
        return html`<button
          class="quiet rf-bar"
          data-count=${count || ''}
          aria-pressed=${String(chosen.includes(bucket))}
          aria-label=${t('barOf', { name, count })}
          title=${t('barOf', { name, count })}
          @click=${() => act({ type: 'filter', by: counted, bucket })}
        >
          <span class="rf-fill" ${cssProperties({ '--_gt-share': String(count / most) })}></span>
          <span class="small numeric" aria-hidden="true">${bucket === 'none' ? '–' : bucket}</span>
        </button>`;
      })}
    </div>
  </section>`;
}

export function bucketText(t: Region['t'], bucket: Bucket): string {
  return bucket === 'none' ? t('noScore') : String(bucket);
}
