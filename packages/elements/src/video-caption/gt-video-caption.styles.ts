import { cardsStyles } from '@gt-elements/ui/cards/cards.styles.js';
import { stepsStyles } from '@gt-elements/ui/steps/steps.styles.js';
import { workspaceStyles } from '@gt-elements/ui/workspace/workspace.styles.js';
import { css, type CSSResultGroup } from 'lit';
import { captionStyles } from '../caption/caption.styles.js';
import { besideStyles } from '../steps/beside.styles.js';
import { panelStyles } from './parts/panel.styles.js';

const layout = css`
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
  .vc-foot,
  .vc-marks,
  .vc-tools {
    display: flex;
    align-items: center;
    gap: 4px;
  }
  .vc-bar {
    position: relative;
    flex: none;
    flex-direction: column;
    align-items: stretch;
    padding: 4px var(--_gt-2);
    border-block-start: 1px solid var(--_gt-border);
    background: var(--_gt-surface);
  }
  .vc-foot {
    min-block-size: 30px;
  }
  .vc-marks,
  .vc-tools {
    flex: none;
  }
  .vc-marks button {
    min-block-size: max(28px, var(--_gt-target));
  }
  .vc-hint {
    display: flex;
    flex: 1;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 4px;
    min-inline-size: 0;
    overflow: hidden;
    line-height: 1.25;
  }
  .vc-hint > .icon {
    flex: none;
  }
  /* what is refused is read whole */
  .vc-hint > .icon + span {
    flex: 1;
  }
  .vc-hint > span:not(.icon + *) {
    flex: none;
    inline-size: 100%;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .vc-time {
    /* more in a tall window, where the video does not need it */
    flex: 0 1 max(11rem, 22dvh);
    min-block-size: 96px;
    border-block-start: 1px solid var(--_gt-border);
    container: vc-time / size;
  }
  /* what is marked comes before what is heard */
  @container vc-time (height < 120px) {
    .vc-time .wave {
      display: none;
    }
  }
  .vc-waveform {
    block-size: 100%;
    color: var(--_gt-border-strong);
  }
  /* the keys and the sign of the sound are enough */
  @container gt-main (width < 880px) {
    .player-volume,
    .vc-hint:not([title]) {
      display: none;
    }
    /* in as few rows as it takes */
    .vc-bar {
      flex-flow: row wrap;
      align-items: center;
      /* as what plays is, of which this takes over the row */
      direction: ltr;
      gap: 2px;
      padding: 2px 4px;
    }
    .vc-controls,
    .player-controls,
    .vc-foot {
      display: contents;
    }
    .vc-marks {
      margin-inline-start: auto;
    }
    .vc-hint {
      flex-basis: 100%;
      order: 1;
      padding-inline: 4px;
    }
  }
  /* no room beside the video: the steps below it */
  @container gt-main (width < 640px) {
    .side.steps {
      --_gt-steps: 2;
    }
    .subject {
      flex: 0 1 54%;
      min-block-size: auto;
    }
    .vc-view {
      flex-basis: 14dvh;
      min-block-size: 5rem;
    }
    .vc-time {
      flex-basis: 96px;
    }
    .vc-tools,
    .vc-hint {
      display: none;
    }
    /* what is refused has to be seen; what is under the finger stays there */
    .vc-hint:has(.icon) {
      position: absolute;
      inset: auto 0 100%;
      display: flex;
      padding-block: 4px;
      background: var(--_gt-surface);
    }
  }
  /* small, but beside each other */
  @media (height < 30rem) {
    @container gt-main (400px < width < 640px) {
      .subject {
        overflow: hidden auto;
      }
      .vc-view {
        min-block-size: 4rem;
      }
      .vc-times > .vc-thumbnail {
        display: none;
      }
    }
  }
`;

export const videoCaptionStyles: CSSResultGroup = [
  workspaceStyles,
  stepsStyles,
  cardsStyles,
  captionStyles,
  layout,
  // after what the width asks for: it is for windows without height
  besideStyles,
  panelStyles,
];
