import type { MarkdownOptions } from '@gt-elements/ui/ports/markdown-port.js';
import type { Token } from 'markdown-it';
import { isFollowable } from './sanitise.js';

/** Longer addresses are cut: a `data:` address can hold a whole picture. */
const ADDRESS_LENGTH = 120;

/** Emphasis in emphasis beyond this goes on as text: trees of some thousand levels crash a tab. */
const INLINE_DEPTH = 100;

/**
 * Builds nodes from markdown-it's tokens, without a detour by HTML text: what is text stays text, so no trick with
 * markup can become markup. Elements and attributes are taken as the tokens have them; what is allowed of them is
 * the sanitiser's to say.
 *
 * @param parent is filled; its document makes the nodes.
 */
export function appendTokens(parent: HTMLElement, tokens: readonly Token[], options: Required<MarkdownOptions>): void {
  new NodeBuilder(parent, options).append(tokens);
}

class NodeBuilder {
  private readonly page: Document;
  /** What is open around `current`, with the text that follows `current` once it is closed. */
  private readonly around: { element: HTMLElement; after: string }[] = [];
  /** Stands at the end of `current`, not yet a node: what belongs together becomes one, as a parser would have it. */
  private text = '';

  constructor(
    private current: HTMLElement,
    private readonly options: Required<MarkdownOptions>,
  ) {
    this.page = current.ownerDocument;
  }

  append(tokens: readonly Token[]): void {
    for (const token of tokens) {
      // paragraphs of a tight list, definitions of references
      if (token.hidden) continue;
      if (token.nesting === 1) this.open(token);
      else if (token.nesting === -1) this.close();
      else this.appendLeaf(token);
    }
    this.flush();
  }

  private flush(): void {
    if (this.text) this.current.append(this.text);
    this.text = '';
  }

  private appendElement(element: HTMLElement): void {
    this.flush();
    this.current.append(element);
  }

  private appendLeaf(token: Token): void {
    switch (token.type) {
      case 'inline':
        new NodeBuilder(this.current, this.options).append(token.children ?? []);
        break;
      case 'softbreak':
        this.text += '\n';
        break;
      case 'code_inline':
        this.appendElement(this.code(token.content));
        break;
      case 'code_block':
      case 'fence':
        this.appendElement(this.codeBlock(token));
        break;
      case 'image':
        this.appendElement(this.picture(token));
        break;
      default:
        if (token.tag) this.appendElement(this.element(token));
        else this.text += token.content;
    }
  }

  private open(token: Token): void {
    switch (token.type) {
      case 'heading_open':
        this.enter(this.heading(token));
        break;
      case 'table_open': {
        const table = this.element(token);
        this.enter(this.tableBox(table), table);
        break;
      }
      case 'link_open': {
        const address = String(token.attrGet('href'));
        if (isFollowable(address)) this.enter(this.element(token));
        else this.enter(this.page.createElement('span'), undefined, ` (${shorten(address)})`);
        break;
      }
      default:
        this.enter(this.element(token));
    }
  }

  /** What comes next goes into `inner`, until `close`. */
  private enter(element: HTMLElement, inner = element, after = ''): void {
    this.flush();
    this.around.push({ element: this.current, after });
    if (this.around.length > INLINE_DEPTH) return;
    this.current.append(element);
    this.current = inner;
  }

  private close(): void {
    const outer = this.around.pop();
    if (!outer) return;
    this.flush();
    this.current = outer.element;
    this.text = outer.after;
  }

  private element(token: Token, tag = token.tag): HTMLElement {
    const element = this.page.createElement(tag);
    // a top-level block takes the direction of its text; what is nested in it follows by style
    if (token.block && token.nesting === 1 && token.level === 0) element.dir = 'auto';
    if (tag === 'th') element.setAttribute('scope', 'col');
    for (const [name, value] of token.attrs ?? []) {
      // a cell's alignment, as a style attribute, which a strict CSP blocks
      if (name === 'style') element.dataset['align'] = String(value).replace('text-align:', '');
      else element.setAttribute(name, String(value));
    }
    return element;
  }

  private heading(token: Token): HTMLElement {
    const level = Number(token.tag.slice(1));
    const heading = this.element(token, `h${Math.min(6, level + this.options.topHeadingLevel - 1)}`);
    heading.dataset['level'] = String(level);
    return heading;
  }

  /** Scrolls sideways, so it must be reachable by keyboard, and then needs a name. */
  private tableBox(table: HTMLElement): HTMLElement {
    const box = this.labelled('div', 'markdown-table', table);
    box.tabIndex = 0;
    box.setAttribute('role', 'group');
    box.setAttribute('aria-label', this.options.tableLabel);
    return box;
  }

  private codeBlock(token: Token): HTMLElement {
    const block = this.page.createElement('pre');
    block.dir = 'ltr';
    const language = token.info.trim();
    if (language) block.append(this.labelled('span', 'markdown-language', language));
    block.append(this.code(token.content));
    return block;
  }

  private code(text: string): HTMLElement {
    const code = this.page.createElement('code');
    code.dir = 'ltr';
    code.textContent = text;
    return code;
  }

  private picture(token: Token): HTMLElement {
    const description = `${this.options.imageLabel}: ${plainText(token.children ?? [])} `;
    const picture = this.labelled('span', 'markdown-image', description);
    picture.append(this.labelled('span', 'markdown-address', `(${shorten(String(token.attrGet('src')))})`));
    return picture;
  }

  private labelled(tag: string, className: string, content: string | HTMLElement): HTMLElement {
    const element = this.page.createElement(tag);
    element.className = className;
    element.append(content);
    return element;
  }
}

function plainText(tokens: readonly Token[]): string {
  const text = (token: Token): string => {
    if (token.children) return plainText(token.children);
    return token.type.endsWith('break') ? ' ' : token.content;
  };
  return tokens.map(text).join('');
}

function shorten(address: string): string {
  return address.length > ADDRESS_LENGTH ? `${address.slice(0, ADDRESS_LENGTH)}…` : address;
}
