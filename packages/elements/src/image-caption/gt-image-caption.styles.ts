import { css, type CSSResultGroup } from 'lit';
import { captionStyles } from './parts/caption.styles.js';
import { panelStyles } from './parts/panel.styles.js';

const layout = css`
  .main {
    overflow: hidden;
  }
  .ic {
    display: flex;
    flex: 1 1 auto;
    min-block-size: 0;
  }
  .ic-picture {
    position: relative;
    display: flex;
    flex-direction: column;
    flex: 1 1 0;
    min-inline-size: 0;
    min-block-size: 0;
  }
  /* the page gives the element no height: then the window's is enough */
  .ic-picture,
  .ic-panel {
    max-block-size: 100dvh;
  }
  .ic-view {
    position: relative;
    display: flex;
    /* so high where the page gives the element no height */
    flex: 1 1 min(32rem, 70dvh);
    min-block-size: 7rem;
    background: var(--_gt-sunken);
  }
  .ic-view > .picture {
    block-size: auto;
    min-block-size: 0;
  }
  .ic-bar {
    display: flex;
    flex: none;
    align-items: center;
    gap: var(--_gt-2);
    min-block-size: calc(var(--_gt-target) + 9px);
    padding: var(--_gt-1) var(--_gt-2) var(--_gt-1) var(--_gt-3);
    border-block-start: 1px solid var(--_gt-border);
    background: var(--_gt-surface);
  }
  .ic-hint {
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .ic-mode {
    font-weight: 600;
  }
  .ic-tools {
    display: flex;
    flex: none;
    gap: 2px;
    margin-inline-start: auto;
  }
  .ic-awaited {
    display: flex;
    flex: 1;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: var(--_gt-2);
    padding: var(--_gt-4);
    text-align: center;
  }
  .ic-awaited label {
    display: flex;
    flex-direction: column;
    gap: var(--_gt-2);
  }
  .ic-awaited progress {
    inline-size: 16rem;
    max-inline-size: 100%;
    accent-color: var(--_gt-accent);
  }
  /* no room beside the picture: the steps below it */
  @container gt-main (width < 640px) {
    .ic {
      flex-direction: column;
    }
    .ic-picture {
      flex: none;
      block-size: 40%;
    }
    .ic-view {
      flex-basis: 35dvh;
      min-block-size: min(7rem, 20dvh);
    }
    .ic-bar {
      min-block-size: 0;
      padding-block: 0;
    }
    .ic-hint:not(.ic-mode) {
      display: none;
    }
    .ic-mode ~ .ic-tools {
      display: none;
    }
  }
`;

export const imageCaptionStyles: CSSResultGroup = [layout, panelStyles, captionStyles];
