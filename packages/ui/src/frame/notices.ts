import { html, nothing, type TemplateResult } from 'lit';
import { renderIconButton } from './icon-button.js';
import { close, info, renderIcon, warning } from './icons.js';
import type { Words } from './words.js';

export interface NoticeAction {
  readonly label: string;
  act(): void;
}

/** A line above the work. It never asks for anything: work goes on with it there. */
export interface Notice {
  readonly kind: 'info' | 'warning';
  readonly text: string;
  readonly actions?: readonly NoticeAction[];
  readonly onDismiss?: (() => void) | undefined;
}

export interface NoticesProps extends Words {
  readonly notices: readonly Notice[];
}

/** The container is always there, so that readers of the screen are told of a notice that comes later. */
export function renderNotices({ t, notices }: NoticesProps): TemplateResult {
  return html`<div class="notices" role="status">
    ${notices.map(
      ({ kind, text, actions, onDismiss }) =>
        html`<div class="notice ${kind}" part="notice">
          ${renderIcon(kind === 'warning' ? warning : info)}
          <p>${text}</p>
          ${actions?.map(({ label, act }) => html`<button @click=${act}>${label}</button>`)}
          ${onDismiss ? renderIconButton(close, t('close'), onDismiss) : nothing}
        </div>`,
    )}
  </div>`;
}

export interface DraftNoticeProps extends Words {
  /** In words: “5 minutes ago”. */
  readonly age: string;
  /** The first words of the kept work; empty where it has none. */
  readonly firstWords: string;
}

/** Work was put back. *Not mine, discard* matters where several people share a device. */
export function draftRestoredNotice(props: DraftNoticeProps & { onDiscard(): void; onDismiss(): void }): Notice {
  const { t, age, firstWords, onDiscard, onDismiss } = props;
  return {
    kind: 'info',
    text: firstWords ? t('draftRestored', { age, firstWords }) : t('draftRestoredPlain', { age }),
    actions: [{ label: t('draftDiscard'), act: onDiscard }],
    onDismiss,
  };
}

/** An answer was sent from here before, perhaps in vain: it is offered, never applied by itself. */
export function draftSentNotice(props: DraftNoticeProps & { onUse(): void; onIgnore(): void }): Notice {
  const { t, age, firstWords, onUse, onIgnore } = props;
  return {
    kind: 'info',
    text: firstWords ? t('draftSent', { age, firstWords }) : t('draftSentPlain', { age }),
    actions: [
      { label: t('draftSentUse'), act: onUse },
      { label: t('draftSentIgnore'), act: onIgnore },
    ],
  };
}

export function readOnlyNotice({ t }: Words): Notice {
  return { kind: 'info', text: t('readOnlyNotice') };
}

export function newerVersionNotice({ t }: Words): Notice {
  return { kind: 'warning', text: t('newerVersion') };
}
