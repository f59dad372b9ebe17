import type { CaptionView } from '@gt-elements/core/caption/caption-view.js';
import type { ChipView, GroundingView, MentionView } from '@gt-elements/core/caption/grounding.js';
import { renderWordCount } from '@gt-elements/ui/fields/word-count.js';
import { renderIcon, type Icon } from '@gt-elements/ui/frame/icons.js';
import { renderNote } from '@gt-elements/ui/frame/note.js';
import { renderChips } from '@gt-elements/ui/grounded-text/chips.js';
import { renderGroundedText } from '@gt-elements/ui/grounded-text/grounded-text.js';
import type { MessageValues } from '@gt-elements/ui/language/message.js';
import type { FrameStrings } from '@gt-elements/ui/language/strings.en.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { CaptionStrings } from './strings.en.js';

/** The `t` of an element, as far as a caption asks it. `caption` is the task's own word. */
type CaptionTranslate = {
  translate(key: keyof FrameStrings | keyof CaptionStrings | 'caption', values?: MessageValues): string;
}['translate'];

export interface CaptionProps<Kind extends string> {
  readonly t: CaptionTranslate;
  readonly caption: CaptionView<Kind>;
  readonly readOnly: boolean;
  /** The sentence of what is missing, once a submit was tried. */
  readonly error: string | undefined;
  /** What stands at the field, such as what is proposed for it. */
  readonly below: unknown;
  /** What the words stand for is pointed at elsewhere. */
  isPointed(mention: MentionView<Kind>): boolean;
  onWrite(text: string, composing: boolean): void;
  /** A run of typing has ended. */
  onTyped(): void;
  /** Words of a chip are put in; the caret is to stand behind them. */
  onInsert(text: string, words: string, caret: number): void;
  /** The pointer is on words, or a chip, of this part, or on none. */
  onPoint(mention: MentionView<Kind> | undefined): void;
  onAssemble(): void;
}

const draft: Icon = { path: 'M3 3.5h10M3 7h7M3 10.5h4.5m1.8 3 .4-2 4-4 1.6 1.6-4 4z' };

/** The caption with what it names marked in it, and the words that it could still name. The field is `#caption`. */
export function renderCaption<Kind extends string>(props: CaptionProps<Kind>): TemplateResult {
  const { t, caption, readOnly, error } = props;
  const { count, min, max } = caption.words;
  return html`<section class="caption after-steps" part="caption">
    <div class="caption-head">
      <label class="field-label" for="caption">${t('caption')}</label>
      ${
        caption.canAssemble && !readOnly
          ? html`<button class="quiet small" @click=${props.onAssemble}>${renderIcon(draft)}${t('assemble')}</button>`
          : nothing
      }
      <span id="caption-words" class="caption-words numeric small muted"
        >${renderWordCount(t, { count, min: min > 1 ? min : 0, max })}</span
      >
    </div>
    ${renderGroundedText<GroundingView<Kind>>({
      id: 'caption',
      text: caption.text,
      mentions: caption.grounding,
      describedBy: error ? 'caption-error caption-words' : 'caption-words',
      invalid: error !== undefined,
      required: caption.required,
      readOnly,
      isPointed: props.isPointed,
      onInput: (text, { composing }) => props.onWrite(text, composing),
      onChange: props.onTyped,
      onPoint: props.onPoint,
    })}
    ${
      error
        ? renderNote('blocking', error, 'caption-error')
        : caption.isDraft
          ? renderNote('warning', t('isDraft'))
          : nothing
    }
    ${props.below}
    ${
      readOnly
        ? nothing
        : renderChips<ChipView<Kind>>({
            field: 'caption',
            label: t('notMentioned'),
            chips: caption.chips,
            titleOf: ({ text }) => t('insertWords', { words: text }),
            onInsert: (text, chip, caret) => props.onInsert(text, chip.text, caret),
            onPoint: props.onPoint,
          })
    }
  </section>`;
}
