import { css } from 'lit';

/** The steps beside the video. */
export const panelStyles = css`
  .none {
    padding: var(--_gt-1);
  }
  .fields {
    display: flex;
    flex-direction: column;
    gap: var(--_gt-1);
    padding-inline: var(--_gt-1);
  }
  .card:not([data-current]) > .note {
    padding-inline: var(--_gt-2);
  }
  .vc-times {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: 4px;
  }
  .vc-thumbnail {
    flex: none;
    align-self: end;
    inline-size: auto;
    block-size: 40px;
    max-inline-size: 72px;
    border-radius: var(--_gt-radius);
  }
  .vc-time-field {
    display: flex;
    flex: 1 1 6.25rem;
    align-items: start;
    gap: 0;
    min-inline-size: 0;
  }
  .vc-time-field > .field {
    flex: 1;
    min-inline-size: 0;
  }
  .vc-time-field input {
    inline-size: 100%;
    min-inline-size: 0;
    padding-inline: 6px;
    /* times run from left to right on every page */
    direction: ltr;
    font-variant-numeric: tabular-nums;
  }
  /* beside its field, below the label */
  .vc-here {
    flex: none;
    margin-block-start: 1.4lh;
  }
  .vc-label {
    inline-size: 100%;
    border-inline-start: 4px solid var(--_gt-mark);
  }
  /* no keys to be told of */
  @media (pointer: coarse) {
    .keys {
      display: none;
    }
  }
`;
