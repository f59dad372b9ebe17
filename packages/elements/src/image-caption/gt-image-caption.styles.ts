import { cardsStyles } from '@gt-elements/ui/cards/cards.styles.js';
import { stepsStyles } from '@gt-elements/ui/steps/steps.styles.js';
import { workspaceStyles } from '@gt-elements/ui/workspace/workspace.styles.js';
import { css, type CSSResultGroup } from 'lit';
import { captionStyles } from '../caption/caption.styles.js';
import { besideStyles } from '../steps/beside.styles.js';
import { panelStyles } from './parts/panel.styles.js';

const layout = css`
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
  /* no room beside the picture: the steps below it */
  @container gt-main (width < 640px) {
    .subject {
      flex: none;
      block-size: 46%;
    }
    .ic-view {
      flex-basis: 35dvh;
      min-block-size: min(7rem, 20dvh);
    }
    .subject-bar {
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
  /* small, but beside each other */
  @media (height < 30rem) {
    @container gt-main (400px < width < 640px) {
      .ic-tools {
        flex-wrap: wrap;
      }
    }
  }
`;

export const imageCaptionStyles: CSSResultGroup = [
  workspaceStyles,
  stepsStyles,
  cardsStyles,
  captionStyles,
  layout,
  // after what the width asks for: it is for windows without height
  besideStyles,
  panelStyles,
];
