import type { Unable } from '@gt-elements/core/task/work.js';
import { html } from 'lit';
import type { DirectiveResult } from 'lit/directive.js';
import { renderDialog } from './dialog.js';
import type { FrameTranslate, Words } from './words.js';

/** Words of the reasons that `unable-reasons` has by default; an author's own reasons are words already. */
const knownReasons = {
  'media-missing': 'unableMediaMissing',
  'wrong-language': 'unableWrongLanguage',
  unreadable: 'unableUnreadable',
  harmful: 'unableHarmful',
  'cannot-meet-rule': 'unableRule',
} as const;

export function reasonText(t: FrameTranslate, reason: string): string {
  return Object.hasOwn(knownReasons, reason) ? t(knownReasons[reason as keyof typeof knownReasons]) : reason;
}

export function unableWords(t: FrameTranslate, { reason }: Unable): string {
  return t('unableState', { reason: reasonText(t, reason) });
}

export interface UnableProps extends Words {
  readonly open: boolean;
  /** As the author wrote them. */
  readonly reasons: readonly string[];
  onUnable(unable: Unable): void;
  onClose(): void;
}

/** Asks why the task can't be done. It only marks: that can be taken back, and nothing is asked twice. */
export function renderUnableDialog({ t, open, reasons, onUnable, onClose }: UnableProps): DirectiveResult {
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget as HTMLFormElement);
    const reason = reasons[Number(given.get('reason'))];
    const comment = (given.get('comment') as string).trim();
    if (reason === undefined) return;
    onUnable(comment ? { reason, comment } : { reason });
    onClose();
  };
  return renderDialog({
    t,
    id: 'gt-unable',
    open,
    title: t('unableTitle'),
    onClose,
    content: () =>
      html`<form class="dialog-text field" @submit=${onSubmit}>
        <fieldset aria-labelledby="gt-unable-title">
          ${reasons.map(
            (reason, index) =>
              html`<label class="choice">
                <input type="radio" name="reason" value=${index} required ?autofocus=${index === 0} />
                <span dir="auto">${reasonText(t, reason)}</span>
              </label>`,
          )}
        </fieldset>
        <label class="field-label" for="gt-unable-comment">${t('optional', { label: t('unableComment') })}</label>
        <textarea id="gt-unable-comment" name="comment" rows="2" dir="auto"></textarea>
        <p class="muted small">${t('unableHint')}</p>
        <div class="dialog-actions">
          <button type="button" @click=${onClose}>${t('cancel')}</button>
          <button class="primary">${t('unableConfirm')}</button>
        </div>
      </form>`,
  });
}
