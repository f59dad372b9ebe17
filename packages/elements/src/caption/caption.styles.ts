import { groundedTextStyles } from '@gt-elements/ui/grounded-text/grounded-text.styles.js';
import { css, type CSSResultGroup } from 'lit';

const layout = css`
  .caption {
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
  .caption-head {
    display: flex;
    align-items: center;
    gap: var(--_gt-2);
    min-block-size: 24px;
  }
  .caption-head button {
    min-block-size: max(24px, var(--_gt-target) - 4px);
  }
  .caption-words {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    margin-inline-start: auto;
  }
  @container gt-main (width < 640px) {
    .caption {
      max-block-size: none;
    }
    /* while something else is worked at it takes less room */
    .caption:not(:focus-within) > .grounded {
      max-block-size: calc(1.75em + 12px);
      overflow: hidden;
    }
    .caption:not(:focus-within) > .mention-chips {
      display: none;
    }
  }
`;

/** The caption below the steps. */
export const captionStyles: CSSResultGroup = [groundedTextStyles, layout];
