import type { ResponseView } from '@gt-elements/core/tasks/text-ranking/view.js';
import { renderIcon, type Icon } from '@gt-elements/ui/frame/icons.js';
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Region } from '../ranking-action.js';
import { arrangements, type Arrangement } from './responses.js';

export interface ToolbarProps {
  readonly t: Region['t'];
  /** Another value whenever words may say something else. */
  readonly wording: unknown;
  readonly arrangement: Arrangement;
  readonly responses: readonly ResponseView[];
  readonly comparedWith: number | undefined;
  /** Whether Markdown is shown as it was written; `undefined` where nothing is Markdown. */
  readonly raw: boolean | undefined;
  readonly canClear: boolean;
  /** With one at a time: which one. */
  readonly shown: number | undefined;
  keysOf(id: string): string | undefined;
  onArrangement(arrangement: Arrangement): void;
  onCompare(response: number | undefined): void;
  onRaw(raw: boolean): void;
  onOverview(): void;
  onClearAll(): void;
  onShow(response: number): void;
}

const looks: Readonly<
  Record<Arrangement, { readonly icon: Icon; readonly label: 'sideBySide' | 'stacked' | 'oneAtATime' }>
> = {
  columns: { icon: { path: 'M2 3h5v10H2zm7 0h5v10H9z' }, label: 'sideBySide' },
  stack: { icon: { path: 'M2 2.5h12v4.5H2zm0 6.5h12v4.5H2z' }, label: 'stacked' },
  single: { icon: { path: 'M2.5 2.5h11v11h-11z' }, label: 'oneAtATime' },
};
const table: Icon = { path: 'M2 3h12v10H2zm0 3.4h12M2 9.7h12M6 3v10' };

/** How the responses are looked at; nothing here changes the answer but *Clear all*, which can be undone. */
export function renderRankingToolbar(props: ToolbarProps): TemplateResult {
  const { t, raw, canClear, onRaw, onOverview, onClearAll, keysOf } = props;
  const titled = (label: string, id: string) => {
    const keys = keysOf(id);
    return keys ? t('actionWithKeys', { action: label, keys }) : label;
  };
  return html`<div class="ranking-tools" role="group" aria-label=${t('view')}>
    <div class="segmented" role="group" aria-label=${titled(t('view'), 'arrangement')}>
      ${arrangements.map((each) => {
        const { icon, label } = looks[each];
        return html`<button
          type="button"
          aria-pressed=${each === props.arrangement}
          aria-label=${t(label)}
          title=${titled(t(label), 'arrangement')}
          @click=${() => props.onArrangement(each)}
        >
          ${renderIcon(icon)}
        </button>`;
      })}
    </div>
    ${props.arrangement === 'single' ? renderTabs(props) : nothing} ${renderCompare(props)}
    ${
      raw === undefined
        ? nothing
        : html`<button
            type="button"
            class="quiet"
            aria-pressed=${raw}
            title=${titled(t('rawText'), 'raw')}
            @click=${() => onRaw(!raw)}
          >
            ${t('rawText')}
          </button>`
    }
    <span class="ranking-tools-end">
      <button
        type="button"
        class="quiet"
        aria-haspopup="dialog"
        aria-label=${t('overview')}
        title=${titled(t('overview'), 'overview')}
        @click=${onOverview}
      >
        ${renderIcon(table)}<span>${t('overview')}</span>
      </button>
      ${canClear ? html`<button type="button" class="quiet clear-all" @click=${onClearAll}>${t('clearAll')}</button>` : nothing}
    </span>
  </div>`;
}

function renderTabs({ t, responses, shown, onShow }: ToolbarProps): TemplateResult {
  return html`<div class="segmented" role="group" aria-label=${t('responses')}>
    ${responses.map(
      ({ response, letter }) =>
        html`<button
          type="button"
          aria-pressed=${response === shown}
          aria-label=${t('response', { letter })}
          @click=${() => onShow(response)}
        >
          ${letter}
        </button>`,
    )}
  </div>`;
}

/** There are as many entries as responses, and next to nothing changes them. */
function renderCompare({ t, wording, responses, comparedWith, onCompare }: ToolbarProps): unknown {
  const texts = responses.filter(({ text }) => text !== undefined);
  if (texts.length < 2) return nothing;
  const onChange = (event: Event) => {
    const { value } = event.currentTarget as HTMLSelectElement;
    onCompare(value === '' ? undefined : Number(value));
  };
  return guard(
    [wording, comparedWith, ...texts.map(({ response }) => response)],
    () =>
      html`<select aria-label=${t('compareWith')} @change=${onChange}>
        <option value="" .selected=${comparedWith === undefined}>${t('compareNone')}</option>
        ${texts.map(
          ({ response, letter }) =>
            html`<option value=${response} .selected=${response === comparedWith}>
              ${t('comparedTo', { letter })}
            </option>`,
        )}
      </select>`,
  );
}
