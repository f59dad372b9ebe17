import { css } from 'lit';

/** The pairs beside the passage: one open, the others one line each. */
export const pairsStyles = css`
  .side {
    overflow: auto;
    /* what has the focus is seen whole, below the head that stays */
    scroll-padding-block: calc(var(--_gt-target) + 12px) 4px;
  }
  .qa-alone > .side {
    flex: 1 1 0;
    inline-size: auto;
    border-inline: 0;
  }
  .qa-alone .cards {
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
  .none {
    padding: var(--_gt-3);
  }
  .cards {
    padding: 0 var(--_gt-2) var(--_gt-3);
  }
  .qa-row[data-pointed] {
    background: color-mix(in srgb, var(--_gt-mark) 16%, var(--_gt-raised));
  }
  .qa-quote {
    min-inline-size: 2rem;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .number {
    border-radius: var(--_gt-radius-small);
  }
  /* no badge: those are of pairs */
  .qa-index {
    flex: none;
    min-inline-size: 18px;
    color: var(--_gt-muted);
    text-align: center;
  }

  /* The open pair. */
  .card[data-current] {
    gap: var(--_gt-2);
    padding-block: var(--_gt-1) var(--_gt-2);
  }
  .card[data-current] > :not(.card-head) {
    margin-inline-end: 2px;
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
  .qa-own-tag .icon {
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
    .workspace kbd {
      display: none;
    }
  }
`;
