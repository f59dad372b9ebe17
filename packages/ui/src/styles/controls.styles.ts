import { css } from 'lit';

/** Buttons, fields and small signs, by element and class, for one shadow root that all parts share. */
export const controls = css`
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  h2 {
    font-size: var(--_gt-size-large);
    font-weight: 600;
  }
  h3,
  legend {
    padding: 0;
    font-size: inherit;
    font-weight: 600;
  }
  small,
  .small {
    font-size: var(--_gt-size-small);
  }
  .muted {
    color: var(--_gt-muted);
  }
  .numeric {
    font-variant-numeric: tabular-nums;
  }

  /* A ring with a gap of the surface's colour: seen on light, dark and pictures alike. */
  :focus-visible {
    outline: 2px solid var(--_gt-focus);
    outline-offset: 1px;
    box-shadow: 0 0 0 1px var(--_gt-surface);
  }
  /* where the focus is only moved to by script, for a reader of the screen */
  [tabindex='-1']:focus-visible {
    outline-style: none;
    box-shadow: none;
  }

  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
    margin: 0;
  }
  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-inline-size: var(--_gt-target);
    min-block-size: var(--_gt-target);
    padding: 0 10px;
    border: 1px solid var(--_gt-border-strong);
    border-radius: var(--_gt-radius);
    background: var(--_gt-raised);
    white-space: nowrap;
    cursor: pointer;
    user-select: none;
    -webkit-user-select: none;
    transition: background-color var(--_gt-quick);
  }
  button:hover {
    background: var(--_gt-hover);
  }
  button.quiet {
    border-color: transparent;
    background: none;
  }
  button.quiet:hover {
    background: var(--_gt-hover);
  }
  button.primary {
    border-color: var(--_gt-accent);
    background: var(--_gt-accent);
    color: var(--_gt-accent-text);
    font-weight: 600;
  }
  button.primary:hover {
    background: color-mix(in srgb, var(--_gt-accent) 88%, var(--_gt-text));
  }
  button.icon-only {
    padding: 0;
    inline-size: var(--_gt-target);
  }
  button.link {
    min-block-size: 24px;
    padding: 0 2px;
    border-color: transparent;
    background: none;
    color: var(--_gt-accent);
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  button[aria-pressed='true'],
  button[aria-checked='true'],
  .segmented :checked + span {
    border-color: var(--_gt-accent);
    background: var(--_gt-selected);
    color: var(--_gt-selected-text);
  }
  :is(button, input, select, textarea):disabled,
  button[aria-disabled='true'] {
    border-color: var(--_gt-border);
    background: none;
    color: var(--_gt-muted);
    opacity: 0.6;
    cursor: default;
  }
  button.quiet:disabled,
  button.quiet[aria-disabled='true'] {
    border-color: transparent;
  }

  .icon {
    flex: none;
    inline-size: 16px;
    block-size: 16px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .icon.directional:dir(rtl) {
    transform: scaleX(-1);
  }

  input:not([type]),
  input:is([type='text'], [type='number'], [type='search'], [type='url']),
  select,
  textarea {
    min-block-size: var(--_gt-target);
    padding: 3px 8px;
    border: 1px solid var(--_gt-border-strong);
    border-radius: var(--_gt-radius-small);
    background: var(--_gt-raised);
  }
  select {
    padding-block: 0;
  }
  textarea {
    display: block;
    inline-size: 100%;
    resize: vertical;
  }
  ::placeholder {
    color: var(--_gt-muted);
    opacity: 1;
  }
  [aria-invalid='true'] {
    border-color: var(--_gt-danger);
    box-shadow: inset 0 0 0 1px var(--_gt-danger);
  }
  input:is([type='checkbox'], [type='radio']) {
    flex: none;
    inline-size: 16px;
    block-size: 16px;
    accent-color: var(--_gt-accent);
  }
  .choice {
    display: flex;
    align-items: center;
    gap: var(--_gt-2);
    min-block-size: max(24px, var(--_gt-target) - 4px);
  }

  /* one of a few, side by side: labels around radios, or buttons with aria-pressed */
  .segmented {
    display: inline-flex;
    border-radius: var(--_gt-radius);
  }
  .segmented label {
    position: relative;
    display: flex;
  }
  .segmented input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    opacity: 0;
    cursor: pointer;
  }
  .segmented span,
  .segmented button {
    display: flex;
    align-items: center;
    justify-content: center;
    min-inline-size: var(--_gt-target);
    min-block-size: var(--_gt-target);
    padding: 0 8px;
    border: 1px solid var(--_gt-border-strong);
    border-radius: 0;
  }
  .segmented > :not(:first-child):is(button),
  .segmented > :not(:first-child) span {
    margin-inline-start: -1px;
  }
  .segmented > :first-child:is(button),
  .segmented > :first-child span {
    border-start-start-radius: var(--_gt-radius);
    border-end-start-radius: var(--_gt-radius);
  }
  .segmented > :last-child:is(button),
  .segmented > :last-child span {
    border-start-end-radius: var(--_gt-radius);
    border-end-end-radius: var(--_gt-radius);
  }
  .segmented :checked + span,
  .segmented [aria-pressed='true'] {
    z-index: 1;
    font-weight: 600;
  }
  .segmented :focus-visible + span,
  .segmented button:focus-visible {
    z-index: 2;
    outline: 2px solid var(--_gt-focus);
    outline-offset: 1px;
  }

  .chip,
  .badge,
  .letter {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-block-size: 20px;
    padding: 0 6px;
    border-radius: var(--_gt-radius-small);
    background: var(--_gt-sunken);
    font-size: var(--_gt-size-small);
    font-variant-numeric: tabular-nums;
  }
  .chip {
    min-block-size: 24px;
    border: 1px solid var(--_gt-border);
  }
  /* what tells things apart: the letter or number of a response, an object, a pair */
  .letter {
    justify-content: center;
    min-inline-size: 20px;
    padding: 0 4px;
    border: 1px solid currentColor;
    background: var(--_gt-surface);
    font-size: inherit;
    font-weight: 700;
    line-height: 1;
  }
  .blocking {
    color: var(--_gt-danger);
  }
  .warning {
    color: var(--_gt-warn);
  }
  .done {
    color: var(--_gt-ok);
  }
  kbd {
    display: inline-block;
    min-inline-size: 20px;
    padding: 0 5px;
    border: 1px solid var(--_gt-border-strong);
    border-block-end-width: 2px;
    border-radius: var(--_gt-radius-small);
    background: var(--_gt-surface);
    font: 500 var(--_gt-size-small) / 1.5 var(--_gt-font);
    text-align: center;
    white-space: nowrap;
  }
  code,
  pre {
    font-family: var(--_gt-mono);
    font-size: 0.93em;
  }

  @media (forced-colors: active) {
    button[aria-pressed='true'],
    button[aria-checked='true'],
    .segmented :checked + span,
    button.primary {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
    :is(button, input, select, textarea):disabled,
    button[aria-disabled='true'] {
      color: GrayText;
      opacity: 1;
    }
  }
`;
