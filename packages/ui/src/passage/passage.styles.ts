import { css, unsafeCSS } from 'lit';

/** Light and dark: on every surface 4.5:1 as text, and with the surface's colour on them. */
const colours = [
  ['#1a5ab4', '#86b4ff'],
  ['#96490a', '#f0ab6e'],
  ['#17663c', '#7fd49d'],
  ['#7a2ea0', '#d5a5f3'],
  ['#ac2050', '#ff9cb9'],
  ['#00666d', '#6ed0d6'],
  ['#675c00', '#d8cb68'],
  ['#4a4f63', '#bcc2d6'],
] as const;
const knowsLightDark = globalThis.CSS?.supports?.('color', 'light-dark(#000,#fff)') ?? true;
const each = (rule: (index: number, light: string, dark: string) => string) =>
  unsafeCSS(colours.map(([light, dark], index) => rule(index, light, dark)).join(''));

/** `--_gt-mark-0` to `--_gt-mark-7`, which an author sets by `--gt-mark-0` …; `[data-colour]` has its one as `--_gt-mark`. */
export const markColours = css`
  :host {
    ${each((index, light, dark) => `--_gt-mark-${index}:var(--gt-mark-${index},${knowsLightDark ? `light-dark(${light},${dark})` : light});`)}
  }
  ${each((index) => `[data-colour='${index}']{--_gt-mark:var(--_gt-mark-${index})}`)}
`;

export const passageStyles = css`
  .passage {
    position: relative;
    overflow: auto;
    max-block-size: 100%;
    padding: var(--_gt-3);
    line-height: 1.8;
    outline-offset: -2px;
    cursor: text;
  }
  .block {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    tab-size: 4;
  }
  .long .block {
    content-visibility: auto;
    contain-intrinsic-block-size: auto calc(var(--_gt-lines, 1) * 1lh);
  }
  mark {
    background: linear-gradient(var(--_gt-mark) 0 0) 0 100% / 100% 2px no-repeat
      color-mix(in srgb, var(--_gt-mark) 13%, transparent);
    color: inherit;
    /* for lines below the text, one for each mark; lines of text stay where they are */
    padding-block-end: 5px;
  }
  mark[data-depth] {
    background-color: color-mix(in srgb, var(--_gt-mark) 22%, transparent);
  }
  mark[data-current] {
    background-color: color-mix(in srgb, var(--_gt-mark) 32%, transparent);
  }
  mark[data-emphasised] {
    background-color: color-mix(in srgb, var(--_gt-mark) 45%, transparent);
    box-shadow:
      0 -2px var(--_gt-mark),
      0 2px var(--_gt-mark);
  }
  .mark-begin {
    user-select: none;
    -webkit-user-select: none;
  }
  .mark-begin::before {
    content: attr(data-number);
    content: attr(data-number) / '';
    display: inline-block;
    min-inline-size: 1.5em;
    margin-inline-end: 2px;
    padding: 0 0.25em;
    border-radius: var(--_gt-radius-small);
    background: var(--_gt-mark);
    color: var(--_gt-surface);
    font: 700 0.72em / 1.5 var(--_gt-font);
    text-align: center;
    vertical-align: 0.15em;
  }
  .mark-begin::after {
    content: attr(data-label);
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  /* what is selected is shown exactly as it will be stored: by words while the browser's goes by characters */
  @supports selector(::highlight(x)) and selector(::selection) {
    .passage ::selection {
      background: none;
    }
    ::highlight(gt-passage-selection) {
      background-color: var(--_gt-selected);
      color: var(--_gt-selected-text);
    }
  }
  .caret {
    position: absolute;
    display: none;
    inline-size: 2px;
    margin-inline-start: -1px;
    background: var(--_gt-text);
    pointer-events: none;
    scroll-margin: 2lh 0;
  }
  .passage:focus .caret {
    display: block;
  }
  /* a stem at the end of the text, and a knob to take hold of: above where it begins, below where it ends */
  .handle {
    position: absolute;
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
      background: none !important;
      color: CanvasText;
      text-decoration: underline 2px;
      text-underline-offset: 3px;
    }
    mark[data-depth] {
      text-decoration-style: double;
      text-decoration-thickness: 1px;
    }
    mark[data-current] {
      background: Mark !important;
      color: MarkText;
      forced-color-adjust: none;
    }
    mark[data-emphasised] {
      background: Highlight !important;
      color: HighlightText;
      box-shadow: none;
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
