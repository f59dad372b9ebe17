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
    align-items: center;
    justify-content: space-between;
    gap: var(--_gt-1) var(--_gt-3);
    padding: 6px var(--_gt-3);
    border-block-start: 1px solid var(--_gt-border);
    background: var(--_gt-sunken);
  }
  .footer-state,
  .footer-actions {
    display: flex;
    align-items: center;
    gap: var(--_gt-3);
    min-inline-size: 0;
  }
  .footer-actions {
    flex: none;
    gap: 2px;
    margin-inline-start: auto;
  }
  .footer-actions .worded {
    inline-size: auto;
    padding: 0 var(--_gt-2);
  }
  .footer-submit {
    margin-inline-start: var(--_gt-2);
    padding: 0 var(--_gt-4);
  }
  .footer-unable,
  .footer-complete,
  .issues-toggle > span {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  .footer-unable {
    flex-wrap: wrap;
    gap: 2px 6px;
  }
  .progress {
    display: flex;
    align-items: center;
    gap: var(--_gt-2);
    white-space: nowrap;
  }
  .progress-bar {
    inline-size: 96px;
    block-size: 6px;
    border-radius: 3px;
    background: linear-gradient(var(--_gt-accent) 0 0) no-repeat 0 / var(--_gt-done) 100% var(--_gt-border);
    box-shadow: inset 0 0 0 1px var(--_gt-border-strong);
  }
  .progress-bar:dir(rtl) {
    background-position: 100%;
  }
  .issues-panel {
    position: absolute;
    inset-block-end: 100%;
    inset-inline-start: var(--_gt-2);
    display: flex;
    flex-direction: column;
    inline-size: min(26rem, 100% - 2 * var(--_gt-2));
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
    justify-content: flex-start;
    align-items: flex-start;
    inline-size: 100%;
    padding: 4px var(--_gt-2);
    white-space: normal;
    text-align: start;
  }
  .issues-panel .icon {
    margin-block-start: 2px;
  }
  .footer .narrow {
    display: none;
  }
  @container gt-frame (width < 800px) {
    .footer {
      padding-inline: var(--_gt-2);
    }
    .footer-actions .worded {
      inline-size: var(--_gt-target);
      padding: 0;
    }
    .footer-actions .worded span {
      display: none;
    }
    .progress-bar {
      inline-size: 48px;
    }
  }
  @container gt-frame (width < 640px) {
    .footer .wide {
      display: none;
    }
    .footer .narrow {
      display: inline;
    }
  }
  @media (pointer: coarse) and (max-width: 480px) {
    .footer-keys {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .progress-bar {
      forced-color-adjust: none;
      background-color: Canvas;
    }
  }
`;
