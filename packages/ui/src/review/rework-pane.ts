import type { Comment } from '@gt-elements/core/review/comments.js';
import type { Judgement } from '@gt-elements/core/review/review.js';
import type { Target } from '@gt-elements/core/review/target.js';
import { isReplied, replyTo, type Replies } from '@gt-elements/core/review/thread.js';
import type { RequirementResult } from '@gt-elements/core/task/requirements.js';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { renderWordField } from '../fields/word-field.js';
import { check, renderIcon, unmet } from '../frame/icons.js';
import { renderRequirement } from '../frame/requirements.js';
import type { Words } from '../frame/words.js';
import { renderEarlierComments, type EarlierCommentsProps } from './earlier-comments.js';

export interface ReworkPaneProps extends EarlierCommentsProps {
  /** Of the author; shown are those that the reviewer did not find met. */
  readonly requirements: readonly RequirementResult[];
  /** Of the reviewer: whether they were met, and what shows it. */
  readonly judgements: readonly Judgement[];
  readonly comments: readonly Comment[];
  readonly replies: Replies;
  /** Id of the comment that was come to last. */
  readonly current: string | undefined;
  readonly readOnly: boolean;
  /** Brings to a target that is there; `undefined` where there is nothing to go to. */
  goTo(target: Target): (() => void) | undefined;
  /** Makes what is missing at a place; `undefined` where nothing can be made. */
  make(target: Target): (() => void) | undefined;
  /** The text that was reviewed, where it is another now. */
  before(target: Target): string | undefined;
  /** The sentence of what is open, once a submit was tried. */
  missingAt(path: string): string | undefined;
  onDeal(id: string, isDealt: boolean): void;
  onAnswer(id: string, text: string, composing: boolean): void;
  onTyped(): void;
}

/** What a reviewer said, and what became of it. */
export function renderReworkPane(props: ReworkPaneProps): TemplateResult {
  const { t, comments, replies, requirements, judgements } = props;
  const judgedUnmet = (id: string) => judgements.find((each) => each.id === id && !each.met);
  // the others are measured while they are mended, in the list of all
  const unmetOnes = requirements.filter(({ id, state }) => state === 'person' && judgedUnmet(id));
  const open = comments.filter(({ id }) => !isReplied(replies, id)).length;
  return html`<section class="review" part="review" aria-labelledby="gt-comments-title">
    <h3 id="gt-comments-title">${t('comments')} <span class="muted">${t('commentsOpen', { count: open })}</span></h3>
    <ol>
      ${repeat(
        comments,
        ({ id }) => id,
        (comment, index) => renderComment(props, comment, index),
      )}
    </ol>
    ${
      unmetOnes.length
        ? html`<section aria-labelledby="gt-judged-title">
            <h3 id="gt-judged-title">${t('judgedUnmet')}</h3>
            <ul>
              ${unmetOnes.map((result) => renderUnmet(t, result, judgedUnmet(result.id)))}
            </ul>
          </section>`
        : nothing
    }
    ${renderEarlierComments(props, false)}
  </section>`;
}

function renderComment(props: ReworkPaneProps, { id, target, text }: Comment, index: number): TemplateResult {
  const { t, replies, current, readOnly, missingAt, make, before, onDeal, onAnswer, onTyped } = props;
  const name = props.nameOf(target);
  const { dealt: isDealt = false, answer } = replyTo(replies, id) ?? {};
  const old = before(target);
  const making = readOnly ? undefined : make(target);
  return html`<li class="comment" id="gt-comment-${id}" ?data-current=${id === current}>
    <div class="comment-head">
      ${renderIcon(isReplied(replies, id) ? check : unmet, isReplied(replies, id) ? 'done' : 'muted')}
      ${renderTargetLink(props, target, name)}
    </div>
    <p dir="auto">${text}</p>
    ${old === undefined ? nothing : html`<p class="small muted">${t('reviewedText')} <q dir="auto">${old}</q></p>`}
    <div class="comment-acts">
      <button
        class="small"
        id="gt-dealt-${id}"
        aria-pressed=${String(isDealt)}
        ?disabled=${readOnly}
        @click=${() => onDeal(id, !isDealt)}
      >
        ${t('dealtWith')}
      </button>
      ${making ? html`<button class="small" @click=${making}>${t('makeHere')}</button>` : nothing}
    </div>
    ${
      isDealt && answer === undefined
        ? nothing
        : renderWordField({
            t,
            id: `gt-answer-${id}`,
            label: t(isDealt ? 'answerToo' : 'answerTo'),
            name: t('answerAbout', { name }),
            text: answer ?? '',
            rows: 1,
            readOnly,
            error: missingAt(`/thread/${index}`),
            onInput: (typed, { composing }) => onAnswer(id, typed, composing),
            onChange: onTyped,
          })
    }
  </li>`;
}

/** As the reviewer saw it, where it is theirs to say. */
function renderUnmet(t: Words['t'], result: RequirementResult, judgement: Judgement | undefined): TemplateResult {
  const { evidence } = judgement ?? {};
  const said = typeof evidence === 'string' ? html`<span dir="auto">${evidence}</span>` : nothing;
  return renderRequirement(t, { ...result, state: 'unmet' }, said);
}

function renderTargetLink({ goTo }: ReworkPaneProps, target: Target, name: string): TemplateResult {
  const go = goTo(target);
  return go
    ? html`<button class="link" @click=${go}><span dir="auto">${name}</span></button>`
    : html`<strong dir="auto">${name}</strong>`;
}
