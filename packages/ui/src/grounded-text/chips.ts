import { html, nothing, type TemplateResult } from 'lit';
import { plus, renderIcon } from '../frame/icons.js';
import type { Meant } from './grounded-text.js';
import { insertWords } from './insert-words.js';

/** Something that the text does not mention yet, with its words. */
export type Unmentioned = Meant & { readonly text: string };

export interface ChipsProps<Each extends Unmentioned> {
  /** Of the field into which words are put. */
  readonly field: string;
  /** What they are, for those who do not see it. */
  readonly label: string;
  readonly chips: readonly Each[];
  /** What a press does: `Insert “cat”`. */
  titleOf(chip: Each): string;
  /** The text with words put in where the caret is, and where that stands then. */
  onInsert(text: string, chip: Each, caret: number): void;
  /** The pointer is on it, or on none. */
  onPoint(chip: Each | undefined): void;
}

/** What a text could still mention; a press puts its words in. */
export function renderChips<Each extends Unmentioned>(props: ChipsProps<Each>): TemplateResult | typeof nothing {
  const { label, chips } = props;
  if (!chips.length) return nothing;
  return html`<div class="mention-chips" role="group" aria-label=${label} @mousedown=${keepFocus}>
    ${chips.map((chip) => renderChip(props, chip))}
  </div>`;
}

function renderChip<Each extends Unmentioned>(props: ChipsProps<Each>, chip: Each): TemplateResult {
  const { field, titleOf, onInsert, onPoint } = props;
  const { kind, number, colour, text } = chip;
  const onClick = ({ currentTarget }: Event) => {
    const root = (currentTarget as Element).getRootNode() as ShadowRoot;
    const { value, selectionStart, selectionEnd } = root.querySelector<HTMLTextAreaElement>(`#${field}`)!;
    const inserted = insertWords(value, selectionStart, selectionEnd, text);
    onInsert(inserted.text, chip, inserted.caret);
  };
  return html`<button
    class="mention-chip"
    data-kind=${kind}
    data-colour=${colour ?? nothing}
    title=${titleOf(chip)}
    @click=${onClick}
    @pointerenter=${() => onPoint(chip)}
    @pointerleave=${() => onPoint(undefined)}
  >
    ${colour === undefined ? renderIcon(plus) : html`<span class="number" aria-hidden="true">${number}</span>`}
    <span class="card-text" dir="auto">${text}</span>
  </button>`;
}

/** Else the press would take the focus, and with it the selection, out of the text. */
function keepFocus(event: Event): void {
  event.preventDefault();
}
