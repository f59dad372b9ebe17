import { css, type CSSResultGroup } from 'lit';
import { arrowStyles } from './arrow.styles.js';

/** What lies over a picture is set off by a light and a dark rim: nobody knows the colours under it. */
const styles = css`
  .picture {
    position: relative;
    box-sizing: border-box;
    inline-size: 100%;
    block-size: 100%;
    min-block-size: 160px;
    /* nothing of it is seen outside */
    contain: layout paint;
    background: var(--_gt-sunken);
    --_gt-rim: #fff;
    --_gt-shade: rgb(0 0 0 / 0.75);
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
  img[data-pixelated] {
    image-rendering: pixelated;
  }
  .surface {
    position: absolute;
    inset: 0;
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
  .pins {
    position: absolute;
    inset: 0;
    pointer-events: none;
  }
  /* a drop whose tip is the place */
  .pin {
    position: absolute;
    inline-size: 20px;
    block-size: 20px;
    margin: -20px 0 0;
    border: 2px solid var(--_gt-rim);
    border-radius: 50% 50% 50% 0;
    background: var(--_gt-accent);
    box-shadow: 0 0 0 1px var(--_gt-shade);
    rotate: -45deg;
    transform-origin: 0 100%;
    forced-color-adjust: none;
  }
  .pin::after {
    content: '';
    position: absolute;
    inset: 4px;
    border-radius: 50%;
    background: var(--_gt-rim);
  }
  .pin[data-kind='suggestion'] {
    border-color: var(--_gt-accent);
    background: var(--_gt-rim);
    box-shadow: 0 0 0 1px var(--_gt-rim);
  }
  .pin[data-kind='suggestion']::after {
    background: var(--_gt-accent);
  }
  .dots[data-raised] {
    z-index: 1;
  }
  /* buttons, but not as others are */
  .dots .dot {
    position: absolute;
    /* from a number to a number needs no layout */
    z-index: 0;
    display: block;
    box-sizing: border-box;
    min-inline-size: 0;
    min-block-size: 0;
    inline-size: 26px;
    block-size: 26px;
    margin: -13px;
    padding: 0;
    /* in the colour of the number, which is far from that of the dot: one of the two is seen on any picture */
    border: 2px solid;
    border-radius: 50%;
    background-color: var(--_gt-mark);
    color: var(--_gt-surface);
    font-family: inherit;
    font-size: 12px;
    font-weight: 700;
    line-height: 22px;
    text-align: center;
    pointer-events: auto;
    cursor: grab;
    touch-action: none;
  }
  .dots .dot[data-long] {
    font-size: 9px;
    letter-spacing: -0.03em;
  }
  [data-read-only] .dots .dot {
    cursor: pointer;
  }
  .dots .dot:is(:hover, [data-emphasised]) {
    outline: 3px solid var(--_gt-mark);
  }
  .dots .dot[data-emphasised] {
    z-index: 1;
  }
  .dots .dot[aria-current] {
    z-index: 2;
    outline: 3px solid var(--_gt-mark);
    outline-offset: 2px;
    box-shadow:
      0 0 0 2px,
      0 0 0 7px;
  }
  .dots .dot:focus-visible {
    z-index: 3;
    outline: 3px solid var(--_gt-focus);
    outline-offset: 3px;
    box-shadow:
      0 0 0 3px,
      0 0 0 8px;
  }
  .dots .dot[data-dragged] {
    z-index: 4;
    cursor: grabbing;
    opacity: 0.75;
  }
  .dots .dot[data-target] {
    z-index: 4;
    outline: 4px solid var(--_gt-accent);
    outline-offset: 2px;
  }
  /* a ring of its own, so that only that is drawn while it goes out */
  .dots .dot:is([data-emphasised]:not(:hover), [data-flash])::after {
    content: '';
    position: absolute;
    inset: -6px;
    border-radius: 50%;
    border: 4px solid var(--_gt-mark);
    opacity: 0;
    pointer-events: none;
    animation: gt-pulse 0.8s ease-out 3;
  }
  @keyframes gt-pulse {
    from {
      opacity: 1;
      scale: 0.7;
    }
    to {
      opacity: 0;
      scale: 1.7;
    }
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
    left: 0;
    top: 0;
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
    .dots .dot::before {
      content: '';
      position: absolute;
      inset: -11px;
      border-radius: 50%;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .dots .dot::after {
      animation: none !important;
    }
    .dots .dot[data-flash] {
      outline: 6px solid var(--_gt-focus);
    }
  }
  /* where colours are forced the numbers tell dots apart */
  @media (forced-colors: active) {
    .picture {
      --_gt-rim: Canvas;
      --_gt-shade: CanvasText;
    }
    .dots .dot {
      border-color: CanvasText;
      background: Canvas;
      color: CanvasText;
      forced-color-adjust: none;
    }
    .dots .dot:is(:hover, [data-emphasised], [data-flash], [data-target]) {
      outline: 4px solid Highlight;
    }
    .dots .dot[aria-current] {
      background: Highlight;
      border-color: HighlightText;
      color: HighlightText;
      outline-color: CanvasText;
    }
    .dots .dot:focus-visible {
      outline: 4px solid CanvasText;
    }
    .cursor,
    .loupe {
      forced-color-adjust: none;
    }
  }
`;

export const pictureStyles: CSSResultGroup = [arrowStyles, styles];
