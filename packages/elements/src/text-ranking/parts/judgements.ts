import { countWords } from '@gt-elements/core/text/words.js';
import type { DimensionView, OrdinalView } from '@gt-elements/core/tasks/text-ranking/view.js';
import { renderWordField } from '@gt-elements/ui/fields/word-field.js';
import { check, chevronDown, renderIcon } from '@gt-elements/ui/frame/icons.js';
import { keyed } from '@gt-elements/ui/reorder/keyed.js';
import type { ReorderController } from '@gt-elements/ui/reorder/reorder-controller.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { Region } from '../ranking-action.js';
import { asksOnce, dimensionName, renderQuestion } from './question.js';
import { renderRankRows } from './rank-rows.js';

export interface JudgementsProps extends Region {
  readonly dimensions: readonly DimensionView[];
  readonly reorder: ReorderController<string>;
  readonly wording: unknown;
  readonly snippets: readonly string[];
  /** The language that words are counted in. */
  readonly locale: string;
  /** The number being typed for the current question, as far as it is typed. */
  readonly pending: number | undefined;
  isOpen(dimension: DimensionView): boolean;
  /** The sentence of what is missing at a path, once that is to be marked. */
  missingAt(path: string): string | undefined;
  /** What is proposed at a path of the answer. */
  suggestedAt(path: string): unknown;
}

/** All questions by dimension, beside the responses. */
export function renderJudgements(props: JudgementsProps): TemplateResult {
  return html`<section class="judgements" part="judgements" aria-label=${props.t('judgements')}>
    ${keyed(
      props.dimensions,
      ({ path }) => path,
      (dimension) => renderDimension(props, dimension),
    )}
  </section>`;
}

function renderDimension(props: JudgementsProps, dimension: DimensionView): TemplateResult {
  const { t, act, missingAt } = props;
  const { path, state, done, total, current } = dimension;
  const open = props.isOpen(dimension);
  const missing = missingAt(path);
  const name = dimensionName(t, dimension);
  return html`<section class="dimension" ?data-current=${current} ?data-missing=${missing !== undefined}>
    <h3>
      <button
        type="button"
        class="quiet dimension-header"
        aria-expanded=${open}
        data-dimension=${path}
        @click=${() => act({ type: 'toggle-dimension', path, open: !open })}
      >
        ${renderIcon(chevronDown)}
        <span class="dimension-name" dir="auto">${name}</span>
        ${
          dimension.kind === 'ordinal' && dimension.summary && state !== 'untouched'
            ? html`<span class="dimension-summary">${summaryOf(t, dimension)}</span>`
            : nothing
        }
        <span class="dimension-state numeric">
          ${state === 'complete' ? renderIcon(check, 'done') : nothing}<span>${t('progressOf', { done, total })}</span>
        </span>
      </button>
    </h3>
    ${missing ? html`<p class="blocking small dimension-missing">${missing}</p>` : nothing}
    ${open ? html`<div class="dimension-body">${renderHint(t, dimension)} ${renderQuestions(props, dimension)} ${props.suggestedAt(path)} ${renderActions(props, dimension)} ${renderRationale(props, dimension)} ${props.suggestedAt(`${path}/rationale`)}</div>` : nothing}
  </section>`;
}

function summaryOf(t: Region['t'], { pair, summary, cells }: OrdinalView): string {
  if (pair?.preferred === 'equal') return t('preferEqual');
  if (pair?.preferred) return cells[pair.preferred === 'first' ? 0 : 1]?.letter ?? '';
  return summary;
}

function renderHint(t: Region['t'], dimension: DimensionView): TemplateResult | typeof nothing {
  const ends =
    dimension.kind === 'ordinal' && !dimension.pair
      ? [
          t('scaleEnds', {
            first: isolated(dimension.firstLabel) ?? t('firstLabel'),
            last: isolated(dimension.lastLabel) ?? t('lastLabel'),
          }),
          dimension.allowTie ? t('tiesAllowed') : t('noTies'),
        ]
      : dimension.kind === 'rating' && dimension.labels.length
        ? [`1 = ${dimension.labels[0]}`, `${dimension.scale} = ${dimension.labels.at(-1)}`]
        : [];
  if (!dimension.description && !ends.length) return nothing;
  return html`<p class="small muted dimension-hint">
    ${dimension.description ? html`<span dir="auto">${dimension.description}</span>` : nothing}
    ${ends.length ? html`<span dir="auto">${ends.join(' · ')}</span>` : nothing}
  </p>`;
}

/** The author's words keep their own direction inside a sentence of ours. */
function isolated(label: string | undefined): string | undefined {
  return label === undefined ? undefined : `\u2068${label}\u2069`;
}

function renderQuestions(props: JudgementsProps, dimension: DimensionView): unknown {
  const { t, readOnly, act } = props;
  const question = { t, readOnly, act, dimension, place: 'panel' };
  if (dimension.kind === 'ordinal') {
    const pair = asksOnce(dimension);
    return pair
      ? renderQuestion({ ...question, cell: pair })
      : renderRankRows({
          t,
          readOnly,
          act,
          dimension,
          reorder: props.reorder,
          wording: props.wording,
          snippets: props.snippets,
          pending: props.pending,
        });
  }
  return html`<ul class="marks">
    ${dimension.cells.map(
      (cell) =>
        html`<li ?data-current=${cell.current}>
          ${cell.letter === undefined ? nothing : html`<span class="letter">${cell.letter}</span>`}
          ${renderQuestion({ ...question, cell })}
        </li>`,
    )}
  </ul>`;
}

/** Repeating an order, and starting one dimension over. */
export function renderActions({ t, readOnly, act }: Region, dimension: DimensionView): TemplateResult | typeof nothing {
  const { kind, name, state } = dimension;
  const copyFrom = kind === 'ordinal' ? dimension.copyFrom : undefined;
  if (readOnly || (state === 'untouched' && copyFrom === undefined)) return nothing;
  return html`<p class="dimension-actions">
    ${
      copyFrom === undefined
        ? nothing
        : html`<button type="button" class="link" @click=${() => act({ type: 'same-as-previous', dimension: name })}>
            ${t('samePrevious', { dimension: copyFrom })}
          </button>`
    }
    ${
      state === 'untouched'
        ? nothing
        : html`<button
            type="button"
            class="link"
            aria-label=${t('clearDimension', { dimension: dimensionName(t, dimension) })}
            @click=${() => act({ type: 'clear-dimension', kind, dimension: name })}
          >
            ${t('clear')}
          </button>`
    }
  </p>`;
}

export function renderRationale(props: JudgementsProps, dimension: DimensionView): TemplateResult | typeof nothing {
  const { t, readOnly, act, locale, missingAt } = props;
  const { kind, name, path, rationale, rationaleWanted } = dimension;
  if (rationaleWanted === 'none') return nothing;
  return html`<div class="rationale" data-rationale=${path}>
    ${renderWordField({
      t,
      id: `rationale-${kind}-${props.dimensions.indexOf(dimension)}`,
      label: t('rationale', { dimension: name }),
      text: rationale,
      words: countWords(rationale, locale),
      required: rationaleWanted === 'required',
      readOnly,
      error: missingAt(`${path}/rationale`),
      onInput: (text, { composing }) => act({ type: 'rationale', kind, dimension: name, text, composing }),
      onChange: () => act({ type: 'typed' }),
    })}
  </div>`;
}
