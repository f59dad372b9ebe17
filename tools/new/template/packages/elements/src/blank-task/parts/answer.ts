import type { BlankTaskView } from '@gt-elements/core/tasks/blank-task/view.js';
import { renderWordField } from '@gt-elements/ui/fields/word-field.js';
import type { FrameStrings } from '@gt-elements/ui/language/strings.en.js';
import type { Translate } from '@gt-elements/ui/language/translate.js';
import { html, type TemplateResult } from 'lit';
import type { BlankTaskStrings } from '../strings.en.js';

export interface AnswerProps {
  readonly t: Translate<FrameStrings & BlankTaskStrings>;
  readonly view: BlankTaskView;
  readonly readOnly: boolean;
  /** The sentence of what is missing, once that is to be marked. */
  readonly error: string | undefined;
  onInput(text: string): void;
  /** A run of typing has ended. */
  onChange(): void;
}

/** What is asked, and the field for the answer. */
export function renderAnswer({ t, view, readOnly, error, onInput, onChange }: AnswerProps): TemplateResult {
  const { text, answer, words, min, max } = view;
  return html`<section class="asked" part="asked" aria-label=${t('asked')} dir="auto">${text}</section>
    <div class="answer" part="answer">
      ${renderWordField({
        t,
        id: 'answer',
        label: t('answer'),
        text: answer,
        words,
        min,
        max,
        error,
        rows: 4,
        required: min > 0,
        readOnly,
        onInput,
        onChange,
      })}
    </div>`;
}
