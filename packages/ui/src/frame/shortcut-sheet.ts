import { html, type TemplateResult } from 'lit';
import type { DirectiveResult } from 'lit/directive.js';
import type { SheetGroup, SheetRow } from '../shortcuts/shortcut-sheet.js';
import { renderDialog } from './dialog.js';
import type { Words } from './words.js';

export interface ShortcutSheetProps extends Words {
  readonly open: boolean;
  /** Not called for while closed. */
  readonly groups: () => readonly SheetGroup[];
  onClose(): void;
}

/** All shortcuts of the element, in the groups they are given in. */
export function renderShortcutSheet({ t, open, groups, onClose }: ShortcutSheetProps): DirectiveResult {
  return renderDialog({
    t,
    id: 'gt-shortcuts',
    open,
    title: t('shortcuts'),
    onClose,
    content: () =>
      html`<div class="dialog-text" tabindex="0">
        <p class="muted small">${t('shortcutsScope')}</p>
        <div class="shortcut-groups">
          ${groups().map(
            ({ title, rows }) =>
              html`<section>
                <h3>${title}</h3>
                <dl>${rows.map((row) => renderRow(t, row))}</dl>
              </section>`,
          )}
        </div>
      </div>`,
  });
}

function renderRow(t: Words['t'], { label, keys }: SheetRow): TemplateResult {
  const ways = keys.map((caps) => html`<span>${caps.map((cap) => html`<kbd>${cap}</kbd>`)}</span>`);
  return html`<div class="shortcut">
    <dt>${label}</dt>
    <dd>${ways.length ? ways : t('shortcutsOff')}</dd>
  </div>`;
}
