import { css } from 'lit';

export const blankTaskStyles = css`
  .asked {
    padding: var(--_gt-2) var(--_gt-3);
    border-block-end: 1px solid var(--_gt-border);
    background: var(--_gt-sunken);
    font-weight: 500;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .answer {
    padding: var(--_gt-3);
  }
`;
