import { css } from 'lit';

/** The rows of one dimension, by place. */
export const rankRowsStyles = css`
  .ranks {
    --_gt-row-gap: 3px;
    display: flex;
    flex-direction: column;
    gap: 3px;
    border-radius: var(--_gt-radius);
  }
  .rank-hint {
    padding: 4px 8px;
    border: 1px dashed var(--_gt-border);
    border-radius: var(--_gt-radius);
  }
  .rank-row {
    display: flex;
    align-items: center;
    border: 1px solid var(--_gt-border);
    border-radius: var(--_gt-radius);
    background: var(--_gt-raised);
  }
  .rank-row[data-unranked] {
    border-style: dashed;
    border-color: var(--_gt-border-strong);
    background: none;
  }
  .rank-row[data-current] {
    border-color: var(--_gt-accent);
  }
  .rank-row:hover {
    border-color: var(--_gt-border-strong);
  }
  .rank-response {
    flex: none;
    min-inline-size: 0;
    min-block-size: calc(var(--_gt-target) + 2px);
    padding-inline: 4px 8px;
    border: 0;
  }
  /* all of the row presses it, though its name is the letter only */
  .rank-response::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: var(--_gt-radius);
  }
  .rank-response:is(:hover, :focus-visible) {
    outline: 0;
    background: none;
    box-shadow: none;
  }
  .rank-response:focus-visible::after {
    outline: 2px solid var(--_gt-focus);
    outline-offset: 1px;
  }
  .rank-response[aria-disabled] {
    color: inherit;
  }
  .rank-grip,
  .rank-step {
    position: relative;
    z-index: 1;
  }
  .rank-place {
    flex: none;
    min-inline-size: 24px;
    font-weight: 700;
    text-align: center;
  }
  [data-unranked] .rank-place {
    color: var(--_gt-muted);
    font-weight: 400;
  }
  [data-tied] .rank-place::before {
    content: '=';
    font-weight: 400;
  }
  .rank-snippet {
    flex: 1;
    min-inline-size: 0;
    overflow: hidden;
    color: var(--_gt-muted);
    font-size: var(--_gt-size-small);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .rank-step {
    flex: none;
  }
  .rank-grip::before,
  .rank-step::before {
    content: '';
    flex: none;
    inline-size: 16px;
    block-size: 16px;
    /* they are in the colour of the text, also where colours are forced */
    forced-color-adjust: none;
  }
  .rank-grip::before {
    inline-size: 8px;
    block-size: 13.5px;
    margin-inline: 4px;
    background: radial-gradient(circle, currentColor 1px, transparent 1.5px) 0 0 / 4px 4.5px;
  }
  .rank-step::before {
    background: currentColor;
    clip-path: polygon(
      8px 2px,
      12.5px 6.5px,
      11.5px 7.5px,
      8.75px 4.75px,
      8.75px 13.5px,
      7.25px 13.5px,
      7.25px 4.75px,
      4.5px 7.5px,
      3.5px 6.5px
    );
  }
  .rank-down::before {
    rotate: 180deg;
  }
  .rank-step:not([aria-disabled]) {
    color: var(--_gt-muted);
  }

  @media (forced-colors: active) {
    .rank-row[data-current] {
      outline: 2px solid Highlight;
    }
    .rank-step {
      border: 0;
    }
  }
`;
