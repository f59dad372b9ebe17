import { css } from 'lit';

/** The steps beside the video. */
export const panelStyles = css`
  .vc-times {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: 4px;
  }
  /* its room is kept until it comes: nothing jumps then */
  .vc-thumbnail {
    display: grid;
    flex: none;
    place-content: center;
    inline-size: 64px;
    block-size: calc(1lh + 2px + max(28px, var(--_gt-target)));
    overflow: hidden;
    border-radius: var(--_gt-radius);
    background: var(--_gt-sunken);
  }
  /* without the video it never comes */
  .subject:has(.awaited) ~ .side .vc-thumbnail {
    display: none;
  }
  .vc-thumbnail > canvas {
    max-inline-size: 64px;
    max-block-size: 100%;
  }
  /* beside the label */
  .vc-length {
    position: absolute;
    inset-block-start: 2px;
    inset-inline-end: 0;
  }
  .vc-time-field {
    position: relative;
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
  .vc-time-field .field-label {
    align-self: start;
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
    margin-block-start: calc(1lh + 2px);
  }
  .vc-label {
    inline-size: 100%;
    border-inline-start: 4px solid var(--_gt-mark);
  }
  @media (pointer: coarse) {
    /* no keys to be told of */
    .keys {
      display: none;
    }
    /* what is typed is read whole */
    @container gt-main (width < 900px) {
      .vc-thumbnail {
        display: none;
      }
    }
  }
`;
