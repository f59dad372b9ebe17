import type { MarkdownOptions, MarkdownPort, MarkdownResult } from '@gt-elements/ui/ports/markdown-port.js';
import MarkdownIt from 'markdown-it';
import { markdownSheet } from './markdown.styles.js';
import { createSanitiser } from './sanitise.js';
import { appendTokens } from './token-nodes.js';

/** Blocks in blocks: beyond this markdown-it leaves the text out. */
const BLOCK_DEPTH = 100;

/**
 * CommonMark with GitHub's tables and strikethrough, by markdown-it, then DOMPurify. Raw HTML is text, bare
 * addresses are not linked, quotes stay as written: what is judged must look as it was given.
 *
 * @param sanitise for tests of what happens when it fails.
 */
export function createMarkdownPort(sanitise = createSanitiser()): MarkdownPort {
  const parser = new MarkdownIt({ html: false, linkify: false, typographer: false, maxNesting: BLOCK_DEPTH });
  // without a window nothing loads, whatever is built there
  const inert = document.implementation.createHTMLDocument('');

  const nodes = (markdown: string, options: MarkdownOptions): HTMLElement => {
    const tokens = parser.parse(markdown, {});
    if (tokens.some((token) => token.nesting === 1 && token.level >= BLOCK_DEPTH - 1)) {
      throw new Error('Blocks are nested too deep.');
    }
    const root = inert.createElement('div');
    appendTokens(root, tokens, { topHeadingLevel: 1, imageLabel: 'Image', tableLabel: 'Table', ...options });
    sanitise(root);
    return root;
  };

  return {
    sheet: markdownSheet(),
    render(markdown, options = {}): MarkdownResult {
      const content = document.createDocumentFragment();
      try {
        const root = nodes(markdown, options);
        while (root.firstChild) content.append(root.firstChild);
        return { content };
      } catch (error) {
        content.replaceChildren(plainText(markdown));
        return { content, problem: error instanceof Error ? error : new Error(String(error)) };
      }
    },
  };
}

function plainText(text: string): HTMLElement {
  const block = document.createElement('div');
  block.className = 'markdown-plain';
  block.dir = 'auto';
  block.textContent = text;
  return block;
}
