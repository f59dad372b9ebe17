import { css } from 'lit';

/** The bar below the work and the list that opens above it. */
export const footerStyles = css`
  .footer {
    position: sticky;
    inset-block-end: 0;
    z-index: 6;
    display: flex;
    flex: none;
    flex-wrap: wrap;
    gap: var(--_gt-1) var(--_gt-3);
    padding: 6px var(--_gt-3);
    border-block-start: 1px solid var(--_gt-border);
    background: var(--_gt-sunken);
  }
  .footer div,
  .footer p,
  .issues-toggle > span {
    display: flex;
    align-items: center;
    gap: var(--_gt-2);
  }
  .footer .footer-actions {
    gap: 2px;
    margin-inline-start: auto;
  }
  .footer .primary {
    margin-inline-start: var(--_gt-2);
    padding: 0 var(--_gt-4);
  }
  .progress {
    white-space: nowrap;
  }
  .progress-bar {
    inline-size: 96px;
    block-size: 6px;
    border-radius: 3px;
    background: linear-gradient(var(--_gt-accent) 0 0) no-repeat 0 / var(--_gt-done) 100% var(--_gt-surface);
    box-shadow: inset 0 0 0 1px var(--_gt-border-strong);
    forced-color-adjust: none;
  }
  .progress-bar:dir(rtl) {
    background-position: 100%;
  }
  .footer .issues-panel {
    position: absolute;
    inset-block-end: 100%;
    inset-inline-start: var(--_gt-2);
    flex-direction: column;
    align-items: stretch;
    gap: 0;
    inline-size: min(26rem, 100% - 16px);
    max-block-size: min(20rem, 60vh);
    padding: var(--_gt-2);
    overflow: auto;
    border: 1px solid var(--_gt-border-strong);
    border-radius: var(--_gt-radius);
    background: var(--_gt-raised);
    box-shadow: var(--_gt-shadow);
  }
  .issues-panel h3 {
    padding: var(--_gt-1) var(--_gt-2);
    color: var(--_gt-muted);
    font-size: var(--_gt-size-small);
  }
  .issues-panel button {
    justify-content: start;
    align-items: start;
    inline-size: 100%;
    padding: 4px var(--_gt-2);
    white-space: normal;
    text-align: start;
  }
  .issues-panel .icon {
    margin-block-start: 2px;
  }
  .calm > span {
    color: var(--_gt-muted);
  }
  .narrow {
    display: none;
  }
  /* no text of its own beside that which the name of the button is */
  .narrow::before {
    content: attr(data-count);
  }
  .footer-actions .worded {
    padding: 0 var(--_gt-2);
  }
  @container gt-frame (width < 800px) {
    .footer-actions .worded {
      padding: 0;
    }
    .worded span {
      display: none;
    }
    .progress-bar {
      inline-size: 48px;
    }
  }
  @container gt-frame (width < 640px) {
    .wide {
      display: none;
    }
    .narrow {
      display: inline;
    }
  }
  /* all in one row on a phone: the number says what the bar shows */
  @container gt-frame (width < 480px) {
    .footer {
      column-gap: var(--_gt-1);
      padding-inline: 6px;
    }
    .footer .footer-actions {
      gap: 0;
    }
    .issues-toggle,
    .issues-toggle > span {
      gap: var(--_gt-1);
      padding: 0 var(--_gt-1);
    }
    .footer .primary {
      margin-inline-start: var(--_gt-1);
      padding: 0 var(--_gt-3);
    }
    .progress-bar,
    .issues-toggle > .icon {
      display: none;
    }
    /* what an answer is worth stands above: beside the other buttons there is no room for its words */
    .footer:has(.choices)::before {
      content: '';
      order: 1;
      flex-basis: 100%;
    }
    .footer-actions:has(.choices) {
      display: contents;
    }
    .footer-actions:has(.choices) > * {
      order: 2;
    }
    .footer .choices {
      order: 0;
      gap: 2px;
      margin-inline-start: auto;
    }
    .choices ~ .primary {
      margin-inline-start: auto;
    }
    /* not seen, but read out */
    .all-done {
      font-size: 0;
    }
  }
  /* a phone has no keys to cut short */
  @media (pointer: coarse) and (max-width: 480px) {
    .footer-keys {
      display: none;
    }
  }
`;
