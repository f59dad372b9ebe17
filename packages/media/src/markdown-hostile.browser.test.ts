import { expect } from '@open-wc/testing';
import { openClosedPage } from '../../../test/fixtures/closed-page.js';
import { hostileStrings } from '../../../test/fixtures/hostile-strings.js';
import { createMarkdownPort } from './markdown.js';

const realm = globalThis as typeof globalThis & { gtHostile?: () => void };
const settle = () => new Promise((resolve) => setTimeout(resolve, 400));
const name = (text: string) => JSON.stringify(text.length > 90 ? `${text.slice(0, 90)}…` : text);

/** Written out here, not taken from the sanitiser. */
const ELEMENTS = /^(div|span|p|br|hr|h[1-6]|blockquote|ul|ol|li|pre|code|em|strong|s|a|table|thead|tbody|tr|th|td)$/;
const ATTRIBUTES: Record<string, RegExp> = {
  class: /^markdown-(table|image|address|language|plain)$/,
  dir: /^(auto|ltr)$/,
  href: /^(https?:\/\/|mailto:)/,
  rel: /^noopener noreferrer nofollow$/,
  target: /^_blank$/,
  title: /^/,
  start: /^\d+$/,
  scope: /^col$/,
  tabindex: /^0$/,
  role: /^group$/,
  'aria-label': /^Table$/,
  'data-align': /^(left|center|right)$/,
  'data-level': /^[1-6]$/,
};

function faults(root: ParentNode): string[] {
  const found: string[] = [];
  for (const element of root.querySelectorAll('*')) {
    if (!ELEMENTS.test(element.localName)) found.push(`<${element.localName}>`);
    if (element.namespaceURI !== 'http://www.w3.org/1999/xhtml') found.push(String(element.namespaceURI));
    for (const { name: attribute, value } of element.attributes) {
      if (!ATTRIBUTES[attribute]?.test(value)) found.push(`${attribute}=${value}`);
    }
    if (element instanceof HTMLAnchorElement && element.hasAttribute('href')) {
      if (!['http:', 'https:', 'mailto:'].includes(element.protocol)) found.push(element.href);
      if (element.rel !== 'noopener noreferrer nofollow') found.push('a link that tells where from');
    }
  }
  return found;
}

describe('hostile strings as Markdown', () => {
  const port = createMarkdownPort();
  let calls = 0;
  before(() => {
    realm.gtHostile = () => calls++;
  });
  after(() => {
    delete realm.gtHostile;
  });

  it('come in a number worth the name', () => {
    expect(new Set(hostileStrings).size).to.be.at.least(150);
  });

  for (const text of hostileStrings) {
    it(`leaves nothing that runs or loads of ${name(text)}`, () => {
      const { content } = port.render(text);
      expect(faults(content)).to.deep.equal([]);
    });
  }

  it('shows all markup as text', () => {
    for (const text of hostileStrings.filter((hostile) => /^<[a-z]+[ >]/i.test(hostile))) {
      const tag = /^<[a-z]+/i.exec(text)?.[0] ?? '';
      expect(port.render(text).content.textContent, name(text)).to.contain(tag);
    }
  });

  it('always shows something', () => {
    for (const text of hostileStrings) {
      // what has only white space, or only defines references, has nothing to show
      if (!text.trim() || /^\[[^\]]*\]:/.test(text)) continue;
      expect(port.render(text).content.textContent, name(text)).to.not.equal('');
    }
  });

  it('runs nothing in the page, inserted in a shadow tree and outside one', async () => {
    const host = document.createElement('div');
    const shadow = host.attachShadow({ mode: 'open' });
    document.body.append(host);
    const before = performance.getEntriesByType('resource').length;
    for (const text of hostileStrings) {
      shadow.append(port.render(text).content);
      host.append(port.render(text).content);
    }
    await settle();
    const fetched = performance.getEntriesByType('resource').slice(before);
    host.remove();
    expect(calls).to.equal(0);
    expect(fetched.filter((entry) => entry.name.includes('hostile'))).to.deep.equal([]);
  });

  it('attempts nothing, in a page that would notice', async () => {
    const { page, attempts, close } = await openClosedPage();
    for (const text of hostileStrings) page.body.append(port.render(text).content);
    await settle();
    expect(attempts).to.deep.equal([]);

    // and the page does notice
    const picture = page.createElement('img');
    picture.src = '/hostile/control.png';
    page.body.append(picture);
    await settle();
    expect(attempts.join()).to.match(/img-src.*hostile/);
    close();
  });

  it('pollutes no prototype', () => {
    expect('polluted' in {}).to.equal(false);
  });
});
