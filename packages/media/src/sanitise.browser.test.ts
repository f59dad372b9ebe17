import { expect } from '@open-wc/testing';
import { openClosedPage } from '../../../test/fixtures/closed-page.js';
import { hostileStrings } from '../../../test/fixtures/hostile-strings.js';
import { createSanitiser } from './sanitise.js';

/** What the parser makes of `html`, in a page without a window, below a plain `div`. */
function parse(html: string): HTMLElement {
  const root = document.implementation.createHTMLDocument('').createElement('div');
  root.innerHTML = html;
  return root;
}
function sanitised(html: string): HTMLElement {
  const root = parse(html);
  createSanitiser()(root);
  return root;
}
const name = (text: string) => JSON.stringify(text.length > 90 ? `${text.slice(0, 90)}…` : text);

const FORBIDDEN =
  'script,style,link,meta,base,img,image,picture,source,video,audio,track,iframe,frame,frameset,object,embed,applet,' +
  'form,input,button,select,textarea,svg,math,template,slot,noscript,title,body,html,dialog,details,marquee,portal,' +
  '[style],[id],[name],[src],[srcset],[background],[poster],[ping],[action],[formaction],[is],[part],[slot],[popover]';

describe('the sanitiser, fed with HTML', () => {
  it('lets parsed HTML through that would do harm, before it runs: the tests below can fail', () => {
    const harmful = hostileStrings.filter((html) => parse(html).querySelector(FORBIDDEN));
    expect(harmful.length).to.be.at.least(120);
  });

  for (const html of hostileStrings) {
    it(`takes all harm out of ${name(html)}`, () => {
      const root = sanitised(html);
      expect(root.querySelector(FORBIDDEN)?.outerHTML).to.equal(undefined);
      const names = [...root.querySelectorAll('*')].flatMap((element) => element.getAttributeNames());
      expect(names.filter((attribute) => attribute.startsWith('on'))).to.deep.equal([]);
      for (const link of root.querySelectorAll('a[href]')) {
        expect(link.getAttribute('href')).to.match(/^(https?|mailto):/i);
        expect(link.getAttribute('rel')).to.equal('noopener noreferrer nofollow');
        expect(link.getAttribute('target')).to.equal('_blank');
      }
      // written out and parsed again it is the same: nothing was hidden in the way it is written
      const again = parse(root.innerHTML);
      expect(again.querySelector(FORBIDDEN)?.outerHTML).to.equal(undefined);
    });
  }

  it('attempts nothing while it works nor after', async () => {
    const { page, attempts, close } = await openClosedPage();
    for (const html of hostileStrings) page.body.append(sanitised(html));
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(attempts).to.deep.equal([]);
    close();
  });

  it('keeps what formatted text needs', () => {
    const html =
      '<h2 data-level="1" dir="auto">a</h2><p>b <em>c</em> <strong>d</strong> <s>e</s> <code>f</code><br></p>' +
      '<ol start="3"><li>g</li></ol><blockquote><p>h</p></blockquote><pre dir="ltr"><code>&lt;i&gt;</code></pre><hr>' +
      '<div class="markdown-table" tabindex="0" role="group" aria-label="j"><table><thead><tr><th scope="col" data-align="right">k</th></tr></thead></table></div>';
    expect(sanitised(html).innerHTML).to.equal(html);
  });

  it('keeps the text of what it takes out, where text was shown', () => {
    expect(sanitised('<form><label>a</label> <button>b</button></form>').textContent).to.equal('a b');
    expect(sanitised('<x-a><font color=red>c</font></x-a>').textContent).to.equal('c');
  });

  const followed = ['https://a.example/?b#c', 'HTTP://a.example', 'mailto:a@b.example'];
  const refused = [
    'ftp://a.example',
    '//a.example',
    '/a',
    '#a',
    '?a',
    'a',
    'tel:1',
    'data:,a',
    'blob:a',
    'about:blank',
    'x:',
  ];
  for (const address of followed) {
    it(`keeps the link to ${address}`, () => {
      expect(sanitised(`<a href="${address}">a</a>`).querySelector('a')?.getAttribute('href')).to.equal(address);
    });
  }
  for (const address of refused) {
    it(`makes no link to ${address}`, () => {
      expect(sanitised(`<a href="${address}">a</a>`).innerHTML).to.equal('<a>a</a>');
    });
  }

  it('refuses a root that is not plain, and leaves nothing in it', () => {
    const form = parse('<form><input name=attributes><img src=x onerror=1></form>').firstElementChild as HTMLElement;
    expect(() => createSanitiser()(form)).to.throw();
    expect(form.childNodes.length).to.equal(0);
  });

  it('does not mind settings of another instance', async () => {
    const { default: shared } = await import('dompurify');
    shared.addHook('uponSanitizeElement', (_, { allowedTags }) => {
      allowedTags['script'] = true;
    });
    shared.setConfig({ ADD_TAGS: ['script', 'img'] });
    expect(sanitised('<img src=x><script>1</script>a').innerHTML).to.equal('a');
    shared.clearConfig();
    shared.removeAllHooks();
  });
});
