import { css } from 'lit';

/** The caption over what marks its words, and the words that it could still name. */
export const captionStyles = css`
  .ic-caption {
    display: flex;
    flex: none;
    flex-direction: column;
    gap: 2px;
    max-block-size: 60%;
    padding: var(--_gt-1) var(--_gt-3) var(--_gt-2);
    border-block-start: 1px solid var(--_gt-border-strong);
    margin-block-start: -1px;
    background: var(--_gt-surface);
  }
  .ic-caption-head {
    display: flex;
    align-items: center;
    gap: var(--_gt-2);
    min-block-size: 24px;
  }
  .ic-caption-head button {
    min-block-size: max(24px, var(--_gt-target) - 4px);
  }
  .ic-words {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    margin-inline-start: auto;
  }
  /* it scrolls, so that the marks go with their words */
  .ic-written {
    display: grid;
    flex: 0 1 auto;
    min-block-size: calc(var(--_gt-target) + 12px);
    max-block-size: 11rem;
    overflow: auto;
    border: 1px solid var(--_gt-border-strong);
    border-radius: var(--_gt-radius);
    background: var(--_gt-raised);
  }
  .ic-written:has(:focus-visible) {
    outline: 2px solid var(--_gt-focus);
    outline-offset: 1px;
  }
  .ic-written:has([aria-invalid='true']) {
    border-color: var(--_gt-danger);
  }
  .ic-backdrop,
  .ic-written > textarea {
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
  .ic-backdrop {
    min-block-size: calc(3.5em + 9px);
    color: transparent;
    unicode-bidi: plaintext;
    user-select: none;
    -webkit-user-select: none;
  }
  /* over the marks: presses are its */
  .ic-written > textarea {
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
  .ic-mention {
    position: relative;
    border-radius: 3px;
    background: color-mix(in srgb, var(--_gt-mark, var(--_gt-muted)) 16%, transparent);
    box-shadow: inset 0 -2px 0 var(--_gt-mark, var(--_gt-muted));
    color: transparent;
  }
  .ic-mention:not([data-kind='object']) {
    background: none;
    box-shadow: inset 0 -1px 0 var(--_gt-border-strong);
  }
  .ic-mention[data-pointed] {
    background: color-mix(in srgb, var(--_gt-mark, var(--_gt-accent)) 40%, transparent);
  }
  .ic-mention[data-number]::before {
    content: attr(data-number);
    position: absolute;
    inset-block-start: -8px;
    inset-inline-start: 0;
    color: var(--_gt-mark);
    font-size: 9px;
    font-weight: 700;
    line-height: 1;
  }
  .ic-chips {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    gap: 4px;
    max-block-size: calc(2 * max(24px, var(--_gt-target) - 4px) + 6px);
    padding: 2px;
    margin: 0 -2px -2px;
    overflow: auto;
  }
  .ic-chip {
    max-inline-size: min(100%, 14rem);
    min-block-size: max(24px, var(--_gt-target) - 4px);
    padding-inline: 3px 8px;
    gap: 4px;
    border-color: var(--_gt-border);
    border-radius: 99px;
    font-size: var(--_gt-size-small);
  }
  .ic-chip .ic-number {
    min-inline-size: 18px;
    min-block-size: 18px;
  }
  @container gt-main (width < 640px) {
    .ic-caption {
      max-block-size: none;
    }
    .ic-written {
      min-block-size: calc(1.75em + 12px);
      max-block-size: 5rem;
    }
    /* while something else is worked at it takes less room */
    .ic-caption:not(:focus-within) .ic-written {
      max-block-size: calc(1.75em + 12px);
      overflow: hidden;
    }
    .ic-caption:not(:focus-within) .ic-chips {
      display: none;
    }
    .ic-backdrop {
      min-block-size: calc(1.75em + 9px);
    }
    .ic-chips {
      flex-wrap: nowrap;
      max-block-size: none;
    }
    .ic-chip {
      flex: none;
    }
  }
  @media (forced-colors: active) {
    .ic-mention {
      background: none;
      box-shadow: inset 0 -2px 0 CanvasText;
    }
    .ic-mention[data-number]::before {
      color: CanvasText;
    }
    .ic-mention[data-pointed] {
      box-shadow: inset 0 -4px 0 Highlight;
    }
  }
`;
