import { expect } from '@open-wc/testing';
import { neighbourRegistry, provideNeighbour } from './neighbour-registry.js';
import { loadNeighbour } from './neighbour-script.js';
import type { MarkdownPort } from './ports/markdown-port.js';

const scripts = new URL('../../../test/fixtures/neighbours/', import.meta.url).href;
const realm = globalThis as typeof globalThis & { gtTestProvide?: (address: string) => void };

/** A port that tells where it came from. */
type TestPort = MarkdownPort & { from: string };
const from = (port: MarkdownPort) => (port as TestPort).from.replace(scripts, '');
const portOf = (address: string): TestPort => ({
  from: address,
  sheet: new CSSStyleSheet(),
  render: () => ({ content: new DocumentFragment() }),
});

const placed: HTMLScriptElement[] = [];
function tag(attributes: Record<string, string>): HTMLScriptElement {
  const script = document.createElement('script');
  for (const [name, value] of Object.entries(attributes)) script.setAttribute(name, value);
  placed.push(script);
  return script;
}
/** A tag on the page that has been there long and does not run again. */
function standing(attributes: Record<string, string>): HTMLScriptElement {
  const script = tag(attributes);
  script.type = 'text/plain';
  document.head.append(script);
  return script;
}
async function failure(): Promise<string> {
  try {
    await loadNeighbour('markdown');
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('It did not fail.');
}

describe('a further classic script', () => {
  /** The tags that were put on the page, as they were then. */
  let inserted: HTMLScriptElement[] = [];
  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes)
        if (node instanceof HTMLScriptElement && !placed.includes(node)) inserted.push(node);
    }
  });

  beforeEach(() => {
    inserted = [];
    observer.observe(document.head, { childList: true });
    realm.gtTestProvide = (address) => provideNeighbour('markdown', portOf(address));
  });
  afterEach(() => {
    observer.disconnect();
    for (const script of placed.splice(0)) script.remove();
    delete neighbourRegistry().provided.markdown;
    delete realm.gtTestProvide;
  });

  it('is not loaded where it has run already', async () => {
    standing({ src: `${scripts}gt-first.js` });
    provideNeighbour('markdown', portOf('page'));
    expect(from(await loadNeighbour('markdown'))).to.equal('page');
    expect(inserted).to.deep.equal([]);
  });

  it('is waited for where the author wrote its tag and it has not run yet', async () => {
    standing({ src: `${scripts}gt-first.js`, 'data-markdown-src': `${scripts}presigned.js` });
    document.head.append(tag({ src: `${scripts}gt-markdown.js?v=2` }));
    expect(from(await loadNeighbour('markdown'))).to.equal('gt-markdown.js?v=2');
    expect(inserted).to.deep.equal([]);
  });

  it('is looked for elsewhere where the tag that the author wrote fails', async () => {
    standing({ src: `${scripts}gt-first.js` });
    document.head.append(tag({ src: `${scripts}missing/gt-markdown.js` }));
    expect(from(await loadNeighbour('markdown'))).to.equal('gt-markdown.js');
  });

  it('is looked for elsewhere where the tag that the author wrote comes to nothing', async () => {
    standing({ src: `${scripts}gt-first.js` });
    standing({ src: `${scripts}missing/gt-markdown.js` });
    expect(from(await loadNeighbour('markdown'))).to.equal('gt-markdown.js');
  });

  it('is taken from the address that the first tag names, before its neighbours', async () => {
    standing({ src: `${scripts}gt-first.js?token=a`, 'data-markdown-src': `${scripts}presigned.js?token=b` });
    expect(from(await loadNeighbour('markdown'))).to.equal('presigned.js?token=b');
  });

  it('is taken from an address relative to the page', async () => {
    const { pathname } = new URL(`${scripts}presigned.js`);
    standing({ 'data-markdown-src': pathname });
    expect(from(await loadNeighbour('markdown'))).to.equal('presigned.js');
  });

  it('is taken from beside the first, without its query', async () => {
    standing({ src: `${scripts}gt-first.js?token=a#b` });
    expect(from(await loadNeighbour('markdown'))).to.equal('gt-markdown.js');
  });

  it('is loaded by a tag with the nonce and crossorigin of the first, that goes again', async () => {
    const first = standing({ src: `${scripts}gt-first.js`, crossorigin: '' });
    first.nonce = 'abc';
    await loadNeighbour('markdown');
    expect(inserted.map(({ nonce, crossOrigin, isConnected }) => ({ nonce, crossOrigin, isConnected }))).to.deep.equal([
      { nonce: 'abc', crossOrigin: 'anonymous', isConnected: false },
    ]);
  });

  it('is loaded without crossorigin where the first has none', async () => {
    standing({ src: `${scripts}gt-first.js` });
    await loadNeighbour('markdown');
    expect(inserted[0]?.hasAttribute('crossorigin')).to.equal(false);
  });

  it('is loaded once for many calls', async () => {
    standing({ src: `${scripts}gt-first.js` });
    const ports = await Promise.all([1, 2, 3].map(() => loadNeighbour('markdown')));
    expect(new Set(ports).size).to.equal(1);
    expect(inserted.length).to.equal(1);
    expect(await loadNeighbour('markdown')).to.equal(ports[0]);
    expect(inserted.length).to.equal(1);
  });

  it('counts once where it runs twice', () => {
    provideNeighbour('markdown', portOf('first'));
    provideNeighbour('markdown', portOf('second'));
    expect(from(neighbourRegistry().provided.markdown!)).to.equal('first');
  });

  it('can be asked for again after a failure', async () => {
    const first = standing({ src: `${scripts}missing/gt-first.js` });
    const message = await failure();
    expect(message).to.contain('gt-markdown.js could not be loaded').and.to.contain(`${scripts}missing/gt-markdown.js`);
    expect(message).to.contain('data-markdown-src');
    expect(inserted[0]?.isConnected).to.equal(false);
    first.dataset['markdownSrc'] = `${scripts}presigned.js`;
    expect(from(await loadNeighbour('markdown'))).to.equal('presigned.js');
  });

  it('does not give away the token of an address that failed', async () => {
    standing({ 'data-markdown-src': `${scripts}missing.js?X-Amz-Signature=secret#fragment` });
    expect(await failure())
      .to.contain('missing.js')
      .and.not.to.contain('secret');
  });

  it("can't be had where the first script stands inline, which is said with a remedy, and nothing is requested", async () => {
    expect(await failure()).to.match(/inline.*script tag for gt-markdown\.js.*data-markdown-src/);
    expect(inserted).to.deep.equal([]);
  });

  it('does not lie beside what is no first script', async () => {
    for (const name of ['gt-crowd.js', 'gt-lang-fr.js', 'gt-media.js', 'app.js'])
      standing({ src: `${scripts}${name}` });
    expect(await failure()).to.contain('inline');
  });

  it('is told from another script in its place', async () => {
    standing({ src: `${scripts}silent/gt-first.js` });
    expect(await failure()).to.contain('another version');
  });

  for (const address of [
    'data:text/javascript,gtTestProvide("data")',
    'javascript:gtTestProvide("javascript")',
    'blob:a',
  ]) {
    it(`is not taken from ${address.replace(/:.*/, ':')} addresses`, async () => {
      standing({ 'data-markdown-src': address });
      expect(await failure()).to.contain('is not the address of a file');
      expect(inserted).to.deep.equal([]);
    });
  }
});
