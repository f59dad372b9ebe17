/** A start tag where an HTML parser sees one: not in a comment, not in the text of a script. */
export interface StartTag {
  /** Lower case. */
  readonly name: string;
  /** Of `<`. */
  readonly start: number;
  /** After `>`. */
  readonly end: number;
  readonly attributes: readonly Attribute[];
  /** After the element's end tag, for an element whose content is text; for others as `end`. */
  readonly elementEnd: number;
}

export interface Attribute {
  /** Lower case. */
  readonly name: string;
  /** As it stands, entities not decoded. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

const ENTITIES: Readonly<Record<string, string>> = { quot: '"', amp: '&', lt: '<', gt: '>', apos: "'", '#39': "'" };

/** The text that an attribute stands for, as far as the filters of templates write it. */
export function decodedValue({ value }: Attribute): string {
  return value.replace(/&(quot|amp|lt|gt|apos|#39);/g, (_, name: string) => ENTITIES[name]!);
}

/** Elements whose content is text up to their end tag. */
const TEXT_ONLY = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'iframe', 'noembed', 'noframes', 'noscript']);

const TAG_OR_COMMENT = /<!--|<\/?(?=[a-z])|<[!?]/gi;
const NAME = /[^\s/>]+/y;
const ATTRIBUTE = /[\s/]*(=?[^\s/>=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"'][^\s>]*)))?/dy;
const COMMENT_END = /--!?>|^-?>/g;

/** The start tags of a page, in order. */
export function* startTags(html: string): Generator<StartTag> {
  const finder = new RegExp(TAG_OR_COMMENT);
  for (let found = finder.exec(html); found; found = finder.exec(html)) {
    const isEndTag = found[0] === '</';
    if (isEndTag || found[0] === '<') {
      const tag = tagAt(html, found.index, finder.lastIndex);
      if (!tag) return;
      if (!isEndTag) yield tag;
      finder.lastIndex = isEndTag ? tag.end : tag.elementEnd;
    } else {
      finder.lastIndex = found[0] === '<!--' ? commentEnd(html, finder.lastIndex) : after(html, '>', finder.lastIndex);
    }
  }
}

/** The tag that begins at `start` with its name at `from`; none when the page ends inside of it. */
function tagAt(html: string, start: number, from: number): StartTag | undefined {
  NAME.lastIndex = from;
  const name = NAME.exec(html)![0].toLowerCase();
  const attributes: Attribute[] = [];
  let at = NAME.lastIndex;
  for (;;) {
    ATTRIBUTE.lastIndex = at;
    const found = ATTRIBUTE.exec(html);
    if (!found) break;
    const [, attribute, ...values] = found as unknown as [string, string, ...(string | undefined)[]];
    const value = values.find((one) => one !== undefined) ?? '';
    at = ATTRIBUTE.lastIndex;
    attributes.push({ name: attribute.toLowerCase(), value, start: found.indices![1]![0], end: at });
  }
  const end = html.indexOf('>', at) + 1;
  if (!end) return undefined;
  return { name, start, end, attributes, elementEnd: TEXT_ONLY.has(name) ? textEnd(html, name, end) : end };
}

function textEnd(html: string, name: string, from: number): number {
  const endTag = new RegExp(`</${name}(?=[\\s/>])[^>]*>`, 'gi');
  endTag.lastIndex = from;
  return endTag.test(html) ? endTag.lastIndex : html.length;
}

function commentEnd(html: string, from: number): number {
  const rest = html.slice(from);
  const end = new RegExp(COMMENT_END).exec(rest);
  return end ? from + end.index + end[0].length : html.length;
}

function after(html: string, text: string, from: number): number {
  const at = html.indexOf(text, from);
  return at < 0 ? html.length : at + text.length;
}
