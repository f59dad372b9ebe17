import type { PairView } from '@gt-elements/core/tasks/qa-pairs/view.js';
import { check, renderIcon, unmet } from '@gt-elements/ui/frame/icons.js';
import type { ReorderController } from '@gt-elements/ui/reorder/reorder-controller.js';
import { html, nothing, type TemplateResult } from 'lit';
import { pairText } from '../announcements.js';
import type { Region } from '../pair-action.js';
import { grip } from '../pair-icons.js';

export interface PairLineProps extends Region {
  readonly pair: PairView;
  readonly reorder: ReorderController<string>;
  /** One of its marks is pointed at in the passage. */
  readonly isPointed: boolean;
}

/** A pair that is not open. */
export function renderPairLine({ t, readOnly, act, pair, reorder, isPointed }: PairLineProps): TemplateResult {
  const { id, number, colour, state } = pair;
  const tied = tiedText(t, pair);
  const keys = keysOfPair(pair);
  const point = () => act({ type: 'point', keys });
  const leave = () => act({ type: 'point', keys: [] });
  const text = pairText(t, pair);
  const stateText = state === 'empty' ? '' : t(state === 'complete' ? 'stateComplete' : 'statePartial');
  return html`<li
    class="qa-pair"
    part="pair"
    data-pair=${id}
    data-colour=${colour}
    ?data-pointed=${isPointed}
    ${reorder.item(id)}
    @pointerenter=${point}
    @pointerleave=${leave}
    @focusin=${point}
    @focusout=${leave}
  >
    <span class="qa-grip" ?hidden=${readOnly} ${reorder.handle()}>${renderIcon(grip)}</span>
    <button
      class="quiet qa-open"
      aria-expanded="false"
      @click=${() => act({ type: 'open', pair: id, focus: 'question' })}
    >
      <span class="visually-hidden">${t('pair', { number })}</span>
      <span class="qa-number" aria-hidden="true">${number}</span>
      <span class="qa-text ${state === 'empty' ? 'muted' : ''}" dir="auto">${text}</span>
      ${tied ? html`<span class="small muted">${tied}</span>` : nothing}
      ${state === 'empty' ? nothing : [renderIcon(state === 'complete' ? check : unmet, state === 'complete' ? 'done' : 'muted'), html`<span class="visually-hidden">${stateText}</span>`]}
    </button>
  </li>`;
}

/** What a pair is tied to, in few words. */
function tiedText(t: Region['t'], { references, referencesEntirePassage }: PairView): string {
  if (referencesEntirePassage) return t('entireShort');
  return references.length ? t('referenceCount', { count: references.length }) : '';
}

/** Its marks in the passage. */
export function keysOfPair({ references, answerSpan }: PairView): readonly string[] {
  return [...references, ...(answerSpan ? [answerSpan] : [])].map(({ key }) => key);
}
