import { css } from 'lit';

/** The layout around every task. Widths are those of the element, not of the window. */
export const frameStyles = css`
  :host {
    display: block;
    block-size: 100%;
    max-block-size: var(--gt-max-height, 100dvh);
    flex: 1 1 auto;
    min-inline-size: 0;
    background: var(--_gt-surface);
  }
  :host([hidden]) {
    display: none !important;
  }
  /* Takes the height that the host is given. Where the page gives none, the host's limit is passed on. */
  .frame {
    container: gt-frame / inline-size;
    contain-intrinsic-inline-size: 20rem;
    position: relative;
    display: flex;
    flex-direction: column;
    block-size: 100%;
    max-block-size: inherit;
    overflow: auto;
    overscroll-behavior: contain;
    background: var(--_gt-surface);
  }
  .body {
    position: relative;
    display: flex;
    flex: 1 1 auto;
    /* on a very low screen the frame itself scrolls, under a footer that stays */
    min-block-size: 10rem;
  }
  .work {
    display: flex;
    flex-direction: column;
    flex: 1 1 0;
    min-inline-size: 0;
  }
  .toolbar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_gt-2);
    padding: var(--_gt-1) var(--_gt-3);
    border-block-end: 1px solid var(--_gt-border);
  }
  .main {
    container: gt-main / inline-size;
    position: relative;
    display: flex;
    flex-direction: column;
    flex: 1 1 auto;
    min-block-size: 0;
    overflow: auto;
  }

  /* Instructions: a rail where there is little room, a pane beside or over the work. */
  .rail {
    display: flex;
    flex: none;
    inline-size: 32px;
    border-inline-end: 1px solid var(--_gt-border);
    background: var(--_gt-sunken);
  }
  .rail button {
    inline-size: 100%;
    min-inline-size: 0;
    justify-content: flex-start;
    padding: var(--_gt-2) 0;
    border-radius: 0;
    color: var(--_gt-muted);
    writing-mode: vertical-rl;
  }
  .rail button:focus-visible {
    outline-offset: -2px;
  }
  .pane {
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
    z-index: 5;
    display: none;
    flex-direction: column;
    inline-size: min(var(--_gt-pane, 280px), 100% - 40px);
    border-inline-end: 1px solid var(--_gt-border);
    background: var(--_gt-sunken);
  }
  [data-over] > .pane {
    display: flex;
    inline-size: min(max(320px, var(--_gt-pane, 280px)), 100% - 40px);
    box-shadow: var(--_gt-shadow);
  }
  .pane-header {
    display: flex;
    align-items: center;
    gap: 2px;
    min-block-size: 36px;
    padding-block: var(--_gt-1) 0;
    padding-inline: var(--_gt-3) var(--_gt-1);
  }
  .pane-header h2 {
    flex: 1;
    font-size: inherit;
  }
  .pane-text {
    display: flex;
    flex-direction: column;
    align-items: stretch;
    gap: var(--_gt-3);
    flex: 1 1 auto;
    min-block-size: 0;
    padding: var(--_gt-1) var(--_gt-3) var(--_gt-3);
    overflow: auto;
    overflow-wrap: anywhere;
    overscroll-behavior: contain;
  }
  .pane-text:focus-visible,
  .dialog-text:focus-visible {
    outline-offset: -2px;
  }
  /* the margins of the author's own paragraphs come on top of the pane's */
  .pane-text > ::slotted(short-instructions) {
    display: block;
    margin-block: calc(var(--_gt-2) * -1);
  }
  .pane-full {
    align-self: flex-start;
    flex: none;
    white-space: normal;
    text-align: start;
  }
  .separator {
    position: absolute;
    inset-block: 0;
    inset-inline-end: -5px;
    z-index: 1;
    display: none;
    inline-size: 9px;
    cursor: col-resize;
    touch-action: none;
  }
  .separator:is(:hover, :focus-visible)::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline: 3px;
    background: var(--_gt-accent);
  }
  .separator:focus-visible {
    outline: 0;
    box-shadow: none;
  }
  @container gt-frame (width >= 1100px) {
    .body:not([data-collapsed]) > .rail,
    .pane-pin {
      display: none;
    }
    .body:not([data-collapsed]) > .pane {
      position: relative;
      display: flex;
      flex: none;
      inline-size: var(--_gt-pane, 280px);
      box-shadow: none;
    }
    .body[data-collapsed] > .pane {
      display: none;
    }
    .body > .pane > .separator {
      display: block;
    }
  }
  @container gt-frame (720px <= width < 1100px) {
    [data-pinned] > .rail {
      display: none;
    }
    [data-pinned] > .pane {
      position: relative;
      display: flex;
      flex: none;
      inline-size: min(var(--_gt-pane, 280px), 40%);
      box-shadow: none;
    }
    [data-pinned] > .pane > .separator {
      display: block;
    }
  }
  @container gt-frame (width < 720px) {
    .pane-pin {
      display: none;
    }
  }
  /* no width to spare for a rail: it lies above the work */
  @container gt-frame (width < 480px) {
    .body {
      flex-direction: column;
    }
    .rail {
      inline-size: auto;
      border-inline-end: 0;
      border-block-end: 1px solid var(--_gt-border);
    }
    .rail button {
      min-block-size: max(32px, var(--_gt-target) - 4px);
      padding: 0 var(--_gt-3);
      writing-mode: horizontal-tb;
    }
    [data-over] > .pane {
      inline-size: 100%;
    }
  }

  /* Footer */
  .footer {
    position: sticky;
    inset-block-end: 0;
    z-index: 6;
    display: flex;
    flex: none;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_gt-1) var(--_gt-3);
    padding: 6px var(--_gt-3);
    border-block-start: 1px solid var(--_gt-border);
    background: var(--_gt-sunken);
  }
  .footer-state,
  .footer-actions {
    display: flex;
    align-items: center;
    gap: var(--_gt-3);
    min-inline-size: 0;
  }
  .footer-actions {
    flex: none;
    gap: 2px;
    margin-inline-start: auto;
  }
  .footer-actions .worded {
    inline-size: auto;
    padding: 0 var(--_gt-2);
  }
  .footer-submit {
    margin-inline-start: var(--_gt-2);
    padding: 0 var(--_gt-4);
  }
  .footer-unable,
  .footer-complete,
  .issues-toggle > span {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  .footer-unable {
    flex-wrap: wrap;
    gap: 2px 6px;
  }
  .progress {
    display: flex;
    align-items: center;
    gap: var(--_gt-2);
    white-space: nowrap;
  }
  .progress-bar {
    inline-size: 96px;
    block-size: 6px;
    border-radius: 3px;
    background: linear-gradient(var(--_gt-accent) 0 0) no-repeat 0 / var(--_gt-done) 100% var(--_gt-border);
    box-shadow: inset 0 0 0 1px var(--_gt-border-strong);
  }
  .progress-bar:dir(rtl) {
    background-position: 100%;
  }
  .issues-panel {
    position: absolute;
    inset-block-end: 100%;
    inset-inline-start: var(--_gt-2);
    display: flex;
    flex-direction: column;
    inline-size: min(26rem, 100% - 2 * var(--_gt-2));
    max-block-size: min(20rem, 60vh);
    padding: var(--_gt-2);
    overflow: auto;
    border: 1px solid var(--_gt-border-strong);
    border-radius: var(--_gt-radius);
    background: var(--_gt-raised);
    box-shadow: var(--_gt-shadow);
  }
  .issues-panel h3 {
    padding: var(--_gt-1) var(--_gt-2);
    color: var(--_gt-muted);
    font-size: var(--_gt-size-small);
  }
  .issues-panel button {
    justify-content: flex-start;
    align-items: flex-start;
    inline-size: 100%;
    padding: 4px var(--_gt-2);
    white-space: normal;
    text-align: start;
  }
  .issues-panel .icon {
    margin-block-start: 2px;
  }
  .footer .narrow {
    display: none;
  }
  @container gt-frame (width < 800px) {
    .footer {
      padding-inline: var(--_gt-2);
    }
    .footer-actions .worded {
      inline-size: var(--_gt-target);
      padding: 0;
    }
    .footer-actions .worded span {
      display: none;
    }
    .progress-bar {
      inline-size: 48px;
    }
  }
  @container gt-frame (width < 640px) {
    .footer .wide {
      display: none;
    }
    .footer .narrow {
      display: inline;
    }
  }
  @media (pointer: coarse) and (max-width: 480px) {
    .footer-keys {
      display: none;
    }
  }

  /* Lines above the work, and the panel for the author */
  .notices {
    flex: none;
  }
  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_gt-1) var(--_gt-2);
    padding-block: 3px;
    padding-inline: var(--_gt-3) var(--_gt-2);
    border-block-end: 1px solid var(--_gt-border);
    background: var(--_gt-accent-soft);
  }
  .notice.warning {
    background: var(--_gt-warn-soft);
  }
  .notice p {
    flex: 1 1 14rem;
    min-block-size: 24px;
    padding-block: 2px;
    color: var(--_gt-text);
    overflow-wrap: anywhere;
  }
  .errors {
    flex: none;
    max-block-size: 45%;
    padding: var(--_gt-2) var(--_gt-3);
    overflow: auto;
    border-block-end: 1px solid var(--_gt-border);
    border-inline-start: 4px solid var(--_gt-danger);
    background: var(--_gt-danger-soft);
  }
  .errors h2 {
    display: flex;
    align-items: center;
    gap: 6px;
    font-size: inherit;
  }
  .errors .muted {
    color: inherit;
  }
  .errors li {
    padding-block: var(--_gt-1);
    border-block-start: 1px solid var(--_gt-border);
  }
  .errors ul {
    margin-block-start: var(--_gt-1);
  }
  .errors dl > div {
    display: flex;
    gap: var(--_gt-2);
  }
  .errors dt {
    flex: none;
    inline-size: 6rem;
    color: var(--_gt-text);
  }
  .errors dd {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  /* Dialogs */
  .dialog {
    inline-size: min(40rem, 100% - 2rem);
    max-inline-size: none;
    max-block-size: min(100% - 2rem, 50rem);
    margin: auto;
    padding: 0;
    overflow: hidden;
    border: 1px solid var(--_gt-border-strong);
    border-radius: calc(var(--_gt-radius) + 2px);
    background: var(--_gt-raised);
    color: var(--_gt-text);
    box-shadow: var(--_gt-shadow);
  }
  .dialog[open] {
    display: flex;
  }
  .dialog::backdrop {
    background: rgb(0 0 0 / 0.4);
  }
  .dialog-box {
    display: flex;
    flex-direction: column;
    flex: 1;
    min-inline-size: 0;
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
    overscroll-behavior: contain;
  }
  .dialog-actions {
    display: flex;
    justify-content: flex-end;
    gap: var(--_gt-2);
    margin-block-start: var(--_gt-3);
  }
  #gt-unable {
    inline-size: min(28rem, 100% - 2rem);
  }
  .unable .field-label {
    display: block;
    margin-block: var(--_gt-2) var(--_gt-1);
  }
  .unable .small {
    margin-block-start: var(--_gt-2);
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
    align-items: baseline;
    justify-content: space-between;
    gap: var(--_gt-3);
    padding-block: 3px;
    border-block-end: 1px solid var(--_gt-border);
  }
  .shortcut dd {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: var(--_gt-1) 10px;
  }
  .shortcut span {
    display: inline-flex;
    gap: 2px;
  }

  .requirements ul {
    display: flex;
    flex-direction: column;
    gap: 6px;
    margin-block-start: var(--_gt-1);
  }
  .requirement {
    display: flex;
    gap: 6px;
  }
  .requirement .icon {
    margin-block-start: 2px;
  }
  .requirement-state {
    display: block;
    color: var(--_gt-muted);
    font-size: var(--_gt-size-small);
  }

  @media (forced-colors: active) {
    .progress-bar {
      forced-color-adjust: none;
      background-color: Canvas;
    }
    .errors {
      border-inline-start-color: CanvasText;
    }
  }
`;
