import type { Span } from '@gt-elements/core/text/span.js';
import { html, nothing, type TemplateResult } from 'lit';
import { fieldText, onTyping, type TypedText } from '../fields/field-text.js';

/** What words stand for: one of the things that the text is about. */
export interface Meant {
  /** Of what sort it is. */
  readonly kind: string;
  /** 0–11; what has none is marked without a number. */
  readonly colour?: number | undefined;
  readonly number?: number | undefined;
}

/** Words of the text that stand for something. */
export type Mention = Meant & Span;

export interface GroundedTextProps<Each extends Mention> {
  /** Unique in the element. */
  readonly id: string;
  readonly text: string;
  /** In reading order; they do not overlap. */
  readonly mentions: readonly Each[];
  /** Ids of what describes the field. */
  readonly describedBy: string;
  readonly invalid: boolean;
  readonly required: boolean;
  readonly readOnly: boolean;
  isPointed(mention: Each): boolean;
  readonly onInput: TypedText;
  /** A run of typing has ended. */
  onChange(): void;
  /** The pointer is on these words, or on none. */
  onPoint(mention: Each | undefined): void;
}

/** A text field whose words are marked as they are typed. The marks lie behind it, in a copy of its text. */
export function renderGroundedText<Each extends Mention>(props: GroundedTextProps<Each>): TemplateResult {
  const { id, text, mentions, describedBy, invalid, required, readOnly, onInput, onChange, onPoint } = props;
  const typed = onTyping(onInput);
  const input = (event: Event) => {
    const field = event.currentTarget as HTMLTextAreaElement;
    typed(event);
    requestAnimationFrame(() => showCaret(field));
  };
  const onMove = (event: PointerEvent) => {
    const start = mentionAt(event);
    onPoint(mentions.find((each) => each.start === start));
  };
  return html`<div class="grounded">
    <div class="grounded-backdrop" aria-hidden="true" dir="auto">${renderMarked(props)}</div>
    <textarea
      id=${id}
      dir="auto"
      aria-describedby=${describedBy}
      aria-invalid=${invalid ? 'true' : nothing}
      aria-required=${required ? 'true' : nothing}
      ?readonly=${readOnly}
      @input=${input}
      @compositionend=${input}
      @keyup=${({ currentTarget }: Event) => showCaret(currentTarget as HTMLTextAreaElement)}
      @change=${onChange}
      @pointermove=${onMove}
      @pointerleave=${() => onPoint(undefined)}
      ${fieldText(text)}
    ></textarea>
  </div>`;
}

/** The text once more, with marks. It gives the field its height. */
function renderMarked<Each extends Mention>({ text, mentions, isPointed }: GroundedTextProps<Each>): unknown {
  let from = 0;
  const pieces = mentions.map((mention) => {
    const { start, end, kind, colour, number } = mention;
    const before = text.slice(from, start);
    from = end;
    return [
      before,
      html`<mark
        class="mention"
        data-kind=${kind}
        data-colour=${colour ?? nothing}
        data-number=${(colour === undefined ? undefined : number) ?? nothing}
        data-start=${start}
        ?data-pointed=${isPointed(mention)}
        >${text.slice(start, end)}</mark
      >`,
    ];
  });
  // a line that is begun has its height as well
  return [pieces, `${text.slice(from)}\u200b`];
}

/** Scrolls what holds the field to its caret, which only some browsers do: the place is that in the text behind. */
function showCaret(field: HTMLTextAreaElement): void {
  const scroller = field.parentElement;
  const backdrop = field.previousElementSibling;
  if (!scroller || !backdrop) return;
  const walker = document.createTreeWalker(backdrop, NodeFilter.SHOW_TEXT);
  let left = field.selectionEnd;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (left > node.length) {
      left -= node.length;
      continue;
    }
    const range = document.createRange();
    range.setStart(node, left);
    const [outer, inner] = [scroller.getBoundingClientRect(), range.getBoundingClientRect()];
    // at the end of a line some have no box
    if (!inner.height) return;
    scroller.scrollTop += Math.max(0, inner.bottom + 4 - outer.bottom) + Math.min(0, inner.top - 8 - outer.top);
    return;
  }
}

/** The mark under the pointer, which the field covers. */
function mentionAt({ target, clientX, clientY }: PointerEvent): number | undefined {
  const root = (target as Element).getRootNode() as ShadowRoot;
  const found = root.elementsFromPoint(clientX, clientY).find((each) => each.matches('.mention'));
  return found ? Number((found as HTMLElement).dataset['start']) : undefined;
}
