import { expect } from '@open-wc/testing';
import type { MarkdownOptions } from '@gt-elements/ui/ports/markdown-port.js';
import { createMarkdownPort } from './markdown.js';

const port = createMarkdownPort();
function html(markdown: string, options?: MarkdownOptions): string {
  const box = document.createElement('div');
  box.append(port.render(markdown, options).content);
  return box.innerHTML;
}

describe('Markdown', () => {
  // expected values: CommonMark 0.31.2 and GitHub's spec, by example number, less white space between blocks; `dir` is ours
  const examples: [what: string, markdown: string, expected: string][] = [
    ['a paragraph (219)', 'aaa\n\nbbb', '<p dir="auto">aaa</p><p dir="auto">bbb</p>'],
    ['emphasis (350)', '*foo bar*', '<p dir="auto"><em>foo bar</em></p>'],
    ['strong in emphasis (414)', '***foo** bar*', '<p dir="auto"><em><strong>foo</strong> bar</em></p>'],
    ['strikethrough (GFM 491)', '~~Hi~~ Hello', '<p dir="auto"><s>Hi</s> Hello</p>'],
    ['a hard break (633)', 'foo  \nbaz', '<p dir="auto">foo<br>baz</p>'],
    ['a soft break (648)', 'foo\nbaz', '<p dir="auto">foo\nbaz</p>'],
    ['escapes (12)', '\\*not emphasized*', '<p dir="auto">*not emphasized*</p>'],
    ['entities (25)', '&amp; &copy; &AElig;', '<p dir="auto">&amp; © Æ</p>'],
    ['code (328)', '`foo`', '<p dir="auto"><code dir="ltr">foo</code></p>'],
    ['a fence (119)', '```\n<\n >\n```', '<pre dir="ltr"><code dir="ltr">&lt;\n &gt;\n</code></pre>'],
    [
      'indented code (107)',
      '    a simple\n      indented',
      '<pre dir="ltr"><code dir="ltr">a simple\n  indented\n</code></pre>',
    ],
    ['a rule (43)', '***', '<hr>'],
    ['a quote (228)', '> bar', '<blockquote dir="auto"><p>bar</p></blockquote>'],
    [
      'a tight list (301)',
      '- foo\n- bar\n+ baz',
      '<ul dir="auto"><li>foo</li><li>bar</li></ul><ul dir="auto"><li>baz</li></ul>',
    ],
    ['a loose list (306)', '- foo\n\n- bar', '<ul dir="auto"><li><p>foo</p></li><li><p>bar</p></li></ul>'],
    ['a nested list (294)', '- foo\n  - bar', '<ul dir="auto"><li>foo<ul><li>bar</li></ul></li></ul>'],
    ['a list that starts at (303)', '3. foo', '<ol start="3" dir="auto"><li>foo</li></ol>'],
    ['raw HTML, as text', 'a <b>b</b>', '<p dir="auto">a &lt;b&gt;b&lt;/b&gt;</p>'],
    ['a block of raw HTML, as text', '<div>\na\n</div>', '<p dir="auto">&lt;div&gt;\na\n&lt;/div&gt;</p>'],
    ['bare addresses, as text', 'https://a.example', '<p dir="auto">https://a.example</p>'],
    ['quotes, as written', '"a" -- (c) ...', '<p dir="auto">"a" -- (c) ...</p>'],
    ['nothing', '', ''],
  ];
  const sorted = (markup: string) => {
    const box = document.createElement('div');
    box.innerHTML = markup;
    return box;
  };
  for (const [what, markdown, expected] of examples) {
    it(`renders ${what}`, () => {
      const box = document.createElement('div');
      box.append(port.render(markdown).content);
      // as trees, since the order of attributes is of no account
      expect(box.isEqualNode(sorted(expected)), box.innerHTML).to.equal(true);
    });
  }

  it('gives no problem with what it could render', () => {
    expect(port.render('a').problem).to.equal(undefined);
  });

  it('renders tables with header cells, alignment without style, and a box to scroll in', () => {
    const box = document.createElement('div');
    box.append(port.render('| a | b | c |\n| :-- | :-: | --: |\n| 1 | 2 | 3 |', { tableLabel: 'Tabelle' }).content);
    const scroll = box.firstElementChild!;
    expect(scroll.className).to.equal('markdown-table');
    expect(scroll.getAttribute('tabindex')).to.equal('0');
    expect(scroll.getAttribute('role')).to.equal('group');
    expect(scroll.getAttribute('aria-label')).to.equal('Tabelle');
    expect(scroll.firstElementChild?.getAttribute('dir')).to.equal('auto');
    expect([...box.querySelectorAll('th')].map((th) => [th.textContent, th.scope, th.dataset['align']])).to.deep.equal([
      ['a', 'col', 'left'],
      ['b', 'col', 'center'],
      ['c', 'col', 'right'],
    ]);
    expect([...box.querySelectorAll('td')].map((td) => td.dataset['align'])).to.deep.equal(['left', 'center', 'right']);
    expect(box.querySelector('[style]')).to.equal(null);
  });

  it('goes on after a table where it was', () => {
    expect(html('> | a |\n> | - |\n> | b |\n>\n> c\n\nd')).to.match(
      /<\/div><p>c<\/p><\/blockquote><p dir="auto">d<\/p>$/,
    );
  });

  it('says what a fence says about its code', () => {
    expect(html('```js <b>\na\n```')).to.equal(
      '<pre dir="ltr"><span class="markdown-language">js &lt;b&gt;</span><code dir="ltr">a\n</code></pre>',
    );
  });

  it('links to where one may go, elsewhere and without a trace', () => {
    const box = document.createElement('div');
    box.append(port.render('[a](https://a.example/?b&c "t") <mailto:d@e.example> <f@g.example>').content);
    expect([...box.querySelectorAll('a')].map((a) => [a.href, a.target, a.rel])).to.deep.equal([
      ['https://a.example/?b&c', '_blank', 'noopener noreferrer nofollow'],
      ['mailto:d@e.example', '_blank', 'noopener noreferrer nofollow'],
      ['mailto:f@g.example', '_blank', 'noopener noreferrer nofollow'],
    ]);
    expect(box.querySelector('a')?.title).to.equal('t');
  });

  it('shows other addresses beside their text', () => {
    expect(html('[**a**](/b) [c](ftp://d) [e](#f)')).to.equal(
      '<p dir="auto"><span><strong>a</strong></span> (/b) <span>c</span> (ftp://d) <span>e</span> (#f)</p>',
    );
    expect(html('[a](javascript:b)')).to.equal('<p dir="auto">[a](javascript:b)</p>');
  });

  it('shows pictures as description and address', () => {
    expect(html('![a **b** `c`\nd](https://e.example/f.png)', { imageLabel: 'Bild' })).to.equal(
      '<p dir="auto"><span class="markdown-image">Bild: a b c d <span class="markdown-address">(https://e.example/f.png)</span></span></p>',
    );
    expect(html(`![a](data:image/png;base64,${'A'.repeat(5000)})`)).to.match(/\(data:image\/png;base64,A{98}…\)/);
  });

  it('starts headings at the level asked for and keeps the written one for the looks', () => {
    expect(html('# a\n\n###### b', { topHeadingLevel: 3 })).to.equal(
      '<h3 dir="auto" data-level="1">a</h3><h6 dir="auto" data-level="6">b</h6>',
    );
    expect(html('a\n=')).to.equal('<h1 dir="auto" data-level="1">a</h1>');
  });

  it('belongs to the page it is shown in', () => {
    expect(port.render('a').content.firstChild?.ownerDocument).to.equal(document);
  });

  it('shows the text as it is where sanitising fails, and says why', () => {
    const failing = createMarkdownPort((root) => {
      root.replaceChildren();
      throw new TypeError('no');
    });
    const { content, problem } = failing.render('# a\n<b>');
    expect(problem?.message).to.equal('no');
    expect((content.firstChild as Element).outerHTML).to.equal(
      '<div class="markdown-plain" dir="auto"># a\n&lt;b&gt;</div>',
    );
    expect(content.childNodes.length).to.equal(1);
  });

  it('shows the text as it is where blocks are nested so deep that some would be left out', () => {
    const text = `${'> '.repeat(150)}end`;
    const { content, problem } = port.render(text);
    expect(problem).to.be.instanceOf(Error);
    expect(content.textContent).to.equal(text);
    expect(port.render(`${'> '.repeat(50)}end`).problem).to.equal(undefined);
  });

  it('keeps trees shallow and all text where emphasis is nested without end', () => {
    const { content } = port.render(`${'*a **b '.repeat(2000)}end${' b** a*'.repeat(2000)}`);
    let depth = 0;
    for (let node: Node | null = content; node; node = [...node.childNodes].find((child) => child.firstChild) ?? null)
      depth++;
    expect(depth).to.be.below(110);
    expect(content.textContent).to.contain('end');
    expect(content.textContent?.match(/a/g)?.length).to.equal(4000);
  });

  const endless: [string, string][] = [
    ['open brackets', '['.repeat(20_000)],
    ['open pictures', '!['.repeat(10_000)],
    ['open emphasis', '*a '.repeat(10_000)],
    ['mixed emphasis', '**a *_'.repeat(5000)],
    ['backticks of growing length', Array.from({ length: 300 }, (_, i) => `a${'`'.repeat(i)}`).join('')],
    ['quotes', '>'.repeat(20_000)],
    ['pipes', `${'|'.repeat(2000)}\n${'|-'.repeat(2000)}\n`.repeat(3)],
    ['references', '[a]: b\n'.repeat(5000) + '[a]'.repeat(5000)],
    ['open tags', '<'.repeat(20_000)],
    ['entities', '&'.repeat(20_000)],
    ['list markers', '- '.repeat(5000)],
  ];
  for (const [what, markdown] of endless) {
    it(`is done with ${what} in a moment`, () => {
      const start = performance.now();
      port.render(markdown);
      expect(performance.now() - start).to.be.below(3000);
    });
  }
});
