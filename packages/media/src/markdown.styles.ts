/** Names the language to formatters and to the build; there is no Lit here. */
const css = String.raw;

/*
 * The looks of what a MarkdownPort renders, below an element with class `markdown`. Stands beside `tokens` and
 * `controls` in one shadow root, whose resets of lists and headings it takes back. Long code breaks rather than
 * scrolls, so that nothing a judgement needs is out of sight; tables scroll sideways.
 */
const text = css`
  .markdown {
    overflow-wrap: anywhere;
  }
  .markdown > * {
    margin-block: 0 0.6em;
  }
  .markdown > :last-child {
    margin-block-end: 0;
  }
  .markdown :is(p, pre, blockquote, ul, ol, table):not(:last-child) {
    margin-block-end: 0.6em;
  }
  /* each line in the direction of its own text, as its dir="auto" does for a block on top */
  .markdown :is(p, li, th, td, h1, h2, h3, h4, h5, h6),
  .markdown-plain {
    unicode-bidi: plaintext;
  }
  .markdown [data-level] {
    margin-block: 1em 0.4em;
    font-size: inherit;
    font-weight: 600;
    line-height: 1.3;
  }
  .markdown > [data-level]:first-child {
    margin-block-start: 0;
  }
  .markdown [data-level='1'] {
    font-size: 1.3em;
  }
  .markdown [data-level='2'] {
    font-size: 1.15em;
  }
  .markdown :is(ul, ol) {
    padding-inline-start: 1.8em;
    list-style: disc;
  }
  .markdown ol {
    list-style: decimal;
  }
  .markdown li > :is(ul, ol) {
    margin-block: 0;
  }
  .markdown blockquote {
    margin-inline: 0;
    padding-inline-start: 0.8em;
    border-inline-start: 3px solid var(--_gt-border-strong, currentColor);
    color: var(--_gt-muted, inherit);
  }
  .markdown :is(pre, code) {
    border-radius: var(--_gt-radius-small, 4px);
    background: var(--_gt-sunken, rgb(127 127 127 / 0.12));
    font-family: var(--_gt-mono, monospace);
  }
  .markdown code {
    padding: 0 0.25em;
    font-size: 0.93em;
    white-space: break-spaces;
  }
  .markdown pre {
    padding: 0.5em 0.7em;
    border: 1px solid var(--_gt-border, currentColor);
    font-size: inherit;
    white-space: pre-wrap;
    tab-size: 4;
  }
  .markdown pre code {
    padding: 0;
    background: none;
    white-space: inherit;
  }
  .markdown-language {
    display: block;
    color: var(--_gt-muted, inherit);
    font-family: var(--_gt-font, sans-serif);
    font-size: var(--_gt-size-small, 0.857em);
    user-select: none;
    -webkit-user-select: none;
  }
  .markdown-table {
    overflow-x: auto;
  }
  .markdown table {
    border-collapse: collapse;
    /* a page without a doctype does not hand these down to tables */
    font: inherit;
    color: inherit;
    overflow-wrap: normal;
  }
  .markdown :is(th, td) {
    padding: 0.2em 0.6em;
    border: 1px solid var(--_gt-border, currentColor);
    text-align: start;
    vertical-align: top;
  }
  .markdown th {
    background: var(--_gt-sunken, rgb(127 127 127 / 0.12));
    font-weight: 600;
  }
  .markdown [data-align='left'] {
    text-align: left;
  }
  .markdown [data-align='center'] {
    text-align: center;
  }
  .markdown [data-align='right'] {
    text-align: right;
  }
  .markdown a {
    color: var(--_gt-accent, LinkText);
    text-underline-offset: 2px;
  }
  .markdown hr {
    border: 0;
    border-block-start: 1px solid var(--_gt-border-strong, currentColor);
  }
  .markdown-image {
    padding: 0 0.3em;
    border: 1px dashed var(--_gt-border-strong, currentColor);
    border-radius: var(--_gt-radius-small, 4px);
  }
  .markdown-address {
    color: var(--_gt-muted, inherit);
    font-size: var(--_gt-size-small, 0.857em);
  }
  .markdown-plain {
    white-space: pre-wrap;
  }
  @media (forced-colors: active) {
    .markdown a {
      color: LinkText;
    }
  }
`;

/** To be adopted by every shadow root that rendered Markdown is put into. */
export function markdownSheet(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}
