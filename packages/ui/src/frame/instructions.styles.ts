import { css } from 'lit';

/** The rail, the pane and its separator. */
export const instructionsStyles = css`
  /* a rail where there is little room, a pane beside or over the work */
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
`;
