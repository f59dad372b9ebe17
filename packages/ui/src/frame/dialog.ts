import { html, noChange, nothing, type ElementPart, type TemplateResult } from 'lit';
import { Directive, directive, type DirectiveResult } from 'lit/directive.js';
import { renderIconButton } from './icon-button.js';
import { close } from './icons.js';
import type { Words } from './words.js';

/** Opens and closes a `<dialog>` as the state says. The browser keeps the focus inside and gives it back afterwards. */
class ModalDirective extends Directive {
  #dialog: HTMLDialogElement | undefined;
  #open = false;
  #onClose: (() => void) | undefined;

  override render(_open: boolean, _onClose: () => void): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, [open, onClose]: [boolean, () => void]): unknown {
    this.#onClose = onClose;
    this.#open = open;
    this.#dialog ??= this.#prepare(element as HTMLDialogElement);
    // at the first rendering the dialog is not in the page yet
    queueMicrotask(this.#settle);
    return noChange;
  }

  #prepare(dialog: HTMLDialogElement): HTMLDialogElement {
    // both ends of a press beside it: a selection of text that starts or ends there is no wish to close
    const beside: Record<string, boolean> = {};
    const note = ({ type, target }: Event) => (beside[type] = target === dialog);
    dialog.addEventListener('pointerdown', note);
    dialog.addEventListener('pointerup', note);
    dialog.addEventListener('click', () => {
      if (beside['pointerdown'] && beside['pointerup']) dialog.close();
      beside['pointerdown'] = false;
    });
    dialog.addEventListener('close', () => {
      // told a while after it has closed: it may have been opened again
      if (!this.#open || dialog.open || !dialog.isConnected) return;
      this.#open = false;
      this.#onClose?.();
    });
    return dialog;
  }

  readonly #settle = (): void => {
    const dialog = this.#dialog;
    // moved with its element it is open, but no longer on top of the page
    if (dialog?.matches(':not(:modal)')) dialog.removeAttribute('open');
    if (!dialog?.isConnected || dialog.open === this.#open) return;
    if (this.#open) dialog.showModal();
    else dialog.close();
  };
}

/** `<dialog ${modal(open, onClose)}>`: Esc and a press beside it close it too. The dialog itself has no padding. */
export const modal = directive(ModalDirective);

/** Most people never open most dialogs: one is there from its first opening on, and stays, so that closing is the browser's. */
class FromFirstOpening extends Directive {
  #wasOpen = false;

  override render(open: boolean, dialog: () => TemplateResult): unknown {
    this.#wasOpen ||= open;
    return this.#wasOpen ? dialog() : nothing;
  }
}

const fromFirstOpening = directive(FromFirstOpening);

export interface DialogProps extends Words {
  /** Unique in the element: names the dialog and its title. */
  readonly id: string;
  readonly open: boolean;
  readonly title: string;
  /** Not called for while closed. */
  readonly content: () => unknown;
  onClose(): void;
}

/** A titled dialog with a close button, inside the element. Its content is there only while it is open. */
export function renderDialog(props: DialogProps): DirectiveResult {
  return fromFirstOpening(props.open, () => renderOpened(props));
}

function renderOpened({ t, id, open, title, content, onClose }: DialogProps): TemplateResult {
  return html`<dialog id=${id} class="dialog" part="dialog" aria-labelledby="${id}-title" ${modal(open, onClose)}>
    <div class="dialog-box">
      <header class="dialog-header">
        <h2 id="${id}-title">${title}</h2>
        ${renderIconButton(close, t('close'), onClose)}
      </header>
      ${open ? content() : ''}
    </div>
  </dialog>`;
}
