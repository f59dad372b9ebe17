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
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  /* words of another direction than the page's keep their own order: “2 of 3” where nobody translated */
  :is(span, b, label, option, button) {
    unicode-bidi: plaintext;
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
    list-style: none;
  }
  h2,
  h3,
  legend {
    padding: 0;
    font-size: inherit;
    font-weight: 600;
  }
  h2 {
    font-size: var(--_gt-size-large);
  }
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
  :focus-visible,
  .segmented :focus-visible + span {
    outline: 2px solid var(--_gt-focus);
    outline-offset: 1px;
    box-shadow: 0 0 0 1px var(--_gt-surface);
  }
  /* where the focus is only moved to by script, for a reader of the screen */
  [tabindex='-1']:focus-visible {
    outline: 0;
    box-shadow: none;
  }

  button,
  input,
  select,
  textarea,
  .segmented span {
    min-block-size: var(--_gt-target);
    margin: 0;
    padding: 3px 8px;
    border: 1px solid var(--_gt-border-strong);
    border-radius: var(--_gt-radius);
    background: var(--_gt-raised);
    color: inherit;
    font: inherit;
  }
  button,
  .segmented span {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-inline-size: var(--_gt-target);
    padding: 0 10px;
    white-space: nowrap;
    cursor: pointer;
    user-select: none;
    -webkit-user-select: none;
  }
  .quiet,
  .link {
    border-color: transparent;
    background: none;
  }
  button:hover {
    background: var(--_gt-hover);
  }
  .icon-only {
    padding: 0;
  }
  .link {
    min-block-size: 24px;
    padding: 0 2px;
    color: var(--_gt-accent);
    text-decoration: underline;
  }
  .primary {
    font-weight: 600;
  }
  .primary,
  .primary:hover {
    border-color: var(--_gt-accent);
    background: var(--_gt-accent);
    color: var(--_gt-accent-text);
    /* the tokens are system colours there already; else text gets a backing that hides the choice */
    forced-color-adjust: none;
  }
  .primary:hover {
    box-shadow: inset 0 0 0 9em rgb(0 0 0 / 0.12);
  }
  [aria-pressed='true'],
  [aria-checked='true'],
  .segmented :checked + span {
    border-color: var(--_gt-accent);
    background: var(--_gt-selected);
    color: var(--_gt-selected-text);
    forced-color-adjust: none;
  }
  :disabled,
  .segmented :disabled + span,
  [aria-disabled='true'] {
    border-color: var(--_gt-border);
    color: var(--_gt-disabled);
    cursor: default;
  }
  /* what was chosen stands out, what might have been can be read */
  :is([aria-pressed='true'], [aria-checked='true']):is(:disabled, [aria-disabled='true']),
  .segmented :checked:disabled + span {
    border-color: var(--_gt-accent);
    color: var(--_gt-selected-text);
  }
  [aria-readonly='true'] :not(:checked) + span {
    border-color: transparent;
    background: none;
    color: var(--_gt-muted);
  }
  [aria-readonly='true'] span {
    cursor: default;
  }
  .quiet[aria-disabled='true'] {
    border-color: transparent;
    background: none;
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
  .directional:dir(rtl) {
    transform: scaleX(-1);
  }

  select {
    padding-block: 0;
  }
  textarea {
    display: block;
    inline-size: 100%;
    resize: vertical;
  }
  /* it can be read, and looks as if it can't be written in */
  [readonly] {
    border-color: var(--_gt-border);
    background: none;
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
    min-block-size: 16px;
    accent-color: var(--_gt-accent);
  }
  .choice {
    display: flex;
    align-items: center;
    gap: var(--_gt-2);
    min-block-size: max(24px, var(--_gt-target) - 4px);
  }

  /* one or some of a few, side by side: labels around inputs, or buttons with aria-pressed */
  .segmented {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 2px;
  }
  .segmented label {
    position: relative;
  }
  .segmented input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    opacity: 0;
  }
  .segmented :is(span, button) {
    padding: 0 8px;
  }
  .segmented :is(:checked + span, [aria-pressed='true']) {
    font-weight: 600;
  }

  /* a letter or number tells things apart: responses, objects, pairs */
  .chip,
  .badge,
  .letter,
  kbd {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 4px;
    min-inline-size: 20px;
    min-block-size: 20px;
    padding: 0 5px;
    border: 1px solid var(--_gt-border);
    border-radius: var(--_gt-radius-small);
    background: var(--_gt-sunken);
    font: inherit;
    font-size: var(--_gt-size-small);
    line-height: 1;
  }
  .chip {
    min-block-size: 24px;
  }
  .letter {
    border-color: currentColor;
    background: var(--_gt-surface);
    font-size: inherit;
    font-weight: 700;
  }
  kbd {
    border-color: var(--_gt-border-strong);
    border-block-end-width: 2px;
    background: var(--_gt-surface);
    white-space: nowrap;
    /* keyboards are not mirrored: neither “[” nor “0–9” */
    direction: ltr;
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
  code,
  pre {
    font-family: var(--_gt-mono);
    font-size: 0.93em;
  }
`;
