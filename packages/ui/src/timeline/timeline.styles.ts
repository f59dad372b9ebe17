import { css } from 'lit';
import { segmentStyles } from './segment.styles.js';

/** Time runs from left to right on every page. Rows are as high as the script says: `--_gt-lane`. */
export const timelineStyles = css`
  ${segmentStyles}
  .timeline {
    position: relative;
    display: flex;
    flex-direction: column;
    inline-size: 100%;
    block-size: 100%;
    min-block-size: 96px;
    overflow: clip;
    contain: layout paint;
    direction: ltr;
    background: var(--_gt-sunken);
    font-size: 12px;
    line-height: 1;
    --_gt-inset: 8px;
    --_gt-ruler: 24px;
    --_gt-scroll: 12px;
  }
  .timeline[data-empty] > * {
    visibility: hidden;
  }
  .timeline .surface {
    position: relative;
    display: flex;
    flex: 1;
    flex-direction: column;
    min-block-size: 0;
    touch-action: pan-y;
    user-select: none;
    -webkit-user-select: none;
    -webkit-touch-callout: none;
    -webkit-tap-highlight-color: transparent;
  }
  .timeline .plane {
    position: absolute;
    left: var(--_gt-inset);
    top: 0;
    inline-size: 0;
    block-size: 100%;
    contain: layout size style;
    will-change: transform;
  }
  .timeline .window {
    position: absolute;
    inset-block: 0;
    left: var(--_gt-inset);
    right: calc(var(--_gt-inset) + var(--_gt-bar, 0px));
  }

  .ruler {
    position: relative;
    flex: none;
    block-size: var(--_gt-ruler);
    overflow: clip;
    border-block-end: 1px solid var(--_gt-border);
    background: var(--_gt-surface);
    color: var(--_gt-muted);
    cursor: pointer;
  }
  .ruler:focus-visible {
    outline-offset: -2px;
    box-shadow: none;
  }
  .tick {
    position: absolute;
    inset-block: 0;
    padding-inline-start: 4px;
    border-inline-start: 1px solid var(--_gt-border-strong);
    background: linear-gradient(to right, var(--_gt-border) 1px, transparent 1px) 0 100% / 20% 6px repeat-x;
    font-size: 11px;
    font-variant-numeric: tabular-nums;
    line-height: 17px;
    white-space: nowrap;
    pointer-events: none;
    contain: strict;
  }
  .tick[data-parts='3'] {
    background-size: calc(100% / 3) 6px;
  }
  .tick[data-parts='4'] {
    background-size: 25% 6px;
  }
  .tick[data-parts='6'] {
    background-size: calc(100% / 6) 6px;
  }

  .wave {
    position: relative;
    /* it gives way to rows */
    flex: 0 99 40%;
    min-block-size: 24px;
    margin-inline: var(--_gt-inset) calc(var(--_gt-inset) + var(--_gt-bar, 0px));
    color: var(--_gt-border-strong);
    cursor: pointer;
  }
  .wave:empty {
    display: none;
  }
  .wave > * {
    inline-size: 100%;
    block-size: 100%;
    pointer-events: none;
  }
  .lanes {
    position: relative;
    flex: 1;
    min-block-size: 0;
    overflow: hidden auto;
    overscroll-behavior: contain;
    cursor: pointer;
  }
  .strip {
    position: relative;
    overflow: clip;
  }
  .wave:not(:empty) + .lanes {
    border-block-start: 1px solid var(--_gt-border);
  }

  .gaps,
  .over,
  .under {
    position: absolute;
    inset: 0 0 var(--_gt-scroll);
    overflow: clip;
    pointer-events: none;
  }
  .gaps,
  .under {
    inset: calc(var(--_gt-ruler) + 1px) var(--_gt-inset) var(--_gt-scroll);
    overflow: visible;
  }
  .gap {
    position: absolute;
    inset-block: 0;
    background: repeating-linear-gradient(-45deg, var(--_gt-border) 0 1px, transparent 1px 7px);
  }
  .gaps .fill {
    position: absolute;
    inset-block-end: 4px;
    inline-size: 24px;
    min-inline-size: 0;
    block-size: 24px;
    min-block-size: 0;
    margin-inline-start: -12px;
    padding: 0;
    border-radius: 50%;
    pointer-events: auto;
  }
  .fill::before {
    content: '';
    position: absolute;
    inset: 0;
    background:
      linear-gradient(currentColor, currentColor) center / 10px 2px no-repeat,
      linear-gradient(currentColor, currentColor) center / 2px 10px no-repeat;
  }
  .between {
    position: absolute;
    inset-block: 0;
    border-inline: 1px solid var(--_gt-mark);
    background: color-mix(in srgb, var(--_gt-mark) 9%, transparent);
  }
  .sketch {
    position: absolute;
    inset-block: calc(var(--_gt-ruler) + 1px) 0;
    border: 1px dashed var(--_gt-accent);
    background: color-mix(in srgb, var(--_gt-accent) 18%, transparent);
  }
  .over .pin {
    position: absolute;
    inset-block: calc(var(--_gt-ruler) + 1px) 0;
    min-inline-size: 2px;
    border-inline: 2px solid var(--_gt-accent);
    background: color-mix(in srgb, var(--_gt-accent) 12%, transparent);
  }
  .over .pin[data-kind='suggestion'] {
    border-inline-style: dashed;
  }
  /* where it begins, as on a map */
  .over .pin::before {
    content: '';
    position: absolute;
    inset-block-start: -14px;
    left: -8px;
    inline-size: 14px;
    block-size: 14px;
    border-radius: 50% 50% 50% 0;
    background: var(--_gt-accent);
    box-shadow:
      inset 0 0 0 4px var(--_gt-accent),
      inset 0 0 0 8px var(--_gt-surface);
    rotate: -45deg;
    forced-color-adjust: none;
  }
  .snap {
    position: absolute;
    inset-block: 0;
    border-inline-start: 1px dashed var(--_gt-accent);
  }
  .playhead {
    position: absolute;
    inset-block: 0;
    left: -1px;
    inline-size: 2px;
    background: var(--_gt-text);
    box-shadow: 0 0 0 1px var(--_gt-surface);
  }
  .playhead::before {
    content: '';
    position: absolute;
    left: -4px;
    inline-size: 10px;
    block-size: 12px;
    background: var(--_gt-text);
    clip-path: polygon(0 0, 100% 0, 100% 55%, 50% 100%, 0 55%);
  }

  .scroll {
    flex: none;
    block-size: var(--_gt-scroll);
    margin-inline: var(--_gt-inset) calc(var(--_gt-inset) + var(--_gt-bar, 0px));
    touch-action: none;
  }
  .thumb {
    block-size: 100%;
    border: solid transparent;
    border-width: 3px 0;
    border-radius: 6px;
    background: var(--_gt-border-strong);
    background-clip: padding-box;
  }

  [data-at='edge'] .lanes,
  [data-drags='start'],
  [data-drags='start'] *,
  [data-drags='end'],
  [data-drags='end'] * {
    cursor: ew-resize;
  }
  [data-at='move'] .lanes {
    cursor: grab;
  }
  [data-drags='move'],
  [data-drags='move'] *,
  [data-pans],
  [data-pans] * {
    cursor: grabbing;
  }

  @media (pointer: coarse) {
    .timeline {
      --_gt-ruler: 32px;
      --_gt-scroll: 20px;
    }
    .fill::after {
      content: '';
      position: absolute;
      inset: -10px;
    }
    .thumb {
      border-width: 6px 0;
    }
  }
  @media (forced-colors: active) {
    .playhead,
    .playhead::before,
    .thumb {
      forced-color-adjust: none;
      background-color: CanvasText;
    }
    .tick,
    .gap,
    .fill::before {
      forced-color-adjust: none;
    }
    .gap {
      opacity: 0.4;
    }
  }
`;
