/**
 * What elements know of Markdown. The renderer behind it is large, so it lives in another script and is loaded
 * when a task first needs it; elements never see its library.
 */
export interface MarkdownPort {
  /** The looks of what `render` gives, below an element with class `markdown`: to be adopted by its shadow root. */
  readonly sheet: CSSStyleSheet;
  /**
   * Turns Markdown into nodes. Never throws and never comes back empty-handed: where rendering or sanitising
   * fails, the text is given as it is.
   *
   * The nodes can be inserted as they are, under a strict CSP and Trusted Types. None of them makes a request by
   * being shown: a picture is given as its description and address. Raw HTML is shown as text.
   */
  render(markdown: string, options?: MarkdownOptions): MarkdownResult;
}

export interface MarkdownOptions {
  /** The level that `#` becomes, from 1 (default) to 6, so that a response does not disturb the page's outline. */
  topHeadingLevel?: number;
  /** The word set before a picture's description. Default "Image". */
  imageLabel?: string;
  /** Accessible name of the box in which a wide table scrolls. Default "Table". */
  tableLabel?: string;
}

/**
 * Class names in `content`, styled by the port's `sheet`:
 * `markdown-table` (around a table), `markdown-image`, `markdown-address`, `markdown-language` (what a fence says
 * about its code), `markdown-plain` (text that was not rendered). Cells carry `data-align="left|center|right"`,
 * headings `data-level="1…6"` as written.
 */
export interface MarkdownResult {
  /** Belongs to the caller, who inserts it once. */
  content: DocumentFragment;
  /** There when the text is shown as it is: why it could not be rendered. */
  problem?: Error;
}
