import { loadNeighbour } from '@gt-elements/ui/neighbour-script.js';
import type { MarkdownPort } from '@gt-elements/ui/ports/markdown-port.js';

/**
 * Takes the place of `@gt-elements/elements/load-markdown.js` in classic scripts, which can't import: Markdown comes
 * from `gt-markdown.js`.
 *
 * @throws Error with a message for the author of the template. It may be called again.
 */
export const loadMarkdown = (): Promise<MarkdownPort> => loadNeighbour('markdown');
