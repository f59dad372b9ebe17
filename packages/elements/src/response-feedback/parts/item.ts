import { scores, type Score } from '@gt-elements/core/tasks/response-feedback/document.js';
import type { ItemView } from '@gt-elements/core/tasks/response-feedback/view.js';
import { renderChoice } from '@gt-elements/ui/fields/choice.js';
import { renderLineField } from '@gt-elements/ui/fields/line-field.js';
import { renderIconButton } from '@gt-elements/ui/frame/icon-button.js';
import { chevronEnd, chevronStart } from '@gt-elements/ui/frame/icons.js';
import { renderWordField } from '@gt-elements/ui/fields/word-field.js';
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Region } from '../feedback-action.js';

export interface ItemProps extends Region {
  readonly view: ItemView;
  readonly total: number;
  /** What may be wrong with a response, by the author. */
  readonly causes: readonly string[];
  /** The sentence of what is missing at a path of the answer, once a submit was tried. */
  missingAt(path: string): string | undefined;
  /** What is proposed for a member of what is said of the item. */
  suggestedAt(member: string): unknown;
}

/** The open item: what was asked, what the bot said, and what is said of that. */
export function renderItem(props: ItemProps): TemplateResult {
  const { t, view, total } = props;
  const { item, number } = view;
  return html`<section class="rf-item" part="item" aria-label=${t('itemOf', { number, total })}>
    ${keyed(
      item.id,
      html`<div class="rf-asked">
          ${total > 1 ? renderWay(props) : nothing}
          <h3 class="field-label">${t('question')}</h3>
          <p class="rf-text" dir="auto">${item.question}</p>
          <h3 class="field-label">${t('response')}</h3>
          <p class="rf-text rf-response" dir="auto">${item.response}</p>
        </div>
        <div class="rf-said">
          ${renderScale(props)} ${props.suggestedAt('score')} ${renderAi(props)} ${renderWords(props)}
        </div>`,
    )}
  </section>`;
}

/** From item to item, for who has no keys. */
function renderWay({ t, act, view: { number }, total }: ItemProps): TemplateResult {
  return html`<div class="rf-way">
    <span class="small muted numeric">${t('itemOf', { number, total })}</span>
    ${renderIconButton(chevronStart, t('shortcutPrevious'), () => act({ type: 'go', to: 'previous' }))}
    ${renderIconButton(chevronEnd, t('shortcutNext'), () => act({ type: 'go', to: 'next' }))}
  </div>`;
}

function renderScale({ t, act, view, readOnly, missingAt }: ItemProps): TemplateResult {
  const { entry, number } = view;
  return html`<div class="rf-scale" data-member="score">
    <span class="field-label">${t('agreement')}</span>
    ${renderChoice({
      name: 'gt-score',
      label: t('agreement'),
      options: scores.map((score) => ({ value: `${score}`, text: `${score}`, title: t(`score${score}`) })),
      chosen: entry.score === undefined ? undefined : `${entry.score}`,
      readOnly,
      error: missingAt(`/feedback/${number - 1}/score`),
      onChoose: (value) => act({ type: 'score', score: Number(value) as Score }),
    })}
    <span class="small muted rf-ends"><span>${t('score1')}</span><span>${t('score5')}</span></span>
  </div>`;
}

/** What another model says, agreed with or corrected. */
function renderAi(props: ItemProps): TemplateResult | typeof nothing {
  const { t, act, view, readOnly } = props;
  const { item, entry, showsAi } = view;
  if (!showsAi) return nothing;
  const { aiVerdict, correctedAiScore } = entry;
  return html`<div class="rf-ai">
    <p>
      <strong>${t('aiScore', { score: item.aiScore! })}</strong>
      ${item.aiComment ? html`<span dir="auto">${item.aiComment}</span>` : nothing}
    </p>
    <div class="rf-judged" data-member="aiVerdict">
      <span class="field-label">${t('aiVerdict')}</span>
      ${renderChoice({
        name: 'gt-ai',
        label: t('aiVerdict'),
        options: [
          { value: 'agree', text: t('agree') },
          { value: 'disagree', text: t('disagree') },
        ],
        chosen: aiVerdict,
        readOnly,
        onChoose: (verdict) => act({ type: 'judge-ai', verdict }),
      })}
    </div>
    ${
      aiVerdict === 'disagree'
        ? html`<div class="rf-judged rf-corrected" data-member="correctedAiScore">
            <span class="field-label">${t('corrected')}</span>
            ${renderChoice({
              name: 'gt-corrected',
              label: t('corrected'),
              options: scores.map((score) => ({ value: `${score}`, text: `${score}`, title: t(`score${score}`) })),
              chosen: correctedAiScore === undefined ? undefined : `${correctedAiScore}`,
              readOnly,
              onChoose: (value) => act({ type: 'correct-ai', score: Number(value) as Score }),
            })}
          </div>`
        : nothing
    }
    ${props.suggestedAt('aiVerdict')} ${props.suggestedAt('correctedAiScore')}
  </div>`;
}

function renderWords(props: ItemProps): unknown {
  const { t, act, view, readOnly, causes, suggestedAt } = props;
  const { betterAnswer, comment, correctSource, causes: chosen } = view.entry;
  // causes of an answer that came, which the author no longer offers, can still be taken back
  const offered = [...causes, ...chosen.filter((each) => !causes.includes(each))];
  const onChange = () => act({ type: 'typed' });
  const text = (field: 'betterAnswer' | 'comment', value: string, rows: number) =>
    renderWordField({
      t,
      id: field,
      label: t('optional', { label: t(field) }),
      text: value,
      rows,
      readOnly,
      onInput: (typed, { composing }) => act({ type: 'write', field, text: typed, composing }),
      onChange,
    });
  const source = (member: 'document' | 'page') =>
    renderLineField({
      id: member,
      label: t(member),
      text: correctSource[member],
      readOnly,
      onInput: (typed, { composing }) => act({ type: 'source', member, text: typed, composing }),
      onChange,
      onEnter: onChange,
    });
  return [
    offered.length
      ? html`<div class="rf-causes" role="group" aria-labelledby="gt-causes-label" data-member="causes">
          <span class="field-label" id="gt-causes-label">${t('causes')}</span>
          ${offered.map(
            (cause) =>
              html`<button
                class="small"
                dir="auto"
                aria-pressed=${String(chosen.includes(cause))}
                aria-disabled=${String(readOnly)}
                @click=${() => readOnly || act({ type: 'cause', cause })}
              >
                ${cause}
              </button>`,
          )}
        </div>`
      : nothing,
    suggestedAt('causes'),
    text('betterAnswer', betterAnswer, 3),
    suggestedAt('betterAnswer'),
    text('comment', comment, 2),
    suggestedAt('comment'),
    html`<fieldset class="rf-source">
      <legend class="field-label">${t('correctSource')}</legend>
      ${source('document')} ${source('page')}
    </fieldset>`,
    suggestedAt('correctSource'),
  ];
}
