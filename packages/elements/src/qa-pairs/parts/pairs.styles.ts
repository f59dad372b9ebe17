import { css } from 'lit';

/** The pairs beside the passage: one open, the others one line each. */
export const pairsStyles = css`
  .qa-panel {
    display: flex;
    flex: none;
    flex-direction: column;
    inline-size: clamp(20rem, 42%, 27rem);
    min-block-size: 0;
    overflow: auto;
    /* what has the focus is seen whole, below the head that stays */
    scroll-padding-block: calc(var(--_gt-target) + 12px) 4px;
    border-inline-start: 1px solid var(--_gt-border);
    background: var(--_gt-sunken);
  }
  .qa-alone > .qa-panel {
    flex: 1 1 0;
    inline-size: auto;
    border-inline: 0;
  }
  .qa-alone .qa-list {
    inline-size: 100%;
    max-inline-size: 48rem;
  }
  .qa-head {
    position: sticky;
    inset-block-start: 0;
    z-index: 2;
    display: flex;
    align-items: center;
    gap: var(--_gt-2);
    padding: var(--_gt-1) var(--_gt-2) var(--_gt-1) var(--_gt-3);
    background: inherit;
  }
  .qa-new {
    margin-inline-start: auto;
  }
  .qa-wanted {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_gt-1);
    padding: 0 var(--_gt-3) var(--_gt-2);
  }
  .qa-none {
    padding: var(--_gt-3);
  }
  .qa-list {
    --_gt-row-gap: 4px;
    display: flex;
    flex-direction: column;
    gap: 4px;
    padding: 0 var(--_gt-2) var(--_gt-3);
  }
  .qa-pair {
    display: flex;
    align-items: center;
    border: 1px solid var(--_gt-border);
    border-inline-start: 4px solid var(--_gt-mark);
    border-radius: var(--_gt-radius);
    background: var(--_gt-raised);
  }
  .qa-pair:not(.qa-card) {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 34px;
  }
  .qa-pair[data-pointed],
  .qa-row[data-pointed] {
    background: color-mix(in srgb, var(--_gt-mark) 16%, var(--_gt-raised));
  }
  .qa-grip {
    flex: none;
  }
  .qa-grip[hidden] + * {
    margin-inline-start: var(--_gt-2);
  }
  .qa-open {
    flex: 1;
    min-inline-size: 0;
    min-block-size: 32px;
    justify-content: start;
    padding-inline: 0 var(--_gt-2);
    text-align: start;
  }
  /* no wider than its words, which else stand on the far side where they are of another direction */
  .qa-text,
  .qa-quote {
    min-inline-size: 2rem;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .qa-open > .qa-text + * {
    flex: none;
    margin-inline-start: auto;
  }
  .qa-number {
    display: inline-flex;
    flex: none;
    align-items: center;
    justify-content: center;
    min-inline-size: 22px;
    min-block-size: 20px;
    padding: 0 4px;
    border-radius: var(--_gt-radius-small);
    background: var(--_gt-mark);
    color: var(--_gt-surface);
    font-size: var(--_gt-size-small);
    font-weight: 700;
    line-height: 1;
  }
  /* no badge: those are of pairs */
  .qa-index {
    flex: none;
    min-inline-size: 18px;
    color: var(--_gt-muted);
    text-align: center;
  }

  /* The open pair. */
  .qa-card {
    flex-direction: column;
    align-items: stretch;
    gap: var(--_gt-2);
    padding-block: var(--_gt-1) var(--_gt-2);
    padding-inline: 0 var(--_gt-2);
    outline: 2px solid var(--_gt-mark);
    outline-offset: -1px;
  }
  .qa-card > :not(.qa-card-head) {
    margin-inline: var(--_gt-2) 2px;
  }
  .qa-card-head {
    display: flex;
    align-items: center;
    gap: var(--_gt-1);
    min-block-size: 28px;
  }
  .qa-state,
  .qa-missing {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-inline-size: 0;
  }
  .qa-tools {
    display: inline-flex;
    margin-inline-start: auto;
  }
  .qa-offer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 var(--_gt-2);
    padding: 2px var(--_gt-2);
    border-radius: var(--_gt-radius);
    background: var(--_gt-accent-soft);
  }
  .qa-offer kbd {
    text-decoration: none;
  }
  .qa-tags,
  .qa-references,
  .qa-answer {
    display: flex;
    flex-direction: column;
    gap: 2px;
  }
  .qa-references-head {
    display: flex;
    align-items: baseline;
    gap: var(--_gt-2);
  }
  .qa-head h2,
  h4 {
    margin: 0;
    font-size: inherit;
  }
  .qa :is(.small > .icon, .qa-own-tag .icon) {
    inline-size: 14px;
    block-size: 14px;
  }
  .qa-chips {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  .qa-tag {
    max-inline-size: 100%;
    min-block-size: max(24px, var(--_gt-target) - 4px);
    padding-inline: 8px;
    border-radius: 99px;
    font-size: var(--_gt-size-small);
    white-space: normal;
    overflow-wrap: anywhere;
  }
  .qa-own-tag {
    padding-inline-end: 0;
    border-radius: 99px;
    overflow-wrap: anywhere;
  }
  .qa-own-tag button {
    min-inline-size: 24px;
    min-block-size: 24px;
    border-radius: 99px;
  }
  .qa-add-tag {
    display: inline-flex;
    gap: 4px;
  }
  .qa-add-tag input {
    inline-size: 8rem;
  }
  .qa-rows {
    display: flex;
    flex-direction: column;
    gap: 2px;
  }
  .qa-row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    border-radius: var(--_gt-radius-small);
  }
  .qa-excerpt {
    display: flex;
    flex: 1 1 0;
    align-items: center;
    justify-content: start;
    gap: 6px;
    min-inline-size: 0;
    min-block-size: max(24px, var(--_gt-target));
    padding-inline: 2px;
    text-align: start;
  }
  .qa-unplaced .qa-quote {
    text-decoration: line-through;
  }
  .qa-ends {
    display: flex;
    flex: 1 0 100%;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px;
    padding-block: 2px 4px;
    padding-inline: 26px 2px;
  }

  /* no keys to be told of */
  @media (pointer: coarse) {
    .qa kbd {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .qa-number {
      background: CanvasText;
      color: Canvas;
      forced-color-adjust: none;
    }
    .qa-card {
      outline-color: Highlight;
    }
    .qa-open {
      border: 0;
    }
  }
`;
