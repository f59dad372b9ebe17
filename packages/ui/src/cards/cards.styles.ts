import { css } from 'lit';

/** A list of cards: one open, the others one line each; numbers in the colour of what they stand for. */
export const cardsStyles = css`
  .cards {
    --_gt-row-gap: 4px;
    display: flex;
    flex-direction: column;
    gap: 4px;
  }
  .card {
    display: flex;
    align-items: center;
    border: 1px solid var(--_gt-border);
    border-inline-start: 4px solid var(--_gt-mark, var(--_gt-border-strong));
    border-radius: var(--_gt-radius);
    background: var(--_gt-raised);
  }
  .card:not([data-current]) {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 34px;
  }
  .card[data-pointed] {
    background: color-mix(in srgb, var(--_gt-mark, var(--_gt-accent)) 16%, var(--_gt-raised));
  }
  .card-grip {
    flex: none;
  }
  .card-grip[hidden] + *,
  .card-open:first-child,
  .card-head > h3:first-child {
    margin-inline-start: var(--_gt-2);
  }
  .card-open {
    flex: 1;
    min-inline-size: 0;
    min-block-size: max(32px, var(--_gt-target));
    justify-content: start;
    padding-inline: 0 var(--_gt-2);
    text-align: start;
  }
  /* no wider than its words, which else stand on the far side where they are of another direction */
  .card-text {
    min-inline-size: 1rem;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .card-open > .card-text + * {
    flex: none;
    margin-inline-start: auto;
  }
  .number {
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
  .card[data-current] {
    flex-flow: column;
    align-items: stretch;
    gap: var(--_gt-1);
    padding-block: 2px var(--_gt-1);
    padding-inline: 0 var(--_gt-2);
    outline: 2px solid var(--_gt-mark, var(--_gt-accent));
    outline-offset: -1px;
  }
  .card[data-current] > :not(.card-head) {
    margin-inline-start: var(--_gt-2);
  }
  .card-head {
    display: flex;
    align-items: center;
    gap: var(--_gt-1);
    min-block-size: 28px;
  }
  .card-head h3,
  .card-state,
  .note {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-inline-size: 0;
  }
  .card[data-current] > .card-tools,
  .card-tools {
    display: inline-flex;
    margin-inline-start: auto;
  }
  :is(.small, .note) > .icon {
    inline-size: 14px;
    block-size: 14px;
  }
  @media (forced-colors: active) {
    .number {
      background: CanvasText;
      color: Canvas;
      forced-color-adjust: none;
    }
    .card[data-current] {
      outline-color: Highlight;
    }
    .card-open {
      border: 0;
    }
  }
`;
