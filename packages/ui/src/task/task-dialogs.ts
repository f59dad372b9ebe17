import type { Unable } from '@gt-elements/core/task/work.js';
import type { ReactiveControllerHost } from 'lit';
import { renderShortcutSheet } from '../frame/shortcut-sheet.js';
import { renderUnableDialog } from '../frame/unable.js';
import type { Words } from '../frame/words.js';
import type { SheetGroup } from '../shortcuts/shortcut-sheet.js';

export interface TaskDialogsProps extends Words {
  /** Not called for while closed. */
  readonly groups: () => readonly SheetGroup[];
  readonly reasons: readonly string[];
  onUnable(unable: Unable): void;
}

/** The dialogs that every task has. One of them is open at most. */
export class TaskDialogs {
  #shown: 'unable' | 'shortcuts' | undefined;

  constructor(private readonly host: ReactiveControllerHost) {}

  get isOpen(): boolean {
    return this.#shown !== undefined;
  }

  show(dialog: 'unable' | 'shortcuts' | undefined): void {
    this.#shown = dialog;
    this.host.requestUpdate();
  }

  render({ t, groups, reasons, onUnable }: TaskDialogsProps): unknown {
    const onClose = () => this.show(undefined);
    return [
      renderShortcutSheet({ t, open: this.#shown === 'shortcuts', groups, onClose }),
      renderUnableDialog({ t, open: this.#shown === 'unable', reasons, onUnable, onClose }),
    ];
  }
}
