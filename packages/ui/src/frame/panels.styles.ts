import { css } from 'lit';

/** Lines above the work, the panel for the author, the list of requirements. */
export const panelsStyles = css`
  .notices {
    flex: none;
  }
  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_gt-1) var(--_gt-2);
    padding-block: 3px;
    padding-inline: var(--_gt-3) var(--_gt-2);
    border-block-end: 1px solid var(--_gt-border);
    background: var(--_gt-accent-soft);
  }
  .notice.warning {
    background: var(--_gt-warn-soft);
  }
  .notice p {
    flex: 1 1 14rem;
    min-block-size: 24px;
    padding-block: 2px;
    color: var(--_gt-text);
    overflow-wrap: anywhere;
  }
  .errors {
    flex: none;
    max-block-size: 45%;
    padding: var(--_gt-2) var(--_gt-3);
    overflow: auto;
    border-block-end: 1px solid var(--_gt-border);
    border-inline-start: 4px solid var(--_gt-danger);
    background: var(--_gt-danger-soft);
  }
  .errors h2 {
    display: flex;
    align-items: center;
    gap: 6px;
    font-size: inherit;
  }
  .errors .muted {
    color: inherit;
  }
  .errors li {
    padding-block: var(--_gt-1);
    border-block-start: 1px solid var(--_gt-border);
  }
  .errors ul {
    margin-block-start: var(--_gt-1);
  }
  .errors dl > div {
    display: flex;
    gap: var(--_gt-2);
  }
  .errors dt {
    flex: none;
    inline-size: 6rem;
    color: var(--_gt-text);
  }
  .errors dd {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .requirements ul {
    display: flex;
    flex-direction: column;
    gap: 6px;
    margin-block-start: var(--_gt-1);
  }
  .requirement {
    display: flex;
    gap: 6px;
  }
  .requirement .icon {
    margin-block-start: 2px;
  }
  .requirement-state {
    display: block;
    color: var(--_gt-muted);
    font-size: var(--_gt-size-small);
  }
  @media (forced-colors: active) {
    .errors {
      border-inline-start-color: CanvasText;
    }
  }
`;
