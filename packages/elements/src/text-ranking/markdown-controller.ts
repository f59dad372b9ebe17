import type { MarkdownOptions, MarkdownPort } from '@gt-elements/ui/ports/markdown-port.js';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { loadMarkdown } from '../load-markdown.js';

/** Headings of a response stand below those of the page and of the element. */
const TOP_HEADING = 4;

/** Renders Markdown once for each text and language; until the renderer is there, or without it, texts are shown as they are. */
export class MarkdownController implements ReactiveController {
  /** Why there is no renderer, for the author of the template. */
  problem: string | undefined;
  #port: MarkdownPort | undefined;
  #asked = false;
  readonly #rendered = new Map<string, { readonly key: string; readonly nodes: HTMLElement }>();

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  hostConnected(): void {
    // a script that could not be had may be there by now
    if (this.problem !== undefined) this.#asked = false;
  }

  /**
   * @param place tells equal texts in two places apart
   * @param labels what pictures and tables are called, in the language of the moment
   * @returns nodes of the host's own, the same for the same text and labels
   */
  render(place: string, text: string, labels: MarkdownOptions): HTMLElement | undefined {
    if (!this.#port) {
      void this.#load();
      return undefined;
    }
    const key = JSON.stringify([labels, text]);
    const before = this.#rendered.get(place);
    if (before?.key === key) return before.nodes;
    const nodes = document.createElement('div');
    nodes.className = 'markdown';
    nodes.append(this.#port.render(text, { ...labels, topHeadingLevel: TOP_HEADING }).content);
    this.#rendered.set(place, { key, nodes });
    return nodes;
  }

  async #load(): Promise<void> {
    if (this.#asked) return;
    this.#asked = true;
    try {
      this.#port = await loadMarkdown();
      this.host.shadowRoot?.adoptedStyleSheets.push(this.#port.sheet);
      this.problem = undefined;
    } catch (error) {
      this.problem = error instanceof Error ? error.message : String(error);
    }
    this.host.requestUpdate();
  }
}
