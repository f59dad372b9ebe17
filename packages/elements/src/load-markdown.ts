import type { MarkdownPort } from '@gt-elements/ui/ports/markdown-port.js';

let load: Promise<MarkdownPort> | undefined;

/**
 * Loads Markdown and its sanitiser when a task first needs them. Classic scripts have another file in this one's
 * place, with the same signature.
 *
 * @throws Error with a message for the author of the page. It may be called again.
 */
export function loadMarkdown(): Promise<MarkdownPort> {
  load ??= import('@gt-elements/media/markdown.js')
    .then((media) => media.createMarkdownPort())
    .catch((cause: unknown) => {
      load = undefined;
      throw new Error('Markdown could not be loaded, so text is shown as it is.', { cause });
    });
  return load;
}
