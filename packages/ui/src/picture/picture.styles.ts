import { css } from 'lit';

/** What lies over a picture is set off by a light and a dark rim: nobody knows the colours under it. */
export const pictureStyles = css`
  .picture {
    position: relative;
    box-sizing: border-box;
    inline-size: 100%;
    block-size: 100%;
    min-block-size: 160px;
    overflow: clip;
    contain: layout paint;
    background: var(--_gt-sunken);
    --_gt-rim: #fff;
    --_gt-shade: rgb(0 0 0 / 0.75);
    --_gt-dot: 26px;
    --_gt-away: 24px;
  }
  .picture-image,
  .plane,
  .loupe img {
    position: absolute;
    left: 0;
    top: 0;
    max-inline-size: none;
    max-block-size: none;
    transform-origin: 0 0;
    /* a page may have set it for all of its own */
    image-orientation: from-image;
  }
  .picture-image[data-pixelated],
  .loupe img {
    image-rendering: pixelated;
  }
  .surface {
    position: absolute;
    inset: 0;
    overflow: clip;
    cursor: crosshair;
    touch-action: none;
    user-select: none;
    -webkit-user-select: none;
    -webkit-touch-callout: none;
    -webkit-tap-highlight-color: transparent;
  }
  .surface:focus-visible {
    outline: 2px solid var(--_gt-focus);
    outline-offset: -2px;
  }
  .surface[data-read-only] {
    cursor: grab;
  }
  .surface[data-grabs],
  .surface[data-grabs] * {
    cursor: grab;
  }
  .surface[data-pans],
  .surface[data-pans] * {
    cursor: grabbing;
  }
  /* a picture is not mirrored */
  .plane {
    direction: ltr;
  }
  .dots {
    position: absolute;
    inset: 0;
    isolation: isolate;
    pointer-events: none;
  }
  .dots[data-raised] {
    z-index: 1;
  }
  .dot {
    position: absolute;
    box-sizing: border-box;
    inline-size: var(--_gt-dot);
    block-size: var(--_gt-dot);
    margin: calc(var(--_gt-dot) / -2);
    padding: 0;
    border: 2px solid var(--_gt-rim);
    border-radius: 50%;
    outline: 1px solid var(--_gt-shade);
    background: var(--_gt-mark);
    color: var(--_gt-surface);
    font: 700 12px/22px var(--_gt-font);
    font-variant-numeric: tabular-nums;
    text-align: center;
    pointer-events: auto;
    cursor: grab;
    touch-action: none;
  }
  .dot[data-long] {
    font-size: 9px;
    letter-spacing: -0.03em;
  }
  [data-read-only] .dot {
    cursor: pointer;
  }
  .dot:hover,
  .dot[data-emphasised] {
    z-index: 1;
    border-width: 1px;
    outline: 4px solid color-mix(in srgb, var(--_gt-mark) 70%, var(--_gt-rim));
    line-height: 24px;
  }
  .dot[aria-current] {
    z-index: 2;
    outline: 3px solid var(--_gt-mark);
    outline-offset: 2px;
    box-shadow:
      0 0 0 2px var(--_gt-rim),
      0 0 0 6px var(--_gt-rim),
      0 0 0 7px var(--_gt-shade);
  }
  .dot:focus-visible {
    z-index: 3;
    outline: 3px solid var(--_gt-focus);
    outline-offset: 3px;
    box-shadow:
      0 0 0 3px var(--_gt-rim),
      0 0 0 7px var(--_gt-rim),
      0 0 0 8px var(--_gt-shade);
  }
  .dot[data-dragged] {
    z-index: 4;
    cursor: grabbing;
    opacity: 0.75;
  }
  .dot[data-target] {
    z-index: 4;
    outline: 4px solid var(--_gt-accent);
    outline-offset: 2px;
  }
  .dot[data-emphasised] {
    animation: gt-pulse 0.9s ease-in-out 2;
  }
  .dot[data-flash] {
    animation: gt-pulse 0.6s ease-in-out 2;
  }
  @keyframes gt-pulse {
    50% {
      outline: 10px solid color-mix(in srgb, var(--_gt-mark) 60%, transparent);
    }
  }
  /* beside its dot, towards the middle of the picture; a finger or the mouse draws an arrow from it */
  .connect-handle {
    position: absolute;
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
    translate: var(--_gt-away) var(--_gt-away);
  }
  .connect-handle::before {
    content: '';
    position: absolute;
    inset: 4px;
    background: var(--_gt-accent-text);
    clip-path: polygon(0 40%, 55% 40%, 55% 10%, 100% 50%, 55% 90%, 55% 60%, 0 60%);
  }
  .connect-handle[data-side='below left'] {
    translate: calc(-1 * var(--_gt-away)) var(--_gt-away);
  }
  .connect-handle[data-side='above right'] {
    translate: var(--_gt-away) calc(-1 * var(--_gt-away));
  }
  .connect-handle[data-side='above left'] {
    translate: calc(-1 * var(--_gt-away)) calc(-1 * var(--_gt-away));
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
  .cursor {
    position: absolute;
    left: -22px;
    top: -22px;
    inline-size: 44px;
    block-size: 44px;
    pointer-events: none;
    --_gt-line: linear-gradient(var(--_gt-rim), var(--_gt-rim));
    background:
      var(--_gt-line) 50% 0 / 2px 17px no-repeat,
      var(--_gt-line) 50% 100% / 2px 17px no-repeat,
      var(--_gt-line) 0 50% / 17px 2px no-repeat,
      var(--_gt-line) 100% 50% / 17px 2px no-repeat;
    filter: drop-shadow(0 0 1px #000) drop-shadow(0 0 1px #000);
  }
  .loupe {
    position: absolute;
    z-index: 1;
    box-sizing: border-box;
    inline-size: 132px;
    block-size: 132px;
    overflow: clip;
    contain: strict;
    border-radius: 50%;
    outline: 3px solid var(--_gt-mark, var(--_gt-accent));
    box-shadow: 0 0 0 5px var(--_gt-rim);
    background: var(--_gt-sunken);
    pointer-events: none;
  }
  .loupe::after {
    content: '';
    position: absolute;
    inset: 0;
    background:
      linear-gradient(var(--_gt-rim), var(--_gt-rim)) 50% 50% / 1px 100% no-repeat,
      linear-gradient(var(--_gt-rim), var(--_gt-rim)) 50% 50% / 100% 1px no-repeat;
    mix-blend-mode: difference;
  }
  @media (pointer: coarse) {
    .dot::before,
    .connect-handle::after {
      content: '';
      position: absolute;
      inset: -11px;
      border-radius: 50%;
    }
    .connect-handle::after {
      inset: -14px;
    }
    .picture {
      --_gt-away: 34px;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .dot:is([data-emphasised], [data-flash]) {
      animation: none;
    }
    .dot[data-flash] {
      outline: 6px solid var(--_gt-focus);
    }
  }
  /* where colours are forced the numbers tell dots apart */
  @media (forced-colors: active) {
    .picture {
      --_gt-rim: Canvas;
      --_gt-shade: CanvasText;
    }
    .dot {
      border-color: Canvas;
      outline-color: CanvasText;
      background: Canvas;
      color: CanvasText;
      forced-color-adjust: none;
    }
    .dot:is(:hover, [data-emphasised], [data-flash], [data-target]) {
      outline: 4px solid Highlight;
    }
    .dot[aria-current] {
      background: Highlight;
      color: HighlightText;
      outline-color: CanvasText;
    }
    .dot:focus-visible {
      outline: 4px solid CanvasText;
    }
    .arrows,
    .connect-handle,
    .cursor,
    .loupe {
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
