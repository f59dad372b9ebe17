import { css } from 'lit';

/** Lines above the work, the panel for the author, the list of requirements. */
export const panelsStyles = css`
  .notices,
  .errors {
    flex: none;
  }
  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_gt-1) var(--_gt-2);
    min-block-size: 32px;
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
    color: var(--_gt-text);
  }
  .notice p,
  .errors dd {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .errors {
    max-block-size: 45%;
    padding: var(--_gt-2) var(--_gt-3);
    overflow: auto;
    border: 1px solid var(--_gt-danger);
    border-inline-start-width: 4px;
    background: var(--_gt-danger-soft);
  }
  .errors h2,
  .errors dl > div,
  .requirement {
    display: flex;
    align-items: baseline;
    gap: 6px;
  }
  .errors h2 {
    font-size: inherit;
  }
  .errors li,
  .requirement {
    padding-block: 3px;
  }
  .errors li {
    border-block-start: 1px solid var(--_gt-border);
  }
  .errors dt {
    flex: none;
    inline-size: 6rem;
  }
  :is(.errors, .requirement) .icon {
    align-self: start;
    margin-block-start: 2px;
  }
  /* on the side of the page: its first line is nothing but the author's words, which are isolated */
  .requirement > span {
    unicode-bidi: isolate;
  }
  .requirement-state {
    display: block;
    color: var(--_gt-muted);
    font-size: var(--_gt-size-small);
  }
`;
