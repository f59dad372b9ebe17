import { css } from 'lit';

/** The rail, the pane that it stands for, and the pane's separator. */
export const instructionsStyles = css`
  .rail,
  .pane {
    display: flex;
    flex: none;
    border-inline-end: 1px solid var(--_gt-border);
    background: var(--_gt-sunken);
  }
  .rail {
    inline-size: 32px;
  }
  .rail button {
    flex: 1;
    flex-direction: column;
    min-inline-size: 0;
    justify-content: start;
    padding: var(--_gt-2) 0;
    border-radius: 0;
    color: var(--_gt-muted);
  }
  .rail span {
    writing-mode: vertical-rl;
  }
  .pane {
    position: relative;
    flex-direction: column;
    inline-size: min(var(--_gt-pane), 40%);
  }
  .pane-header {
    display: flex;
    align-items: center;
    gap: 2px;
    padding-block: var(--_gt-1) 0;
    padding-inline: var(--_gt-3) var(--_gt-1);
  }
  .pane-header h2 {
    flex: 1;
    font-size: inherit;
  }
  .pane-header > button {
    align-self: start;
  }
  /* three do not fit side by side: what can't be read in full in one row stands in two */
  .tabs {
    display: flex;
    flex: 1;
    flex-wrap: wrap;
    min-inline-size: 0;
  }
  .tabs button {
    min-inline-size: 0;
    padding-inline: 4px;
    overflow: hidden;
    border-block-end-width: 2px;
    border-radius: 0;
    color: var(--_gt-muted);
  }
  .tabs [aria-selected='true'] {
    border-block-end-color: var(--_gt-accent);
    color: inherit;
    font-weight: 600;
  }
  .pane-text {
    display: flex;
    flex: 1;
    flex-direction: column;
    align-items: start;
    gap: var(--_gt-3);
    min-block-size: 0;
    padding: var(--_gt-1) var(--_gt-3) var(--_gt-3);
    overflow: auto;
    overflow-wrap: anywhere;
  }
  /* the margins of the author's own paragraphs come on top of the pane's */
  ::slotted(short-instructions) {
    display: block;
    margin-block: -8px;
  }
  .pane-full {
    flex: none;
    white-space: normal;
    text-align: start;
  }
  .rail button,
  .pane-text,
  .dialog-text {
    outline-offset: -2px;
  }
  .separator {
    position: absolute;
    inset-block: 0;
    inset-inline-end: -5px;
    z-index: 1;
    inline-size: 9px;
    border-inline: 3px solid transparent;
    background-clip: content-box;
    cursor: col-resize;
    touch-action: none;
  }
  .separator:is(:hover, :focus-visible) {
    background-color: var(--_gt-accent);
  }
  /* wide enough for a finger in its middle, on the side where nothing scrolls */
  .separator::after {
    content: '';
    position: absolute;
    inset-block-start: calc(50% - 24px);
    inset-inline-start: -3px;
    inline-size: 24px;
    block-size: 48px;
  }
  @container gt-frame (width >= 1100px) {
    [data-collapsed] > .pane,
    .body:not([data-collapsed]) > .rail,
    .pane-pin {
      display: none;
    }
  }
  @container gt-frame (width < 1100px) {
    .body:not([data-over], [data-pinned]) > .pane,
    [data-pinned] > .rail {
      display: none;
    }
    .body:not([data-pinned]) > .pane {
      position: absolute;
      inset-block: 0;
      inset-inline-start: 0;
      z-index: 5;
      inline-size: min(var(--_gt-pane), 100% - 40px);
      box-shadow: var(--_gt-shadow);
    }
  }
  /* no width to spare: the rail lies above the work, and the pane where it is pinned */
  @container gt-frame (width < 480px) {
    .body {
      flex-direction: column;
    }
    /* as high as it is, where the page gives the element no height */
    .work {
      flex-basis: auto;
    }
    .rail,
    .body > .pane {
      inline-size: 100%;
      border-inline: 0;
      border-block-end: 1px solid var(--_gt-border);
    }
    /* of the window: the body has no height of its own where the page gives the element none */
    [data-pinned] > .pane {
      max-block-size: 40dvh;
    }
    .rail button {
      flex-direction: row;
      padding: 0 var(--_gt-3);
    }
    .rail span {
      writing-mode: horizontal-tb;
    }
    .separator {
      display: none;
    }
  }
`;
