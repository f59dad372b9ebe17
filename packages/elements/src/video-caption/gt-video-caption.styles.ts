import { cardsStyles } from '@gt-elements/ui/cards/cards.styles.js';
import { stepsStyles } from '@gt-elements/ui/steps/steps.styles.js';
import { workspaceStyles } from '@gt-elements/ui/workspace/workspace.styles.js';
import { css, type CSSResultGroup } from 'lit';
import { captionStyles } from '../caption/caption.styles.js';
import { panelStyles } from './parts/panel.styles.js';

const layout = css`
  /* the page gives the element no height: then the window's is enough */
  .subject,
  .side {
    max-block-size: 100dvh;
  }
  .vc-view {
    position: relative;
    display: flex;
    /* so high where the page gives the element no height */
    flex: 1 1 min(24rem, 50dvh);
    min-block-size: 7rem;
    background: var(--_gt-sunken);
  }
  .vc-view > .player {
    block-size: auto;
    min-block-size: 0;
  }
  .vc-view > .player ~ .awaited {
    position: absolute;
    inset: 0;
    background: color-mix(in srgb, var(--_gt-surface) 80%, transparent);
  }
  .vc-bar,
  .vc-controls,
  .vc-marks,
  .vc-tools {
    display: flex;
    flex: none;
    align-items: center;
    gap: 2px;
  }
  .vc-bar {
    flex-wrap: wrap;
    gap: 2px var(--_gt-1);
    padding: 4px var(--_gt-2);
    border-block-start: 1px solid var(--_gt-border);
    background: var(--_gt-surface);
  }
  .vc-controls {
    flex: 0 1 auto;
    min-inline-size: 0;
  }
  .vc-marks {
    gap: 4px;
    margin-inline-start: auto;
  }
  .vc-marks button {
    min-block-size: max(28px, var(--_gt-target));
  }
  .vc-time {
    flex: 0 1 11rem;
    min-block-size: 96px;
    border-block-start: 1px solid var(--_gt-border);
  }
  .vc-foot {
    min-block-size: 32px;
    padding-block: 2px;
  }
  .vc-hint {
    display: flex;
    align-items: center;
    gap: 4px;
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .vc-tools {
    margin-inline-start: auto;
  }
  /* no room beside the video: the steps below it */
  @container gt-main (width < 640px) {
    .subject {
      flex: none;
      block-size: 54%;
    }
    .vc-view {
      flex-basis: 25dvh;
      min-block-size: 5rem;
    }
    .vc-time {
      flex-basis: 96px;
    }
    .vc-bar {
      padding-block: 2px;
    }
    .vc-foot {
      display: none;
    }
  }
`;

export const videoCaptionStyles: CSSResultGroup = [
  workspaceStyles,
  stepsStyles,
  cardsStyles,
  captionStyles,
  layout,
  panelStyles,
];
