import type { OfferView, PairView } from '@gt-elements/core/tasks/qa-pairs/view.js';
import { renderCard } from '@gt-elements/ui/cards/card.js';
import { scrollToCard } from '@gt-elements/ui/cards/scroll-to-card.js';
import { onEnterKey } from '@gt-elements/ui/fields/enter-key.js';
import { numbered } from '@gt-elements/ui/fields/line-field.js';
import { renderWordField } from '@gt-elements/ui/fields/word-field.js';
import { renderIconButton } from '@gt-elements/ui/frame/icon-button.js';
import { bin, copy, down, up, type Icon } from '@gt-elements/ui/frame/icons.js';
import type { ReorderController } from '@gt-elements/ui/reorder/reorder-controller.js';
import { html, nothing, type TemplateResult } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';
import { live } from 'lit/directives/live.js';
import type { Part, Region } from '../pair-action.js';
import { offerText } from '../pairs-control.js';
import { cardOf } from './pair-line.js';
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
  /** What is proposed at a path of the answer. */
  suggestedAt(path: string): unknown;
}

/** The open pair with all its fields. */
export function renderPairCard(props: PairCardProps): TemplateResult {
  const { act, pair, extractive, usesReferences, suggestedAt } = props;
  const at = (part: string) => suggestedAt(`${pair.path}/${part}`);
  const onFocus = ({ target }: FocusEvent) => {
    const field = target as Element;
    const part = field.closest<HTMLElement>('[data-part]')?.dataset['part'];
    if (part) act({ type: 'focus', part: part as Part });
    // WebKit leaves a part of it behind the footer, after this
    if (field.matches('textarea')) requestAnimationFrame(() => field.scrollIntoView({ block: 'nearest' }));
  };
  return renderCard({ ...cardOf(props), tools: renderTools(props), onFocus }, [
    renderQuestion(props),
    at('question'),
    renderAnswer(props),
    at('answer'),
    extractive ? nothing : renderOffer(props),
    renderUnanswerable(props),
    at('unanswerable'),
    usesReferences ? renderReferences(referencesProps(props)) : nothing,
    at('referencesEntirePassage'),
    renderTags(props),
    at('tags'),
    suggestedAt(pair.path),
  ]);
}

/** Scrolls the list to a card that has just opened: it may have been by a mark, far from it. The page stays where it is. */
class OpenedDirective extends Directive {
  #isShown = false;

  override render(): void {}

  override update({ element }: ElementPart): void {
    if (this.#isShown) return;
    this.#isShown = true;
    // laid out only once all is rendered
    queueMicrotask(() => {
      const panel = element.closest('.side');
      if (panel) scrollToCard(panel, panel.querySelector<HTMLElement>('.qa-head')!.offsetHeight);
    });
  }
}
const opened = directive(OpenedDirective);

function renderTools({ t, act, pair: { id, number }, total, canAdd }: PairCardProps): readonly TemplateResult[] {
  const tool = (label: string, icon: Icon, possible: boolean, press: () => void) =>
    renderIconButton(icon, label, press, { possible });
  return [
    tool(t('moveUp', { number }), up, number > 1, () => act({ type: 'move', pair: id, to: number - 2 })),
    tool(t('moveDown', { number }), down, number < total, () => act({ type: 'move', pair: id, to: number })),
    tool(t('duplicate', { number }), copy, canAdd, () => act({ type: 'duplicate', pair: id })),
    tool(t('deletePair', { number }), bin, true, () => act({ type: 'delete', pair: id })),
  ];
}

function renderQuestion({ t, act, pair, readOnly, missingAt }: PairCardProps): TemplateResult {
  // a question is one paragraph: Enter goes on to the answer
  const onKey = (event: KeyboardEvent) => {
    const card = (event.currentTarget as Element).parentElement;
    onEnterKey(() => card?.querySelector<HTMLElement>('[data-part=answer] :is(textarea, button)')?.focus())(event);
  };
  return html`<div data-part="question" @keydown=${onKey} ${opened()}>
    ${renderWordField({
      t,
      id: 'question',
      label: numbered(t('question'), pair.number),
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
  return html`<div data-part="answer">
      ${renderWordField({
        t,
        id: 'answer',
        label: numbered(t('answer'), pair.number),
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
