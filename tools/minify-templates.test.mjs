import { describe, expect, it } from 'vitest';
import { minifyCss, minifyHtml, minifySheet } from './minify-templates.mjs';

describe('minifyCss', () => {
  it('drops only what means nothing', () => {
    expect(minifyCss(`a :hover > b {\n  width: calc(1px + 2px); /* why it's so; */\n  content: '  ; ';\n}\n`)).toBe(
      `a :hover > b{width:calc(1px + 2px);content:'  ; '}`,
    );
  });
});

describe('minifySheet', () => {
  it('keeps what browsers without a feature read', () => {
    expect(minifySheet('a { user-select: none; -webkit-user-select: none }')).toBe('a{-webkit-user-select:none;user-select:none}');
  });

  it('refuses what is no style sheet', () => {
    expect(() => minifySheet('a { b } }')).toThrow();
  });
});

describe('minifyHtml', () => {
  it.each([
    ['between blocks', '<ul>\n  <li>a</li>\n  <li>b</li>\n</ul>', '<ul><li>a</li><li>b</li></ul>'],
    ['of a tag over several lines', '<p\n  class="a"\n  id="b c"\n>\n  d\n</p\n>', '<p class=a id="b c">d</p>'],
    ['around an expression in a block', '<div>\n  \uE000\n</div>', '<div>\uE000</div>'],
  ])('drops the space of the formatter %s', (_, html, short) => expect(minifyHtml(html)).toBe(short));

  it.each([
    ['words', '<p>a <b>b</b> <i>c</i></p>'],
    ['what may be words', '<p>\uE000 \uE000</p>'],
    ['letters in a line of their own', '<pre>a  b</pre>'],
  ])('keeps the space between %s', (_, html) => expect(minifyHtml(html)).toBe(html));

  it('leaves one space of the formatter between what stands in a line', () => {
    expect(minifyHtml('<p>\n  <b>a</b>\n  <i>b</i>\n  \uE000\n</p>')).toBe('<p><b>a</b> <i>b</i> \uE000</p>');
    expect(minifyHtml('<button\n>\n  \uE000\n</button>')).toBe('<button> \uE000 </button>');
  });

  it('leaves quotes where a value would end early', () => {
    expect(minifyHtml('<a href="b/" title="c d" class="e"/><i class="f\uE000"></i>')).toBe(
      '<a href="b/" title="c d" class="e"/><i class="f\uE000"></i>',
    );
  });
});
