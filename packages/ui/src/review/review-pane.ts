import type { Comment } from '@gt-elements/core/review/comments.js';
import type { Judgement } from '@gt-elements/core/review/review.js';
import type { Target } from '@gt-elements/core/review/target.js';
import type { RequirementResult } from '@gt-elements/core/task/requirements.js';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { renderChoice } from '../fields/choice.js';
import { renderWordField } from '../fields/word-field.js';
import { renderIconButton } from '../frame/icon-button.js';
import { bin } from '../frame/icons.js';
import { renderRequirement } from '../frame/requirements.js';
import { renderEarlierComments, type EarlierCommentsProps } from './earlier-comments.js';

export interface ReviewPaneProps extends EarlierCommentsProps {
  readonly requirements: readonly RequirementResult[];
  readonly judgements: readonly Judgement[];
  readonly comments: readonly Comment[];
  readonly readOnly: boolean;
  /** What is called that had the focus last, and can be commented on. */
  readonly here?: string | undefined;
  /** Of the action that comments on what has the focus. */
  readonly keys?: string | undefined;
  /** Brings to a target; `undefined` where there is nothing to go to. */
  goTo(target: Target): (() => void) | undefined;
  /** What is wrong with the comment at an index, once a submit was tried. */
  missingAt(path: string): string | undefined;
  onJudge(id: string, met: boolean | undefined, evidence?: string): void;
  onComment(target: Target): void;
  onCommentHere(): void;
  onText(id: string, text: string, composing: boolean): void;
  onDelete(id: string): void;
  onTyped(): void;
}

/** What a reviewer says: of each requirement, and of whatever they find. */
export function renderReviewPane(props: ReviewPaneProps): TemplateResult {
  const { t, requirements, comments, readOnly, onComment } = props;
  return html`<div class="review" part="review">
    ${
      requirements.length
        ? html`<section aria-labelledby="gt-judged-title">
            <h3 id="gt-judged-title">${t('requirements')}</h3>
            <ul>
              ${requirements.map((result, index) => renderJudged(props, result, index))}
            </ul>
          </section>`
        : nothing
    }
    ${renderEarlierComments(props, true)}
    <section aria-labelledby="gt-comments-title">
      <h3 id="gt-comments-title">${t('comments')}</h3>
      ${comments.length ? nothing : html`<p class="small muted">${t('commentHint', { keys: props.keys ?? '' })}</p>`}
      <ul>
        ${repeat(
          comments,
          ({ id }) => id,
          (comment, index) => renderComment(props, comment, index),
        )}
      </ul>
      ${
        readOnly
          ? nothing
          : html`<div class="comment-acts">
              ${
                props.here === undefined
                  ? nothing
                  : html`<button id="gt-comment-here" class="wraps" dir="auto" @click=${props.onCommentHere}>
                      ${t('commentOnLast', { name: props.here })}
                    </button>`
              }
              <button id="gt-comment-whole" @click=${() => onComment({})}>${t('commentWhole')}</button>
            </div>`
      }
    </section>
  </div>`;
}

/** A machine has measured, or a person is asked; who has said anything is shown to have. */
function renderJudged(props: ReviewPaneProps, result: RequirementResult, index: number): TemplateResult {
  const { t, judgements, readOnly, onJudge, onTyped, missingAt } = props;
  const { id, state, text } = result;
  const judgement = judgements.find((each) => each.id === id);
  const evidence = typeof judgement?.evidence === 'string' ? judgement.evidence : '';
  if (state !== 'person') return renderRequirement(t, result);
  const field = `gt-evidence-${index}`;
  return renderRequirement(
    t,
    result,
    html`${renderChoice({
      name: `gt-judge-${index}`,
      label: text,
      options: [
        { value: 'met', text: t('requirementMet') },
        { value: 'unmet', text: t('requirementNotMet') },
      ],
      chosen: judgement && (judgement.met ? 'met' : 'unmet'),
      readOnly,
      error: missingAt(`/requirements/${index}`),
      onChoose: (value) => onJudge(id, value === 'met', evidence),
    })}
    ${
      judgement
        ? renderWordField({
            t,
            id: field,
            label: t('evidence'),
            text: evidence,
            rows: 1,
            readOnly,
            onInput: (typed) => onJudge(id, judgement.met, typed),
            onChange: onTyped,
          })
        : nothing
    }`,
  );
}

function renderComment(props: ReviewPaneProps, { id, target, text }: Comment, index: number): TemplateResult {
  const { t, readOnly, nameOf, missingAt, onText, onTyped, onDelete } = props;
  const name = nameOf(target);
  const go = props.goTo(target);
  return html`<li class="comment" id="gt-comment-${id}">
    <div class="comment-head">
      ${
        go
          ? html`<button class="link" @click=${go}><span dir="auto">${name}</span></button>`
          : html`<strong>${name}</strong>`
      }
      ${readOnly ? nothing : renderIconButton(bin, t('commentDelete', { name }), () => onDelete(id))}
    </div>
    ${renderWordField({
      t,
      id: `gt-comment-text-${id}`,
      label: t('commentOn', { name }),
      labelHidden: true,
      text,
      rows: 2,
      readOnly,
      error: missingAt(`/comments/${index}`),
      onInput: (typed, { composing }) => onText(id, typed, composing),
      onChange: onTyped,
    })}
  </li>`;
}
