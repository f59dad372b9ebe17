import MarkdownIt from 'markdown-it';

const parser = new MarkdownIt({ html: false, linkify: false, typographer: false });

/** Markup of instructions that were written in Markdown. What looks like HTML in it stays text. */
export function instructionsMarkup(markdown: string): string {
  return parser.render(markdown).trim();
}
