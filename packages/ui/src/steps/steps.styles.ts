import { css } from 'lit';

/**
 * Steps below each other, one open, the others one line each; `.after-steps` below them always is. Where there is no
 * room beside the subject they are chosen in one row, of `--_gt-steps`.
 */
export const stepsStyles = css`
  .step {
    display: flex;
    flex: none;
    flex-direction: column;
    min-block-size: 0;
    border-block-end: 1px solid var(--_gt-border);
  }
  .step[data-open] {
    flex: 1 1 0;
  }
  .step-head button {
    inline-size: 100%;
    min-block-size: max(32px, var(--_gt-target));
    justify-content: start;
    gap: var(--_gt-2);
    padding-inline: var(--_gt-3);
    border-radius: 0;
    font-size: var(--_gt-size);
    font-weight: 600;
  }
  .step-head :focus-visible {
    outline-offset: -2px;
  }
  .step-number {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    inline-size: 20px;
    block-size: 20px;
    border: 1px solid var(--_gt-border-strong);
    border-radius: 50%;
    font-size: var(--_gt-size-small);
  }
  .step[data-open] .step-number {
    border-color: var(--_gt-accent);
    background: var(--_gt-accent);
    color: var(--_gt-accent-text);
    forced-color-adjust: none;
  }
  .step-count {
    display: inline-flex;
    align-items: center;
    gap: var(--_gt-2);
    margin-inline-start: auto;
    font-weight: 400;
  }
  .step-missing[data-tried] {
    color: var(--_gt-danger);
  }
  .step-body {
    flex: 1 1 0;
    min-block-size: 0;
    padding: 2px var(--_gt-2) var(--_gt-2);
    overflow: auto;
    scroll-padding-block: 4px;
  }
  @container gt-main (width < 640px) {
    .side.steps {
      display: grid;
      grid-template: auto minmax(0, 1fr) auto / repeat(var(--_gt-steps, 3), 1fr);
      flex: 1 1 0;
      min-block-size: min(16rem, 45dvh);
    }
    .step {
      display: contents;
    }
    .step-head {
      grid-row: 1;
      min-inline-size: 0;
      border-block-end: 2px solid var(--_gt-border);
    }
    .step[data-open] .step-head {
      border-color: var(--_gt-accent);
    }
    .step-head button {
      flex-direction: column;
      justify-content: center;
      gap: 0;
      padding: 2px;
      font-size: var(--_gt-size-small);
      line-height: 1.3;
    }
    .step-number,
    .step-missing {
      display: none;
    }
    .step-count {
      margin: 0;
    }
    .step-body {
      grid-row: 2;
      grid-column: 1 / -1;
      padding-block-start: var(--_gt-1);
    }
    .after-steps {
      grid-row: 3;
      grid-column: 1 / -1;
    }
  }
`;
