import type { ChipView, ImageView, MentionView } from '@gt-elements/core/tasks/image-caption/view.js';
import { fieldText } from '@gt-elements/ui/fields/field-text.js';
import { blocking, check, renderIcon, warning } from '@gt-elements/ui/frame/icons.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { Region } from '../image-action.js';
import type { ImageSession } from '../image-session.js';
import { draft, plus } from '../image-icons.js';
import { insertWords } from '../insert-words.js';

export interface CaptionProps extends Region {
  readonly view: ImageView;
  readonly session: ImageSession;
  missingAt(path: string): string | undefined;
}

/** The caption with what it names marked in it, and the words that it could still name. */
export function renderCaption(props: CaptionProps): TemplateResult {
  const { t, act, view, readOnly, missingAt } = props;
  const { caption } = view;
  const error = missingAt('/caption');
  const isRequired = caption.words.min > 0;
  return html`<section class="ic-caption" part="caption">
    <div class="ic-caption-head">
      <label class="field-label" for="caption">${t('caption')}</label>
      ${
        caption.canAssemble && !readOnly
          ? html`<button class="quiet small" @click=${() => act({ type: 'assemble' })}>
              ${renderIcon(draft)}${t('assemble')}
            </button>`
          : nothing
      }
      <span id="caption-words" class="ic-words numeric small muted">${renderCount(props)}</span>
    </div>
    <div class="ic-written">${renderField(props, error, isRequired)}</div>
    ${
      error
        ? html`<p id="caption-error" class="blocking small ic-note">${renderIcon(blocking)}${error}</p>`
        : caption.isDraft
          ? html`<p class="warning small ic-note">${renderIcon(warning)}${t('isDraft')}</p>`
          : nothing
    }
    ${readOnly || !caption.chips.length ? nothing : renderChips(props)}
  </section>`;
}

function renderField(props: CaptionProps, error: string | undefined, isRequired: boolean): unknown {
  const { act, view, readOnly } = props;
  const { text } = view.caption;
  const input = (event: Event) => {
    const composing = event instanceof InputEvent && event.isComposing;
    const field = event.currentTarget as HTMLTextAreaElement;
    const { value } = field;
    act({ type: 'write', field: 'caption', of: '', text: value, composing });
    requestAnimationFrame(() => showCaret(field));
  };
  const onMove = (event: PointerEvent) => {
    const start = mentionAt(event);
    const mention = view.caption.grounding.find((each) => each.start === start);
    act({ type: 'point', keys: keysOf(view, mention) });
  };
  return html`<div class="ic-backdrop" aria-hidden="true" dir="auto">${renderGrounded(props)}</div>
    <textarea
      id="caption"
      dir="auto"
      aria-describedby=${error ? 'caption-error caption-words' : 'caption-words'}
      aria-invalid=${error ? 'true' : nothing}
      aria-required=${isRequired ? 'true' : nothing}
      ?readonly=${readOnly}
      @input=${input}
      @compositionend=${input}
      @keyup=${({ currentTarget }: Event) => showCaret(currentTarget as HTMLTextAreaElement)}
      @change=${() => act({ type: 'typed' })}
      @pointermove=${onMove}
      @pointerleave=${() => act({ type: 'point', keys: [] })}
      ${fieldText(text)}
    ></textarea>`;
}

/** Scrolls what holds the field to its caret, which only some browsers do: the place is that in the text behind. */
function showCaret(field: HTMLTextAreaElement): void {
  const scroller = field.parentElement;
  const backdrop = scroller?.querySelector('.ic-backdrop');
  if (!backdrop) return;
  const walker = document.createTreeWalker(backdrop, NodeFilter.SHOW_TEXT);
  let left = field.selectionEnd;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (left > node.length) {
      left -= node.length;
      continue;
    }
    const range = document.createRange();
    range.setStart(node, left);
    const [outer, inner] = [scroller!.getBoundingClientRect(), range.getBoundingClientRect()];
    // at the end of a line some have no box
    if (!inner.height) return;
    scroller!.scrollTop += Math.max(0, inner.bottom + 4 - outer.bottom) + Math.min(0, inner.top - 8 - outer.top);
    return;
  }
}

/** The text once more, with marks. It lies behind the field and gives it its height. */
function renderGrounded({ view, session }: CaptionProps): unknown {
  const { text, grounding } = view.caption;
  let from = 0;
  const pieces = grounding.map((mention) => {
    const before = text.slice(from, mention.start);
    from = mention.end;
    const isPointed = session.pointed !== undefined && keysOf(view, mention).includes(session.pointed);
    return [
      before,
      html`<mark
        class="ic-mention"
        data-kind=${mention.kind}
        data-colour=${mention.colour ?? nothing}
        data-number=${mention.kind === 'object' ? (mention.number ?? nothing) : nothing}
        data-start=${mention.start}
        ?data-pointed=${isPointed}
        >${text.slice(mention.start, mention.end)}</mark
      >`,
    ];
  });
  // a line that is begun has its height as well
  return [pieces, `${text.slice(from)}\u200b`];
}

/** The mark under the pointer, which the field covers. */
function mentionAt({ target, clientX, clientY }: PointerEvent): number | undefined {
  const root = (target as Element).getRootNode() as ShadowRoot;
  const found = root.elementsFromPoint(clientX, clientY).find((each) => each.matches('.ic-mention'));
  return found ? Number((found as HTMLElement).dataset['start']) : undefined;
}

/** Points and arrows of what a part of the caption names. */
function keysOf({ objects }: ImageView, part: MentionView | undefined): readonly string[] {
  if (part?.kind === 'relationship') return [part.key];
  if (part?.kind !== 'object') return [];
  return objects.find(({ id }) => id === part.key)?.points.map(({ key }) => key) ?? [];
}

function renderCount({ t, view }: CaptionProps): unknown {
  const { count, min, max } = view.caption.words;
  const isOutside = (max !== undefined && count > max) || (count > 0 && count < min);
  const isInside = count > 0 && (min > 1 || max !== undefined);
  const sign = isOutside ? renderIcon(blocking, 'blocking') : isInside ? renderIcon(check, 'done') : nothing;
  return [sign, countText(t, count, min > 1 ? min : undefined, max)];
}

function countText(t: Region['t'], count: number, min?: number, max?: number): string {
  if (min !== undefined && max !== undefined) return t('wordCountRange', { count, min, max });
  if (min !== undefined) return t('wordCountMin', { count, min });
  return max === undefined ? t('wordCount', { count }) : t('wordCountMax', { count, max });
}

function renderChips(props: CaptionProps): TemplateResult {
  const { t, view } = props;
  return html`<div class="ic-chips" role="group" aria-label=${t('notMentioned')} @mousedown=${keepFocus}>
    ${view.caption.chips.map((chip) => renderChip(props, chip))}
  </div>`;
}

/** Puts its words where the caret is. */
function renderChip({ t, act, view }: CaptionProps, chip: ChipView): TemplateResult {
  const { kind, number, colour, text } = chip;
  const onClick = ({ currentTarget }: Event) => {
    const root = (currentTarget as Element).getRootNode() as ShadowRoot;
    const { value, selectionStart, selectionEnd } = root.querySelector<HTMLTextAreaElement>('#caption')!;
    const { text: caption, caret } = insertWords(value, selectionStart, selectionEnd, text);
    act({ type: 'insert', caption, words: text, caret });
  };
  const keys = keysOf(view, chip);
  return html`<button
    class="ic-chip"
    data-kind=${kind}
    data-colour=${colour ?? nothing}
    title=${t('insertWords', { words: text })}
    @click=${onClick}
    @pointerenter=${() => act({ type: 'point', keys })}
    @pointerleave=${() => act({ type: 'point', keys: [] })}
  >
    ${kind === 'object' ? html`<span class="ic-number" aria-hidden="true">${number}</span>` : renderIcon(plus)}
    <span class="ic-text" dir="auto">${text}</span>
  </button>`;
}

/** Else the press would take the focus, and with it the selection, out of the caption. */
function keepFocus(event: Event): void {
  event.preventDefault();
}
