import { describe, expect, it } from 'vitest';
import { renderTemplate, TemplateFault } from './task-liquid.js';

const responses = [`It's "so" & <b>so</b>`, '</script><!-- {{ no }} &amp;', 'emoji 🙂 \u2028 \\ end'];
const input = { source: `Tom & "J" <i>'x'</i>`, responses, none: null, count: 3, yes: true };
const render = (template: string, grant = (address: string) => address) =>
  renderTemplate(template, { task: { input } }, grant);

/** What an HTML parser makes of an attribute's text: an independent decoder of the five escapes used. */
const decode = (attribute: string) =>
  attribute.replace(
    /&(?:lt|gt|quot|#39|#34|amp);/g,
    (entity) => ({ '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#34;': '"', '&#39;': "'", '&amp;': '&' })[entity]!,
  );

describe('a Ground Truth template', () => {
  it("holds the contract's line: JSON in an attribute, escaped exactly once", () => {
    const rendered = render('<x responses="{{ task.input.responses | to_json | escape }}"></x>');
    const [, attribute] = /^<x responses="([^"<>']*)"><\/x>$/.exec(rendered)!;
    expect(JSON.parse(decode(attribute!))).toEqual(responses);
  });

  it('escapes every output by itself, and no output twice', () => {
    const once = 'Tom &amp; &quot;J&quot; &lt;i&gt;&#39;x&#39;&lt;/i&gt;';
    expect(render('{{ task.input.source }}')).toBe(once);
    expect(render('{{ task.input.source | escape }}')).toBe(once);
    expect(render('{{ task.input.source | upcase | downcase | escape }}')).toBe(once.toLowerCase());
    expect(render('{{ task.input.source | escape_once }}')).toBe(once);
  });

  it('escape_once leaves what is escaped already', () => {
    expect(render('{{ "&lt;b&gt; & &#233; &#x1F642; &nope &amp;" | escape_once }}')).toBe(
      '&lt;b&gt; &amp; &#233; &#x1F642; &amp;nope &amp;',
    );
  });

  it('leaves alone what it is told to leave alone', () => {
    expect(render('{{ task.input.source | skip_autoescape }}')).toBe(input.source);
    expect(render('{{ task.input.responses | to_json }}')).toBe(JSON.stringify(responses));
    expect(render('{% raw %}{{ task.input.source }}{% endraw %}')).toBe('{{ task.input.source }}');
  });

  it('gives JSON for whatever there is', () => {
    expect(
      render(
        '{{ task.input.none | to_json }} {{ task.input.gone | to_json }} {{ task.input.count | to_json }} {{ task.input.yes | to_json }}',
      ),
    ).toBe('null null 3 true');
  });

  it('renders nothing for what is not there', () => {
    expect(render('[{{ task.input.gone }}{{ task.input.gone.deep | escape }}{{ task.input.none }}]')).toBe('[]');
  });

  it('has the usual tags and filters', () => {
    expect(
      render(
        '{% for r in task.input.responses %}{{ forloop.index }}{% unless forloop.last %},{% endunless %}{% endfor %}',
      ),
    ).toBe('1,2,3');
    expect(render('{% assign n = task.input.responses | size %}{% if n > 2 %}many{% endif %}')).toBe('many');
  });

  it('asks for each granted address, and escapes what it gets for the attribute', () => {
    const asked: string[] = [];
    const rendered = render(
      '<script src="{{ "s3://gt-elements/gt-elements.js" | grant_read_access }}"></script><img src="{{ task.input.source | grant_read_access }}">',
      (address) => {
        asked.push(address);
        return '/signed?a=1&b=2';
      },
    );
    expect(asked).toEqual(['s3://gt-elements/gt-elements.js', input.source]);
    expect(rendered).toBe('<script src="/signed?a=1&amp;b=2"></script><img src="/signed?a=1&amp;b=2">');
  });

  it.each([
    ['an unknown filter', 'a\nb\n{{ task.input.source | sparkle }}', 3, /undefined filter: sparkle/],
    ['a tag that is not closed', '\n{% if true %}', 2, /not closed/],
    ['an unknown tag', '{% sparkle %}', 1, /sparkle/],
    ['a file of this machine', '\n\n\n{% include "/etc/passwd" %}', 4, /passwd/],
    ['a loop without end', '{% for i in (1..1000000000) %}{% endfor %}', 1, /limit/],
  ])('names the line of %s', (_, template, line, message) => {
    let fault: unknown;
    try {
      render(template);
    } catch (thrown) {
      fault = thrown;
    }
    expect(fault).toBeInstanceOf(TemplateFault);
    expect((fault as TemplateFault).line).toBe(line);
    expect((fault as TemplateFault).message).toMatch(message);
    expect((fault as TemplateFault).message).not.toMatch(/line:|col:/);
  });

  it('reaches nothing of JavaScript', () => {
    expect(render('[{{ task.constructor }}{{ task.input.__proto__ }}{{ task.input.toString }}]')).toBe('[]');
  });
});
