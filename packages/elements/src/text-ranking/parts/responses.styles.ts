import { css } from 'lit';

/** The cards of the responses. */
export const responsesStyles = css`
  .responses {
    display: flex;
    flex-direction: column;
    gap: var(--_gt-2);
    padding: var(--_gt-3);
  }
  .responses[data-arrangement='columns'] {
    flex-direction: row;
    inline-size: max-content;
    min-inline-size: 100%;
  }
  .response {
    display: flex;
    flex-direction: column;
    min-inline-size: 0;
    padding: var(--_gt-2) var(--_gt-3) var(--_gt-3);
    border: 1px solid var(--_gt-border);
    border-radius: var(--_gt-radius);
    background: var(--_gt-raised);
    content-visibility: auto;
    contain-intrinsic-size: auto 200px;
  }
  [data-arrangement='columns'] > .response {
    flex: 1 0 0;
    inline-size: 0;
    /* three of them fit at the reference size beside a scroll bar, too */
    min-inline-size: 190px;
  }
  /* as many as a wide screen may show are laid out together, since the highest of them makes the row */
  [data-arrangement='columns'] > .response:nth-child(-n + 8) {
    content-visibility: visible;
  }
  .response[data-current] {
    border-color: var(--_gt-accent);
    box-shadow: 0 0 0 1px var(--_gt-accent);
  }
  .response-header {
    white-space: nowrap;
    display: flex;
    align-items: center;
    gap: var(--_gt-2);
    min-block-size: 28px;
    margin-block-end: var(--_gt-1);
  }
  .response-body {
    position: relative;
    overflow: hidden;
    max-block-size: max(9rem, 60cqb);
  }
  [data-arrangement='columns'] .response-body {
    max-block-size: max(9rem, calc(100cqb - 108px));
  }
  [data-arrangement='single'] .response-body {
    max-block-size: max(9rem, calc(100cqb - 108px));
  }
  .response-body[data-expanded] {
    max-block-size: none;
  }
  .response-body[data-clipped]::after {
    content: '';
    position: absolute;
    inset: auto 0 0;
    block-size: 2.5rem;
    background: linear-gradient(transparent, var(--_gt-raised));
    pointer-events: none;
  }
  .response-end {
    display: block;
    block-size: 1px;
  }
  .response-body img {
    display: block;
    max-inline-size: 100%;
    max-block-size: max(8rem, calc(100cqb - 120px));
    object-fit: contain;
    border-radius: var(--_gt-radius-small);
  }
  .response-more {
    white-space: normal;
    text-align: start;
    align-self: start;
    margin-block-start: var(--_gt-1);
  }
  .unread {
    background: var(--_gt-warn-soft);
    color: var(--_gt-warn);
  }
  del + ins {
    margin-inline-start: 2px;
  }
  ins {
    background: var(--_gt-ok-soft);
    text-decoration: underline;
    text-decoration-color: var(--_gt-ok);
    text-underline-offset: 3px;
  }
  del {
    background: var(--_gt-danger-soft);
    color: var(--_gt-danger);
  }

  @media (forced-colors: active) {
    .response[data-current] {
      outline: 2px solid Highlight;
    }
  }
`;
