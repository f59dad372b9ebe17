import type { PairView, ReferenceView } from '@gt-elements/core/tasks/qa-pairs/view.js';
import { renderIconButton } from '@gt-elements/ui/frame/icon-button.js';
import { close, renderIcon, warning } from '@gt-elements/ui/frame/icons.js';
import { renderNote } from '@gt-elements/ui/frame/note.js';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Region } from '../pair-action.js';
import { ends } from '../pair-icons.js';

export interface ReferencesProps extends Region {
  readonly pair: PairView;
  /** Marks that are pointed at in the passage. */
  readonly pointed: readonly string[];
  /** The one whose ends are being moved. */
  readonly adjusting: string | undefined;
  /** Something is selected in the passage, where one that was not found can be placed. */
  readonly selects: boolean;
  missingAt(path: string): string | undefined;
}

/** Where in the passage the pair comes from. */
export function renderReferences(props: ReferencesProps): TemplateResult {
  const { t, act, pair, readOnly, missingAt } = props;
  const missing = missingAt(`${pair.path}/references`);
  const onChange = (event: Event) =>
    act({ type: 'entire', pair: pair.id, on: (event.currentTarget as HTMLInputElement).checked });
  return html`<div class="qa-references" role="group" aria-labelledby="qa-references" data-part="references">
    <div class="qa-references-head">
      <h4 id="qa-references" class="field-label">${t('references')}</h4>
      ${pair.references.length ? nothing : html`<span class="muted small">${t('noReferences')}</span>`}
    </div>
    ${missing ? renderNote('blocking', missing) : nothing}
    ${
      pair.references.length
        ? html`<ul class="qa-rows">
            ${repeat(
              pair.references,
              ({ key }) => key,
              (reference) => renderRow(props, reference),
            )}
          </ul>`
        : nothing
    }
    <label class="choice" data-part="entire">
      <input
        type="checkbox"
        .checked=${live(pair.referencesEntirePassage)}
        ?disabled=${readOnly}
        @change=${onChange}
      />${t('entirePassage')}
    </label>
  </div>`;
}

/** The answer, where it is a selection. */
export function renderAnswerSpan(props: ReferencesProps): TemplateResult {
  const { t, pair, missingAt } = props;
  const { answerSpan, answer } = pair;
  const missing = missingAt(`${pair.path}/answerSpan`) ?? missingAt(`${pair.path}/answer`);
  return html`<div class="qa-answer" data-part="answer" role="group" aria-labelledby="qa-answer">
    <h4 id="qa-answer" class="field-label">${t('answer')}</h4>
    ${missing ? renderNote('blocking', missing) : nothing}
    ${
      answerSpan
        ? html`<ul class="qa-rows">
            ${renderRow(props, answerSpan)}
          </ul>`
        : html`${answer ? html`<p dir="auto">${answer}</p>` : nothing}
            <p class="muted small">${pair.unanswerable ? t('unanswerableHint') : t('answerSelect')}</p>`
    }
  </div>`;
}

function renderRow(props: ReferencesProps, reference: ReferenceView): TemplateResult {
  const { t, act, readOnly, pair, pointed, adjusting, selects } = props;
  const { key, number: index, excerpt, span } = reference;
  const isAnswer = index === 0;
  const point = () => act({ type: 'point', keys: [key] });
  const leave = () => act({ type: 'point', keys: [] });
  const remove = isAnswer ? t('removeAnswer') : t('removeReference', { index });
  const adjust = isAnswer ? t('adjustAnswer') : t('adjust', { index });
  const goTo = isAnswer ? t('goToAnswer') : t('goTo', { index });
  return html`<li
    class="qa-row"
    data-reference=${key}
    data-colour=${pair.colour}
    ?data-pointed=${pointed.includes(key)}
    @pointerenter=${point}
    @pointerleave=${leave}
    @focusin=${point}
    @focusout=${leave}
  >
    ${
      span
        ? html`<button class="quiet qa-excerpt" @click=${() => act({ type: 'show', key })}>
            <span class="visually-hidden">${goTo}</span
            ><span class="qa-index numeric" aria-hidden="true">${isAnswer ? '“”' : index}</span
            ><span class="qa-quote" dir="auto">${excerpt}</span>
          </button>`
        : html`<span class="qa-excerpt qa-unplaced">
            ${renderIcon(warning, 'warning')}<span class="qa-quote" dir="auto">${excerpt}</span
            ><span class="small warning">${t('unplaced')}</span>
          </span>`
    }
    ${
      readOnly
        ? nothing
        : [
            span
              ? renderIconButton(ends, adjust, () => act({ type: 'adjust', key }), { expanded: adjusting === key })
              : nothing,
            renderIconButton(close, remove, () => act({ type: 'remove-reference', key }), { name: 'qa-remove' }),
          ]
    }
    ${span && adjusting === key && !readOnly ? renderEnds(props, key) : nothing}
    ${
      !span && selects && !readOnly
        ? html`<button class="link small" @click=${() => act({ type: 'place', key })}>${t('placeHere')}</button>`
        : nothing
    }
  </li>`;
}

const edges = [
  { edge: 'start', step: -1, label: 'startBack', sign: '−' },
  { edge: 'start', step: 1, label: 'startOn', sign: '+' },
  { edge: 'end', step: -1, label: 'endBack', sign: '−' },
  { edge: 'end', step: 1, label: 'endOn', sign: '+' },
] as const;

/** Buttons that move the ends of a mark by words, with Shift by characters. */
function renderEnds({ t, act }: ReferencesProps, key: string): TemplateResult {
  return html`<div class="qa-ends small" role="group" aria-label=${t('adjustHint')}>
    ${edges.map(
      ({ edge, step, label, sign }) =>
        html`${step < 0 ? html`<span class="muted">${t(edge)}</span>` : nothing}<button
            class="icon-only"
            aria-label=${t(label)}
            @click=${({ shiftKey }: MouseEvent) =>
              act({ type: 'nudge', key, edge, step, unit: shiftKey ? 'character' : 'word' })}
          >
            ${sign}
          </button>`,
    )}
    <span class="muted" aria-hidden="true">${t('adjustHint')}</span>
  </div>`;
}
