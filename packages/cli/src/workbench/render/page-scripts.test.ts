import { describe, expect, it } from 'vitest';
import { startTags } from './html-tags.js';
import { settleScripts } from './page-scripts.js';

const names = (html: string) => [...startTags(html)].map(({ name }) => name);

describe('startTags', () => {
  it.each([
    ['<p>a<B class=x>b</B><br/></p>', ['p', 'b', 'br']],
    ['1 < 2 <p> < p> <', ['p']],
    ['<!doctype html><!-- <i> --><p>', ['p']],
    ['<!--><i><!---><b><!-- --!><u>', ['i', 'b', 'u']],
    [
      '<script>"<i>"</script ><b><style><i></style><u><textarea><i></TEXTAREA><s>',
      ['script', 'b', 'style', 'u', 'textarea', 's'],
    ],
    ['<script>a</scripty><i></script><b>', ['script', 'b']],
    ['<p title="<i>" alt=\'<b>\' id=<u><s>', ['p', 's']],
    ['<p title=it\'s><i title="a>b"><b', ['p', 'i']],
    ['<!-- never ends <i>', []],
    ['<script> never ends <i>', ['script']],
    ['</p title="<i>"><b>', ['b']],
  ])('finds those that a parser finds: %s', (html, expected) => expect(names(html)).toEqual(expected));

  it('knows attributes and where they stand', () => {
    const html = `<a b="1" C='2' d=3/4 e f = "5"/=g>`;
    const [tag] = [...startTags(html)];
    expect(tag!.attributes.map(({ name, value }) => [name, value])).toEqual([
      ['b', '1'],
      ['c', '2'],
      ['d', '3/4'],
      ['e', ''],
      ['f', '5'],
      ['=g', ''],
    ]);
    expect(tag!.attributes.map(({ start, end }) => html.slice(start, end))).toEqual([
      'b="1"',
      "C='2'",
      'd=3/4',
      'e',
      'f = "5"',
      '=g',
    ]);
    expect(tag!.end).toBe(html.length);
  });

  it('takes no time that grows faster than the page', () => {
    const started = performance.now();
    for (const part of ['<a ', '<a b=', '<a b="', '<!--', '<script', '</script ', '<a b/', '= ', "<p a='>"])
      names(part.repeat(128_000 / part.length));
    expect(performance.now() - started).toBeLessThan(3000);
  });
});

describe('settleScripts', () => {
  it.each([
    ['<script type="module">a</script>', '<script type="module-not-run">a</script>'],
    ["<SCRIPT src=a.js  TYPE=' Module '></SCRIPT>", '<SCRIPT src=a.js  type="module-not-run"></SCRIPT>'],
    ['<script type=module src=a.js>', '<script type="module-not-run" src=a.js>'],
  ])('takes its type from %s', (html, expected) => expect(settleScripts(html).html).toBe(expected));

  it.each([
    '<script>x = \'<script type="module">\'</script>',
    '<!-- <script type="module"></script> -->',
    '<script type="text/javascript"></script><script type="modules"></script>',
    '<p type="module" title="<script type=module>">',
    '<script data-type="module"></script>',
    '<textarea><script type="module"></textarea>',
  ])('leaves alone %s', (html) => expect(settleScripts(html)).toEqual({ html, hasForm: false }));

  it('puts our form in the place of AWS’s script and keeps the lines', () => {
    expect(
      settleScripts(
        '<p>\n<script\n src="https://assets.crowd.aws/crowd-html-elements.js">\n</script>\n<script type=module>',
      ),
    ).toEqual({
      html: '<p>\n<script src="/gt-crowd.js"></script>\n\n\n<script type="module-not-run">',
      hasForm: true,
    });
    const commented = '<!-- <script src="crowd-html-elements.js"></script> -->';
    expect(settleScripts(commented)).toEqual({ html: commented, hasForm: false });
  });
});
