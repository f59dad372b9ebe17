import { css } from 'lit';

/** A text over what marks its words, and the words that it could still say. */
export const groundedTextStyles = css`
  /* it scrolls, so that the marks go with their words */
  .grounded {
    display: grid;
    flex: 0 1 auto;
    min-block-size: calc(var(--_gt-target) + 12px);
    max-block-size: 11rem;
    overflow: auto;
    border: 1px solid var(--_gt-border-strong);
    border-radius: var(--_gt-radius);
    background: var(--_gt-raised);
  }
  .grounded:has(:focus-visible) {
    outline: 2px solid var(--_gt-focus);
    outline-offset: 1px;
  }
  .grounded:has([aria-invalid='true']) {
    border-color: var(--_gt-danger);
  }
  .grounded-backdrop,
  .grounded > textarea {
    grid-area: 1 / 1;
    min-inline-size: 0;
    margin: 0;
    padding: 7px 8px 2px;
    border: 0;
    border-radius: 0;
    background: none;
    font: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    /* room for numbers above the words */
    line-height: 1.75;
    text-align: start;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    forced-color-adjust: none;
  }
  .grounded-backdrop {
    min-block-size: calc(3.5em + 9px);
    color: transparent;
    unicode-bidi: plaintext;
    user-select: none;
    -webkit-user-select: none;
  }
  /* over the marks: presses are its */
  .grounded > textarea {
    position: relative;
    z-index: 1;
    block-size: 100%;
    min-block-size: 0;
    overflow: hidden;
    resize: none;
    outline: 0;
    box-shadow: none;
    color: var(--_gt-text);
  }
  .mention {
    position: relative;
    border-radius: 3px;
    background: color-mix(in srgb, var(--_gt-mark) 16%, transparent);
    box-shadow: inset 0 -2px 0 var(--_gt-mark);
    color: transparent;
  }
  .mention:not([data-colour]) {
    background: none;
    box-shadow: inset 0 -1px 0 var(--_gt-border-strong);
  }
  .mention[data-pointed] {
    background: color-mix(in srgb, var(--_gt-mark, var(--_gt-accent)) 40%, transparent);
  }
  .mention[data-number]::before {
    content: attr(data-number);
    position: absolute;
    inset-block-start: -8px;
    inset-inline-start: 0;
    color: var(--_gt-mark);
    font-size: 9px;
    font-weight: 700;
    line-height: 1;
  }
  .mention-chips {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    gap: 4px;
    max-block-size: calc(2 * max(24px, var(--_gt-target) - 4px) + 6px);
    padding: 2px;
    margin: 0 -2px -2px;
    overflow: auto;
  }
  .mention-chip {
    max-inline-size: min(100%, 14rem);
    min-block-size: max(24px, var(--_gt-target) - 4px);
    padding-inline: 3px 8px;
    gap: 4px;
    border-color: var(--_gt-border);
    border-radius: 99px;
    font-size: var(--_gt-size-small);
  }
  .mention-chip > .number {
    min-inline-size: 18px;
    min-block-size: 18px;
  }
  @container gt-main (width < 640px) {
    .grounded {
      min-block-size: calc(1.75em + 12px);
      max-block-size: 5rem;
    }
    .grounded-backdrop {
      min-block-size: calc(1.75em + 9px);
    }
    .mention-chips {
      flex-wrap: nowrap;
      max-block-size: none;
    }
    .mention-chip {
      flex: none;
    }
  }
  @media (forced-colors: active) {
    .mention,
    .mention:not([data-colour]) {
      background: none;
      box-shadow: inset 0 -2px 0 CanvasText;
    }
    .mention[data-number]::before {
      color: CanvasText;
    }
    .mention[data-pointed] {
      box-shadow: inset 0 -4px 0 Highlight;
    }
  }
`;
