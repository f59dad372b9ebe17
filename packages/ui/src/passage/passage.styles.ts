import { css } from 'lit';
import { eachColour } from '../styles/group-colours.styles.js';

const lines = eachColour((index) =>
  [0, 1, 2].map((line) => `[data-line-${line}='${index}']{--_gt-line-${line}:var(--_gt-mark-${index})}`).join(''),
);

export const passageStyles = css`
  ${lines}
  .passage {
    position: relative;
    overflow: auto;
    max-block-size: 100%;
    padding: var(--_gt-3);
    line-height: 1.8;
    cursor: text;
  }
  .block {
    /* painted by itself: a mark more in one leaves the others as they were */
    translate: 0;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    tab-size: 4;
  }
  /* the first one is seen first: to be skipped, it would have to be looked at twice */
  .section + .section {
    content-visibility: auto;
    contain-intrinsic-block-size: auto calc(var(--_gt-lines, 1) * 1lh);
  }
  /* lines below the text, for up to three marks that lie over it, each in its own colour throughout */
  mark {
    border-block-end: 2px solid var(--_gt-line-0, transparent);
    background: color-mix(in srgb, var(--_gt-mark) var(--_gt-share, 13%), transparent);
    color: inherit;
  }
  mark:is([data-line-1], [data-line-2]) {
    box-shadow:
      0 1px var(--_gt-surface),
      0 3px var(--_gt-line-1, var(--_gt-surface)),
      0 4px var(--_gt-surface),
      0 6px var(--_gt-line-2, var(--_gt-surface));
  }
  mark[data-depth] {
    --_gt-share: 22%;
  }
  mark[data-depth='4'] {
    --_gt-share: 30%;
  }
  mark[data-current] {
    --_gt-share: 34%;
  }
  mark[data-emphasised] {
    --_gt-share: 46%;
    border-color: var(--_gt-mark);
    box-shadow:
      0 -2px var(--_gt-mark),
      0 1px var(--_gt-mark);
  }
  span.mark-begin {
    user-select: none;
    -webkit-user-select: none;
  }
  /* all of it is generated, so that neither offsets nor what is copied know of it; what is read is said after the stroke */
  .mark-begin::before {
    content: attr(data-number);
    content: attr(data-number) / attr(data-label);
    margin-inline-end: 2px;
    padding: 1px 0.4em;
    border-radius: var(--_gt-radius-small);
    background: var(--_gt-mark);
    color: var(--_gt-surface);
    font-size: 0.72em;
    font-weight: 700;
    vertical-align: 0.15em;
  }
  /* what is selected is shown exactly as it will be stored; what the browser has selected is the same, and looks the same */
  @supports selector(::highlight(x)) and selector(::selection) {
    .passage ::selection,
    ::highlight(gt-passage-selection) {
      /* stronger than any mark under it */
      background-color: var(--_gt-accent);
      color: var(--_gt-accent-text);
      text-decoration: underline 2px;
    }
  }
  /* until it is put to its place it must not be far away: a browser scrolls to what gets the focus */
  .caret {
    position: sticky;
    inset-block-start: 0;
    block-size: 0;
    inline-size: 2px;
    pointer-events: none;
    scroll-margin: 2lh 0;
  }
  .caret[style] {
    position: absolute;
    left: 0;
    margin-inline-start: -1px;
    background: var(--_gt-text);
  }
  .passage .caret:focus-visible {
    outline: none;
  }
  .passage:has(.caret:focus-visible) {
    outline: 2px solid var(--_gt-focus);
    outline-offset: -2px;
  }
  /* a stem at the end of the text, and a knob to take hold of: above where it begins, below where it ends */
  .handle {
    position: absolute;
    top: 0;
    left: 0;
    z-index: 1;
    inline-size: 2px;
    margin-inline-start: -1px;
    background: var(--_gt-accent);
    pointer-events: none;
    touch-action: none;
    forced-color-adjust: none;
  }
  .handle::after {
    content: '';
    position: absolute;
    inset-block-end: calc(100% - 7px);
    left: -11px;
    box-sizing: border-box;
    inline-size: 24px;
    block-size: 24px;
    padding: 7px;
    border-radius: 50%;
    background: var(--_gt-accent) content-box;
    pointer-events: auto;
    cursor: ew-resize;
    touch-action: none;
  }
  .handle[data-edge='end']::after {
    inset-block: calc(100% - 7px) auto;
  }
  @media (pointer: coarse) {
    .handle::after {
      inset-block-end: calc(100% - 14px);
      left: -21px;
      inline-size: 44px;
      block-size: 44px;
      padding: 14px;
    }
    .handle[data-edge='end']::after {
      inset-block-start: calc(100% - 14px);
    }
  }
  [data-flash] {
    animation: gt-flash 0.6s ease-in-out 2;
  }
  @keyframes gt-flash {
    50% {
      outline: 2px solid var(--_gt-focus);
      background-color: color-mix(in srgb, var(--_gt-mark) 60%, transparent);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    [data-flash] {
      animation: none;
      outline: 2px solid var(--_gt-focus);
    }
  }
  /* where colours are forced the numbers tell marks apart; lines under the text, how many lie over one another */
  @media (forced-colors: active) {
    mark {
      border-block-end: 2px solid CanvasText;
      background: none !important;
      box-shadow: none !important;
      color: CanvasText;
    }
    mark[data-depth] {
      border-block-end: 4px double CanvasText;
    }
    mark[data-current] {
      background: Mark !important;
      color: MarkText;
      forced-color-adjust: none;
    }
    mark[data-emphasised] {
      background: Highlight !important;
      color: HighlightText;
      forced-color-adjust: none;
    }
    .mark-begin::before {
      outline: 1px solid;
      background: Canvas;
      color: CanvasText;
      forced-color-adjust: none;
    }
  }
`;
