import { css } from 'lit';

/** Segments in their rows, and the handles of one. */
export const segmentStyles = css`
  .segment,
  .several {
    position: absolute;
    overflow: clip;
    block-size: calc(var(--_gt-lane) - 4px);
    margin-block-start: 3px;
    border: 1px solid var(--_gt-mark);
    border-radius: var(--_gt-radius-small);
    color: var(--_gt-text);
    line-height: calc(var(--_gt-lane) - 6px);
    text-overflow: ellipsis;
    white-space: nowrap;
    contain: strict;
  }
  .segment {
    background: color-mix(in srgb, var(--_gt-mark) 18%, var(--_gt-surface));
  }
  .segment::before {
    content: attr(data-number);
    display: inline-block;
    block-size: 100%;
    margin-inline-end: 5px;
    padding-inline: 5px;
    background: var(--_gt-mark);
    color: var(--_gt-surface);
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    vertical-align: top;
  }
  .segment[data-room='number'],
  .segment[data-room='none'] {
    background: var(--_gt-mark);
  }
  .segment[data-room='number'] {
    text-align: center;
  }
  .segment[data-room='number']::before {
    margin: 0;
    padding: 0;
  }
  .segment[data-room='none'] {
    border-radius: 1px;
  }
  .segment[data-room='none']:not([data-instant])::before {
    content: none;
  }
  .several {
    border: 0;
    border-radius: 1px;
    background: repeating-linear-gradient(90deg, var(--_gt-muted) 0 2px, transparent 2px 3px);
    color: transparent;
  }

  .segment[data-instant] {
    inline-size: 22px;
    block-size: 22px;
    margin-block-start: calc((var(--_gt-lane) - 22px) / 2);
    margin-inline-start: -11px;
    border: 0;
    background: none;
    line-height: 22px;
    text-align: center;
    overflow: visible;
    contain: layout style;
  }
  .segment[data-instant]::before {
    position: relative;
    z-index: 1;
    margin: 0;
    padding: 0;
    background: none;
    font-size: 10px;
  }
  .segment[data-instant]::after {
    content: '';
    position: absolute;
    inset: 3px;
    rotate: 45deg;
    border-radius: 2px;
    background: var(--_gt-mark);
  }

  .segment[data-open] {
    border-inline-end: 0;
    background: none;
    border-color: transparent;
    border-inline-start: 3px solid var(--_gt-mark);
  }
  .segment .grown {
    position: absolute;
    z-index: -1;
    inset: -1px 0;
    border-block: 1px dashed var(--_gt-mark);
    border-inline-end: 2px solid var(--_gt-mark);
    background: color-mix(in srgb, var(--_gt-mark) 18%, var(--_gt-surface));
  }

  .segment[data-emphasised],
  .lanes .segment[data-flash] {
    outline: 2px solid var(--_gt-mark);
    outline-offset: 0;
    z-index: 1;
  }
  .segment[aria-selected='true'] {
    z-index: 2;
    outline: 2px solid var(--_gt-mark);
    font-weight: 600;
  }
  .segment[aria-selected='true']:where(:not([data-room='number'], [data-room='none'])) {
    background: color-mix(in srgb, var(--_gt-mark) 34%, var(--_gt-surface));
  }
  /* so far it is known, and no further */
  .segment[data-open][aria-selected='true'] {
    outline: 0;
    background: none;
  }
  .segment[aria-selected='true'] > .grown {
    outline: 2px solid var(--_gt-mark);
    background: color-mix(in srgb, var(--_gt-mark) 34%, var(--_gt-surface));
  }
  .segment[data-instant][aria-selected='true']::after {
    outline: 2px solid var(--_gt-mark);
    outline-offset: 2px;
  }
  .segment[data-instant]:is([aria-selected='true'], [data-emphasised], [data-flash]) {
    outline: 0;
    background: none;
  }
  .segment[data-instant]:is([data-emphasised], [data-flash])::after {
    outline: 2px solid var(--_gt-mark);
  }
  .lanes .segment:focus-visible {
    z-index: 3;
    outline: 2px solid var(--_gt-focus);
    outline-offset: 1px;
    box-shadow: none;
  }
  .segment[data-out],
  .edge[data-out] {
    opacity: 0;
    pointer-events: none;
  }

  /* eight pixels are seen, 24 are taken hold of; the script says of what */
  .edge {
    position: absolute;
    z-index: 4;
    inline-size: 8px;
    block-size: calc(var(--_gt-lane) + 2px);
    margin-inline-start: -4px;
    border: 1px solid var(--_gt-surface);
    border-radius: 4px;
    background: linear-gradient(var(--_gt-surface), var(--_gt-surface)) center / 2px 10px no-repeat var(--_gt-mark);
    pointer-events: none;
  }
  .lanes .edge:focus-visible {
    outline: 2px solid var(--_gt-focus);
    outline-offset: 1px;
  }
  @media (forced-colors: active) {
    .several,
    .segment,
    .grown,
    .edge {
      forced-color-adjust: none;
      border-color: CanvasText;
    }
    .segment,
    .segment .grown {
      background: Canvas;
      color: CanvasText;
    }
    .segment::before,
    .segment[data-instant]::after,
    .segment[data-room='number'],
    .segment[data-room='none'],
    .edge {
      background-color: CanvasText;
      color: Canvas;
    }
    .segment[aria-selected='true'],
    .segment[aria-selected='true']::before,
    .segment[data-instant][aria-selected='true']::after {
      background: Highlight;
      color: HighlightText;
      outline-color: CanvasText;
    }
    .segment[data-instant]:not([aria-selected='true']),
    .segment[data-instant]::before,
    .segment[data-instant][aria-selected='true'] {
      background: none;
    }
    .segment[data-open] {
      border-block-color: transparent;
      background: none;
    }
    .segment[data-emphasised],
    .segment[data-flash] {
      outline-color: Highlight;
    }
  }
`;
