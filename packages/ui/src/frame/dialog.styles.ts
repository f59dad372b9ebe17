import { css } from 'lit';

/** Dialogs inside the element: full instructions, shortcuts, reasons. */
export const dialogStyles = css`
  .dialog {
    inline-size: min(40rem, 100% - 2rem);
    max-block-size: calc(100% - 2rem);
    padding: 0;
    overflow: hidden;
    border: 1px solid var(--_gt-border-strong);
    border-radius: calc(var(--_gt-radius) + 2px);
    background: var(--_gt-raised);
    color: inherit;
    box-shadow: var(--_gt-shadow);
  }
  .dialog[open],
  .dialog-box {
    display: flex;
    flex-direction: column;
  }
  .dialog::backdrop {
    background: rgb(0 0 0 / 0.4);
  }
  .dialog-box {
    min-block-size: 0;
  }
  .dialog-header {
    display: flex;
    align-items: center;
    gap: var(--_gt-2);
    padding-block: var(--_gt-2);
    padding-inline: var(--_gt-4) var(--_gt-2);
    border-block-end: 1px solid var(--_gt-border);
  }
  .dialog-header h2 {
    flex: 1;
  }
  .dialog-text {
    min-block-size: 0;
    padding: var(--_gt-3) var(--_gt-4) var(--_gt-4);
    overflow: auto;
    overflow-wrap: anywhere;
  }
  .dialog-actions {
    display: flex;
    justify-content: end;
    gap: var(--_gt-2);
    margin-block-start: var(--_gt-3);
  }
  #gt-unable {
    inline-size: min(28rem, 100% - 2rem);
  }
  .shortcut-groups {
    columns: 2 16rem;
    column-gap: 2rem;
  }
  .shortcut-groups section {
    break-inside: avoid;
    padding-block-start: var(--_gt-3);
  }
  .shortcut {
    display: flex;
    justify-content: space-between;
    gap: var(--_gt-3);
    padding-block: 3px;
    border-block-end: 1px solid var(--_gt-border);
  }
  /* words whole, where they can be */
  .shortcut dt {
    overflow-wrap: break-word;
    word-break: auto-phrase;
  }
  .shortcut dd {
    display: flex;
    flex-wrap: wrap;
    justify-content: end;
    gap: var(--_gt-1) 10px;
  }
  .shortcut dd span {
    direction: ltr;
  }
`;
