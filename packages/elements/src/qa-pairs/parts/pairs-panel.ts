import type { Count } from '@gt-elements/core/task/count.js';
import type { PairsView, TagView } from '@gt-elements/core/tasks/qa-pairs/view.js';
import { check, plus, renderIcon } from '@gt-elements/ui/frame/icons.js';
import type { ReorderController } from '@gt-elements/ui/reorder/reorder-controller.js';
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Region } from '../pair-action.js';
import { renderPairCard, type PairCardProps } from './pair-card.js';
import { renderPairLine } from './pair-line.js';

export interface PairsPanelProps extends Omit<PairCardProps, 'pair'> {
  readonly view: PairsView;
  /** What the questions are about, where there is no passage. */
  readonly topic: string | undefined;
  readonly reorder: ReorderController<string>;
  /** Another value whenever words may say something else. */
  readonly wording: unknown;
  /** Marks that are pointed at in the passage. */
  readonly pointed: readonly string[];
}

/** All pairs: the open one with its fields, the others one line each. They are the index of all marks, too. */
export function renderPairsPanel(props: PairsPanelProps): TemplateResult {
  const { t, readOnly, act, view, reorder, wording, pointed, keysOf } = props;
  const { pairs, limits, tags, canAdd } = view;
  const keys = keysOf('new');
  const label = t('newPair');
  return html`<section class="side" part="pairs" aria-labelledby="qa-title">
    ${props.topic ? html`<h2 class="qa-topic" dir="auto">${props.topic}</h2>` : nothing}
    <header class="qa-head">
      <h2 id="qa-title">${t('questions')}</h2>
      <span class="muted small numeric">${countText(t, limits)}</span>
      ${
        readOnly
          ? nothing
          : html`<button
              class="quiet qa-new"
              aria-disabled=${canAdd ? nothing : 'true'}
              title=${keys ? t('actionWithKeys', { action: label, keys }) : label}
              @click=${() => act({ type: 'new' })}
            >
              ${renderIcon(plus)}${label}
            </button>`
      }
    </header>
    ${renderWanted(t, tags)}
    ${
      pairs.length
        ? html`<ol class="cards" aria-labelledby="qa-title" ${reorder.list('pairs')}>
            ${repeat(
              pairs,
              ({ id }) => id,
              (pair) => {
                if (pair.current) return renderPairCard({ ...props, pair });
                const isPointed = pair.references.some(({ key }) => pointed.includes(key));
                return guard([pair, wording, readOnly, isPointed], () =>
                  renderPairLine({ t, readOnly, act, pair, reorder, isPointed }),
                );
              },
            )}
          </ol>`
        : html`<p class="none muted">${t('noQuestions')}</p>`
    }
  </section>`;
}

function countText(t: Region['t'], { count, min, max }: Count): string {
  if (max !== undefined)
    return min ? t('questionCountRange', { count, min, max }) : t('questionCountMax', { count, max });
  return min > 1 ? t('questionCountMin', { count, min }) : t('questionCount', { count });
}

/** The author's tags of which some number is wanted, with how many there are. */
function renderWanted(t: Region['t'], tags: readonly TagView[]): TemplateResult | typeof nothing {
  const wanted = tags.filter(({ min, max }) => min || max !== undefined);
  if (!wanted.length) return nothing;
  return html`<ul class="qa-wanted small" aria-label=${t('tags')}>
    ${wanted.map(({ name, count, min, max }) => {
      const reached = count >= min && count <= (max ?? Infinity);
      return html`<li class="chip numeric" dir="auto">
        ${reached && count ? renderIcon(check, 'done') : nothing}${wantedText(t, { name, count, min, max })}
      </li>`;
    })}
  </ul>`;
}

function wantedText(t: Region['t'], { name, count, min, max }: TagView): string {
  if (max === undefined) return t('tagWanted', { name, count, min });
  return min ? t('tagWantedRange', { name, count, min, max }) : t('tagWantedMax', { name, count, max });
}
