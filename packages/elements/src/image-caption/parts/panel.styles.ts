import { css } from 'lit';

/** The steps beside the picture: one open, the others one line each, the caption below them. */
export const panelStyles = css`
  .ic-panel {
    display: flex;
    flex: none;
    flex-direction: column;
    inline-size: clamp(20rem, 42%, 27rem);
    min-block-size: 0;
    border-inline-start: 1px solid var(--_gt-border);
    background: var(--_gt-sunken);
  }
  .ic-step {
    display: flex;
    flex: none;
    flex-direction: column;
    min-block-size: 0;
    border-block-end: 1px solid var(--_gt-border);
  }
  .ic-step[data-open] {
    flex: 1 1 0;
  }
  .ic-step-head button {
    inline-size: 100%;
    min-block-size: max(32px, var(--_gt-target));
    justify-content: start;
    gap: var(--_gt-2);
    padding-inline: var(--_gt-3);
    border-radius: 0;
    font-size: var(--_gt-size);
    font-weight: 600;
  }
  .ic-step-head :focus-visible {
    outline-offset: -2px;
  }
  .ic-step-number {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    inline-size: 20px;
    block-size: 20px;
    border: 1px solid var(--_gt-border-strong);
    border-radius: 50%;
    font-size: var(--_gt-size-small);
  }
  .ic-step[data-open] .ic-step-number {
    border-color: var(--_gt-accent);
    background: var(--_gt-accent);
    color: var(--_gt-accent-text);
    forced-color-adjust: none;
  }
  .ic-count {
    display: inline-flex;
    align-items: center;
    gap: var(--_gt-2);
    margin-inline-start: auto;
    font-weight: 400;
  }
  .ic-missing[data-tried] {
    color: var(--_gt-danger);
  }
  .ic :is(.small, .small > *, .ic-count) > .icon,
  .ic-note .icon {
    inline-size: 14px;
    block-size: 14px;
  }
  .ic-body {
    flex: 1 1 0;
    min-block-size: 0;
    padding: 2px var(--_gt-2) var(--_gt-2);
    overflow: auto;
    scroll-padding-block: 4px;
  }
  .ic-none {
    padding: var(--_gt-1);
  }
  .ic-fields {
    display: flex;
    flex-direction: column;
    gap: var(--_gt-1);
    padding-inline: var(--_gt-1);
  }
  .ic-list {
    --_gt-row-gap: 4px;
    display: flex;
    flex-direction: column;
    gap: 4px;
  }
  .ic-row {
    display: flex;
    align-items: center;
    border: 1px solid var(--_gt-border);
    border-inline-start: 4px solid var(--_gt-mark, var(--_gt-border-strong));
    border-radius: var(--_gt-radius);
    background: var(--_gt-raised);
  }
  .ic-relationship {
    flex-wrap: wrap;
    border-inline-start-width: 1px;
  }
  .ic-row:not(.ic-card) {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 34px;
  }
  .ic-row[data-pointed] {
    background: color-mix(in srgb, var(--_gt-mark, var(--_gt-accent)) 16%, var(--_gt-raised));
  }
  .ic-grip {
    flex: none;
  }
  .ic-grip[hidden] + * {
    margin-inline-start: var(--_gt-2);
  }
  .ic-open {
    flex: 1;
    min-inline-size: 0;
    min-block-size: max(32px, var(--_gt-target));
    justify-content: start;
    padding-inline: 0 var(--_gt-2);
    text-align: start;
  }
  .ic-relationship > .ic-open {
    padding-inline-start: var(--_gt-2);
  }
  .ic-text {
    min-inline-size: 1rem;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .ic-open > :is(.ic-text + *, .ic-end ~ .icon) {
    flex: none;
    margin-inline-start: auto;
  }
  .ic-end {
    display: inline-flex;
    flex: 0 1 auto;
    align-items: center;
    gap: 4px;
    min-inline-size: 0;
  }
  .ic-place {
    flex: none;
    min-inline-size: 2ch;
  }
  .ic-predicate {
    flex: 0 2 auto;
    min-inline-size: 1rem;
    overflow: hidden;
    color: var(--_gt-muted);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .ic-number {
    display: inline-flex;
    flex: none;
    align-items: center;
    justify-content: center;
    min-inline-size: 22px;
    min-block-size: 20px;
    padding: 0 4px;
    border-radius: 99px;
    background: var(--_gt-mark);
    color: var(--_gt-surface);
    font-size: var(--_gt-size-small);
    font-weight: 700;
    line-height: 1;
    font-variant-numeric: tabular-nums;
  }

  /* The open one. */
  .ic-card {
    flex-flow: column;
    align-items: stretch;
    gap: var(--_gt-1);
    padding-block: 2px var(--_gt-1);
    padding-inline: 0 var(--_gt-2);
    outline: 2px solid var(--_gt-mark, var(--_gt-accent));
    outline-offset: -1px;
  }
  .ic-card > :not(.ic-card-head) {
    margin-inline-start: var(--_gt-2);
  }
  .ic-card-head,
  .ic-card-foot {
    display: flex;
    align-items: center;
    gap: var(--_gt-1);
    min-block-size: 28px;
  }
  .ic-title,
  .ic-note {
    display: inline-flex;
    align-items: center;
    gap: 4px;
  }
  .ic-card > .ic-card-tools,
  .ic-card-tools {
    display: inline-flex;
    margin-inline-start: auto;
  }
  .ic-note {
    padding-inline: var(--_gt-2);
  }
  .ic-relationship > .ic-note {
    flex-basis: 100%;
    padding-block-end: var(--_gt-1);
  }
  .ic-card .ic-note {
    padding-inline: 0;
  }
  .ic-points {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px;
  }
  .ic-points > button {
    margin-inline-start: auto;
    min-block-size: max(24px, var(--_gt-target) - 4px);
  }
  .ic-point {
    padding: 0;
  }
  .ic-point button {
    min-inline-size: 24px;
    min-block-size: max(24px, var(--_gt-target) - 4px);
    padding-inline: 5px;
    font-size: inherit;
  }

  /* Relationships. */
  .ic-entry {
    display: grid;
    grid-template-columns: 1fr auto auto;
    align-items: end;
    gap: 2px var(--_gt-1);
    padding: 0 var(--_gt-1) var(--_gt-2);
  }
  .ic-reading {
    grid-column: 1 / -1;
    min-block-size: 1lh;
    overflow-wrap: anywhere;
  }
  .ic-ends {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1.4fr) minmax(0, 1fr);
    align-items: start;
    gap: 4px;
    padding-block-start: var(--_gt-1);
  }
  .ic-select {
    min-inline-size: 0;
    border-inline-start: 4px solid var(--_gt-mark);
    text-overflow: ellipsis;
  }
  .ic-ends input {
    min-inline-size: 0;
    inline-size: 100%;
  }
  .ic-unrelated {
    margin-block-start: var(--_gt-2);
    padding: 0 var(--_gt-1) var(--_gt-2);
  }

  /* no room beside the picture: the steps are chosen in one row */
  @container gt-main (width < 640px) {
    .ic-panel {
      display: grid;
      grid-template: auto minmax(0, 1fr) auto / repeat(3, 1fr);
      flex: 1 1 0;
      inline-size: auto;
      min-block-size: min(16rem, 45dvh);
      border-inline: 0;
      border-block-start: 2px solid var(--_gt-border-strong);
    }
    .ic-step {
      display: contents;
    }
    .ic-step-head {
      grid-row: 1;
      min-inline-size: 0;
      border-block-end: 2px solid var(--_gt-border);
    }
    .ic-step[data-open] .ic-step-head {
      border-color: var(--_gt-accent);
    }
    .ic-step-head button {
      flex-direction: column;
      justify-content: center;
      gap: 0;
      padding: 2px;
      font-size: var(--_gt-size-small);
      line-height: 1.3;
    }
    .ic-step-number,
    .ic-missing {
      display: none;
    }
    .ic-count {
      margin: 0;
    }
    .ic-body {
      grid-area: 2 / 1 / 3 / -1;
      padding-block-start: var(--_gt-1);
    }
    .ic-caption {
      grid-area: 3 / 1 / 4 / -1;
    }
  }
  /* no keys to be told of */
  @media (pointer: coarse) {
    .ic-keys {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .ic-number {
      background: CanvasText;
      color: Canvas;
      forced-color-adjust: none;
    }
    .ic-card {
      outline-color: Highlight;
    }
    .ic-open {
      border: 0;
    }
  }
`;
