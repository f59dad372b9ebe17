import { css } from 'lit';

/** The lines between the dots, and the handle from which they are drawn. */
export const arrowStyles = css`
  /* beside its dot, towards the middle of the picture; a finger or the mouse draws an arrow from it */
  .connect-handle {
    position: absolute;
    left: 0;
    top: 0;
    z-index: 2;
    box-sizing: border-box;
    inline-size: 24px;
    block-size: 24px;
    margin: -12px;
    border: 4px solid transparent;
    border-radius: 50%;
    background: var(--_gt-accent) padding-box;
    box-shadow:
      inset 0 0 0 1px var(--_gt-rim),
      inset 0 0 0 2px var(--_gt-shade);
    cursor: alias;
    touch-action: none;
  }
  .connect-handle::before {
    content: '';
    position: absolute;
    inset: 4px;
    background: var(--_gt-accent-text);
    clip-path: polygon(0 40%, 55% 40%, 55% 10%, 100% 50%, 55% 90%, 55% 60%, 0 60%);
  }
  .arrows {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    overflow: visible;
    pointer-events: none;
    fill: none;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .arrows:empty,
  .arrows[data-hidden],
  .arrows[data-hidden] + * + .arrow-tip {
    display: none;
  }
  .arrow-target {
    stroke: transparent;
    stroke-width: 24px;
    pointer-events: stroke;
    cursor: pointer;
  }
  .arrow-rim {
    stroke: var(--_gt-shade);
    stroke-width: 5px;
  }
  .arrow-line {
    stroke: var(--_gt-rim);
    stroke-width: 2.5px;
  }
  .arrow:is([data-selected], [data-pointed], [data-emphasised]) .arrow-rim {
    stroke: var(--_gt-rim);
    stroke-width: 7px;
  }
  .arrow:is([data-selected], [data-pointed], [data-emphasised]) .arrow-line {
    stroke: var(--_gt-accent);
    stroke-width: 3.5px;
  }
  .arrows[data-isolates] .arrow:not([data-pointed], [data-emphasised]) {
    opacity: 0.25;
  }
  .live {
    stroke: var(--_gt-accent);
    stroke-width: 3px;
    stroke-dasharray: 2 6;
    filter: drop-shadow(0 0 1px #fff) drop-shadow(0 0 1px #fff);
  }
  .arrow-tip {
    position: absolute;
    left: 0;
    top: 0;
    z-index: 5;
    inline-size: max-content;
    max-inline-size: 240px;
    padding: 2px 8px;
    border: 1px solid var(--_gt-border-strong);
    border-radius: var(--_gt-radius-small);
    background: var(--_gt-raised);
    color: var(--_gt-text);
    font-size: var(--_gt-size-small);
    overflow-wrap: anywhere;
    translate: -50% -50%;
    cursor: pointer;
  }
  .arrow-tip[data-side='left'] {
    translate: 0 -50%;
  }
  .arrow-tip[data-side='right'] {
    translate: -100% -50%;
  }
  @media (pointer: coarse) {
    .connect-handle::after {
      content: '';
      position: absolute;
      inset: -14px;
      border-radius: 50%;
    }
  }
  @media (forced-colors: active) {
    .arrows,
    .connect-handle {
      forced-color-adjust: none;
    }
    .arrow-rim {
      stroke: CanvasText;
    }
    .arrow-line {
      stroke: Canvas;
    }
    .arrow:is([data-selected], [data-pointed], [data-emphasised]) .arrow-line {
      stroke: CanvasText;
    }
    .connect-handle {
      background: Highlight padding-box;
    }
  }
`;
