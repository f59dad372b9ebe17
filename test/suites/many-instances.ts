import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { ElementProfile } from './element-profile.js';
import { show, type ShownElement } from './shown-element.js';

const COUNT = 20;

/** A page with some of everything, styled as pages are and not as ours would be. */
const HOST = `
  <style>
    .gt-host { font: italic 17px/1.7 Georgia, serif; color: rgb(10, 20, 30); counter-reset: part; }
    .gt-host :is(button, .card, .row, .letter, .field, .footer, .prompt, .main) { padding: 13px; border: 3px dotted red; }
    .gt-host h2::before { counter-increment: part; content: counter(part) '. '; }
    .gt-host mark { background: lime; }
    .gt-host [hidden] { display: grid; }
    .gt-host dialog { border-radius: 7px; }
    .gt-host a:focus-visible { outline: 5px double blue; }
  </style>
  <h2>Heading</h2><p>Text with <a href="#a">a link</a>, <mark>a mark</mark>, <code>code</code> and <em>more</em>.</p>
  <ul><li>one</li><li>two</li></ul><table><caption>Table</caption><tr><th>a</th><td>b</td></tr></table>
  <form><label>Name <input name="name" value="x"></label><textarea>y</textarea><button>Go</button>
  <select><option>a</option></select><input type="checkbox" checked><input type="radio" name="r"><progress value="1" max="2"></progress></form>
  <div class="card"><div class="row"><span class="letter">A</span></div></div><div class="field main prompt footer">f</div>
  <div hidden>hidden</div><dialog open>d</dialog><details open><summary>s</summary>t</details><svg width="9" height="9"><rect width="9" height="9"/></svg>`;

type Styles = Readonly<Record<string, string>>;

function stylesOf(root: Element): readonly Styles[] {
  const all = [document.documentElement, document.head, document.body, root, ...root.querySelectorAll('*')];
  return all.flatMap((element) =>
    [null, '::before', '::after', '::marker', '::selection'].map((pseudo) => {
      const style = getComputedStyle(element, pseudo);
      const values = [...style].map((name) => [name, style.getPropertyValue(name)] as const);
      return { element: `${element.localName}${pseudo ?? ''}`, ...Object.fromEntries(values) };
    }),
  );
}

function differences(before: readonly Styles[], after: readonly Styles[]): readonly string[] {
  return before.flatMap((styles, index) => {
    const now = after[index] ?? {};
    const names = new Set([...Object.keys(styles), ...Object.keys(now)]);
    return [...names]
      .filter((name) => styles[name] !== now[name])
      .map((name) => `${styles['element']} ${name}: ${styles[name]} → ${now[name]}`);
  });
}

/** Many on one page: each is alone with its work, and the page looks as it did. */
export function testManyInstances(profile: ElementProfile): void {
  describe(`${COUNT} of <${profile.tag}> in one page`, function () {
    this.timeout(60_000);
    const host = document.createElement('div');
    const box = document.createElement('div');
    let all: ShownElement[] = [];

    before(async () => {
      await setViewport({ width: 1000, height: 650 });
      host.className = 'gt-host';
      host.innerHTML = HOST;
      // out of the flow: what stands beside it must not move
      Object.assign(box.style, {
        position: 'absolute',
        insetInlineStart: '0',
        insetBlockStart: '0',
        inlineSize: '900px',
        blockSize: '500px',
        overflow: 'auto',
      });
      document.body.append(host, box);
    });
    after(() => {
      host.remove();
      box.remove();
    });
    afterEach(() => box.replaceChildren());

    const showAll = async () => {
      all = [];
      for (let index = 0; index < COUNT; index++) {
        const settings = index % 2 ? profile.otherSettings : {};
        all.push(await show(profile, { parent: box, settings, attributes: { name: `answer-${index}` } }));
      }
    };

    it('change no computed style of the page, and leave nothing in it', async () => {
      const facts = () => ({
        sheets: document.styleSheets.length,
        adopted: document.adoptedStyleSheets.length,
        head: document.head.innerHTML,
        fonts: document.fonts.size,
        highlights: (CSS as unknown as { highlights?: { size: number } }).highlights?.size,
        children: document.body.children.length,
        attributes: [document.documentElement, document.body].map((each) => each.getAttributeNames()),
        globals: Object.keys(globalThis).sort(),
      });
      const [before, was] = [stylesOf(host), facts()];
      expect(before.length).to.be.greaterThan(100);
      expect(Object.keys(before[0]!).length).to.be.greaterThan(200);
      await showAll();
      expect(differences(before, stylesOf(host))).to.deep.equal([]);
      expect(facts()).to.deep.equal(was);
      box.replaceChildren();
      expect(differences(before, stylesOf(host))).to.deep.equal([]);
      expect(facts()).to.deep.equal(was);
    });

    it('each have their own work, keys and history', async () => {
      await showAll();
      const [first, second, third] = all as [ShownElement, ShownElement, ShownElement];
      await profile.edit(second.element);
      expect(second.element.value).not.to.equal(null);
      for (const other of all) if (other !== second) expect(other.element.value).to.equal(null);
      first.element.value = profile.answers[0];
      await profile.edit(third.element);
      const kept = [first, second].map(({ element }) => element.value);
      third.element.undo();
      expect(third.element.value).to.equal(null);
      expect([first, second].map(({ element }) => element.value)).to.deep.equal(kept);
      for (const other of all.slice(3)) expect(other.events).to.deep.equal([]);
      second.element.undo();
      expect(first.element.value).to.deep.equal(profile.answers[0]);
    });

    it('do not inherit how the page writes its texts, but do its language and direction', async () => {
      host.append(box);
      const shown = await show(profile, { parent: box });
      const read = () => {
        const { fontStyle, lineHeight, padding, letterSpacing } = getComputedStyle(shown.find('[part~=footer] button'));
        return { fontStyle, lineHeight, padding, letterSpacing };
      };
      const inside = read();
      document.body.append(box);
      await shown.settled();
      expect(inside).to.deep.equal(read());
      box.dir = 'rtl';
      expect(getComputedStyle(shown.find('[part~=frame]')).direction).to.equal('rtl');
      box.dir = '';
    });
  });
}
