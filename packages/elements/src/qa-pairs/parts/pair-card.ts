import type { OfferView, PairView } from '@gt-elements/core/tasks/qa-pairs/view.js';
import { renderWordField } from '@gt-elements/ui/fields/word-field.js';
import { check, renderIcon, unmet, type Icon } from '@gt-elements/ui/frame/icons.js';
import type { ReorderController } from '@gt-elements/ui/reorder/reorder-controller.js';
import { html, nothing, type TemplateResult } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';
import { live } from 'lit/directives/live.js';
import type { Part, Region } from '../pair-action.js';
import { bin, copy, down, grip, up } from '../pair-icons.js';
import { offerText } from '../pairs-control.js';
import { keysOfPair } from './pair-line.js';
import { renderAnswerSpan, renderReferences, type ReferencesProps } from './references.js';
import { renderTags, type TagsProps } from './tags.js';

export interface PairCardProps extends Region, Pick<TagsProps, 'allowsOwnTags'> {
  readonly pair: PairView;
  readonly reorder: ReorderController<string>;
  readonly total: number;
  readonly canAdd: boolean;
  /** Answers are selected in the passage, not written. */
  readonly extractive: boolean;
  readonly usesReferences: boolean;
  readonly allowsUnanswerable: boolean;
  readonly offer: OfferView | undefined;
  readonly pointed: readonly string[];
  readonly adjusting: string | undefined;
  readonly selects: boolean;
  keysOf(id: string): string | undefined;
  /** The sentence of what is missing at a path of the answer, once a submit was tried. */
  missingAt(path: string): string | undefined;
}

/** The open pair with all its fields. */
export function renderPairCard(props: PairCardProps): TemplateResult {
  const { t, act, pair, reorder, readOnly } = props;
  const { id, number, colour, state } = pair;
  const point = () => act({ type: 'point', keys: keysOfPair(pair) });
  const onFocus = ({ target }: FocusEvent) => {
    const field = target as Element;
    const part = field.closest<HTMLElement>('[data-part]')?.dataset['part'];
    if (part) act({ type: 'focus', part: part as Part });
    // WebKit leaves a part of it behind the footer, after this
    if (field.matches('textarea')) requestAnimationFrame(() => field.scrollIntoView({ block: 'nearest' }));
  };
  return html`<li
    class="qa-pair qa-card"
    part="pair"
    data-pair=${id}
    data-colour=${colour}
    data-current
    ${reorder.item(id)}
    ${opened()}
    @focusin=${onFocus}
  >
    <div class="qa-card-head" @pointerenter=${point} @pointerleave=${() => act({ type: 'point', keys: [] })}>
      <span class="qa-grip" ?hidden=${readOnly} ${reorder.handle()}>${renderIcon(grip)}</span>
      <h3 class="qa-card-title">
        <span class="qa-number" aria-hidden="true">${number}</span
        ><span class="visually-hidden">${t('pair', { number })}</span>
      </h3>
      ${
        state === 'empty'
          ? nothing
          : html`<span class="qa-state small muted"
              >${state === 'complete' ? renderIcon(check, 'done') : renderIcon(unmet)}${t(state === 'complete' ? 'stateComplete' : 'statePartial')}</span
            >`
      }
      ${readOnly ? nothing : renderTools(props)}
    </div>
    ${renderQuestion(props)} ${renderAnswer(props)} ${props.extractive ? nothing : renderOffer(props)}
    ${renderUnanswerable(props)} ${props.usesReferences ? renderReferences(referencesProps(props)) : nothing}
    ${renderTags(props)}
  </li>`;
}

/** Scrolls the list to a card that has just opened: it may have been by a mark, far from it. The page stays where it is. */
class OpenedDirective extends Directive {
  #isShown = false;

  override render(): void {}

  override update({ element: card }: ElementPart): void {
    if (this.#isShown) return;
    this.#isShown = true;
    // laid out only once all is rendered
    queueMicrotask(() => {
      const panel = card.closest('.qa-panel');
      if (!panel) return;
      const inner = panel.getBoundingClientRect();
      const { top, bottom } = card.getBoundingClientRect();
      const head = panel.querySelector<HTMLElement>('.qa-head')!.offsetHeight;
      panel.scrollTop += Math.min(Math.max(0, bottom - inner.bottom), top - inner.top - head - 4);
    });
  }
}
const opened = directive(OpenedDirective);

function renderTools({ t, act, pair: { id, number }, total, canAdd }: PairCardProps): TemplateResult {
  const tool = (label: string, icon: Icon, possible: boolean, press: () => void) =>
    html`<button
      class="quiet icon-only"
      aria-label=${label}
      title=${label}
      aria-disabled=${possible ? nothing : 'true'}
      @click=${possible ? press : nothing}
    >
      ${renderIcon(icon)}
    </button>`;
  return html`<span class="qa-tools" data-part="tools">
    ${tool(t('moveUp', { number }), up, number > 1, () => act({ type: 'move', pair: id, to: number - 2 }))}
    ${tool(t('moveDown', { number }), down, number < total, () => act({ type: 'move', pair: id, to: number }))}
    ${tool(t('duplicate', { number }), copy, canAdd, () => act({ type: 'duplicate', pair: id }))}
    ${tool(t('deletePair', { number }), bin, true, () => act({ type: 'delete', pair: id }))}
  </span>`;
}

/** Those who hear the fields alone are to know whose they are. */
function numbered(label: string, { number }: PairView): TemplateResult {
  return html`${label}<span class="visually-hidden"> ${number}</span>`;
}

function renderQuestion({ t, act, pair, readOnly, missingAt }: PairCardProps): TemplateResult {
  // a question is one paragraph: Enter goes on to the answer
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.isComposing || event.shiftKey || event.altKey || event.ctrlKey || event.metaKey)
      return;
    const card = (event.currentTarget as Element).closest('.qa-card');
    event.preventDefault();
    card?.querySelector<HTMLElement>('[data-part=answer] :is(textarea, button)')?.focus();
  };
  return html`<div class="qa-field" data-part="question" @keydown=${onKey}>
    ${renderWordField({
      t,
      id: 'question',
      label: numbered(t('question'), pair),
      text: pair.question,
      words: pair.questionWords.count,
      min: pair.questionWords.min > 1 ? pair.questionWords.min : undefined,
      max: pair.questionWords.max,
      error: missingAt(`${pair.path}/question`),
      required: pair.questionWords.min > 0,
      readOnly,
      onInput: (text, { composing }) => act({ type: 'write', pair: pair.id, field: 'question', text, composing }),
      onChange: () => act({ type: 'typed' }),
    })}
  </div>`;
}

function renderAnswer(props: PairCardProps): TemplateResult | typeof nothing {
  const { t, act, pair, readOnly, missingAt, extractive } = props;
  if (extractive) return renderAnswerSpan(referencesProps(props));
  const { min, max, count } = pair.answerWords;
  return html`<div class="qa-field" data-part="answer">
      ${renderWordField({
        t,
        id: 'answer',
        label: numbered(t('answer'), pair),
        text: pair.answer,
        words: pair.unanswerable ? undefined : count,
        min: min > 1 ? min : undefined,
        max: pair.unanswerable ? undefined : max,
        rows: 2,
        error: missingAt(`${pair.path}/answer`),
        required: min > 0,
        readOnly: readOnly || (pair.unanswerable && !pair.answer),
        onInput: (text, { composing }) => act({ type: 'write', pair: pair.id, field: 'answer', text, composing }),
        onChange: () => act({ type: 'typed' }),
      })}
    </div>
    ${pair.answerSpan ? renderAnswerSpan(referencesProps(props)) : nothing}`;
}

function renderOffer({ t, act, offer, readOnly, keysOf }: PairCardProps): TemplateResult | typeof nothing {
  if (!offer || readOnly) return nothing;
  const keys = keysOf('offer');
  const label = t('offerAdd');
  return html`<div class="qa-offer small">
    <span>${offerText(t, offer.places)}</span>
    <button class="link" @click=${() => act({ type: 'offer' })}>
      ${label}${keys ? html` <kbd>${keys}</kbd>` : nothing}
    </button>
  </div>`;
}

function renderUnanswerable(props: PairCardProps): TemplateResult | typeof nothing {
  const { t, act, pair, readOnly, allowsUnanswerable } = props;
  if (!allowsUnanswerable && !pair.unanswerable) return nothing;
  const onChange = (event: Event) =>
    act({ type: 'unanswerable', pair: pair.id, on: (event.currentTarget as HTMLInputElement).checked });
  return html`<label class="choice" data-part="unanswerable">
    <input
      type="checkbox"
      .checked=${live(pair.unanswerable)}
      ?disabled=${readOnly}
      @change=${onChange}
    />${t('unanswerable')}
  </label>`;
}

function referencesProps(props: PairCardProps): ReferencesProps {
  const { t, act, readOnly, pair, pointed, adjusting, selects, missingAt } = props;
  return { t, act, readOnly, pair, pointed, adjusting, selects, missingAt };
}
