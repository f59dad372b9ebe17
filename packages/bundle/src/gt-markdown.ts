// The classic script `gt-markdown.js`: Markdown and its sanitiser, found by the first script or put on the page by hand.
import { createMarkdownPort } from '@gt-elements/media/markdown.js';
import { provideNeighbour } from '@gt-elements/ui/neighbour-registry.js';

provideNeighbour('markdown', createMarkdownPort());
