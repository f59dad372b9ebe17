import { expect, nextFrame } from '@open-wc/testing';
import { ChildSettings } from './child-settings.js';

describe('ChildSettings', () => {
  let host: HTMLElement;
  let children: ChildSettings;
  let told: [property: string, value: unknown][];

  beforeEach(() => {
    told = [];
    host = document.createElement('div');
    document.body.append(host);
    children = new ChildSettings(host, {
      onSetting: (property, value) => told.push([property, value]),
      onParsed: () => undefined,
    });
  });
  afterEach(() => {
    children.disconnect();
    host.remove();
  });

  const script = (property: string, text: string, type = 'application/json') => {
    const made = document.createElement('script');
    made.type = type;
    made.dataset['for'] = property;
    made.textContent = text;
    return made;
  };

  for (const [form, text] of [
    ['JSON', '["it\'s <b> & \\"x\\""]'],
    ['JSON that was escaped', '[&quot;it&#39;s &lt;b&gt; &amp; \\&quot;x\\&quot;&quot;]'],
    ['JSON that was escaped in hexadecimal', '[&#x22;it&apos;s &#60;b&#62; &#38; \\&#34;x\\&#34;&#34;]'],
    ['what authors write', "['it\\'s <b> & \"x\"',]"],
    ['what authors write, escaped', '[&#39;it\\&#39;s &lt;b&gt; &amp; &quot;x&quot;&#39;,]'],
  ] as const) {
    it(`reads ${form}`, () => {
      host.append(script('responses', text));
      children.connect();
      expect(told).to.deep.equal([['responses', ['it\'s <b> & "x"']]]);
    });
  }

  it('does not decode what is JSON as it stands', () => {
    host.append(script('text', '"&lt;b&gt; &amp;amp;"'));
    children.connect();
    expect(told).to.deep.equal([['text', '&lt;b&gt; &amp;amp;']]);
  });

  it('gives a text that is no JSON as it is', () => {
    host.append(script('text', 'Why, oh why?'));
    children.connect();
    expect(told).to.deep.equal([['text', 'Why, oh why?']]);
  });

  it('reads templates, by the property’s or the attribute’s name', () => {
    host.innerHTML = '<template data-for="rating-dimensions">[{"name":"a"}]</template>';
    children.connect();
    expect(told).to.deep.equal([['ratingDimensions', [{ name: 'a' }]]]);
  });

  it('reads own children only, of this kind only', () => {
    host.innerHTML = '<section><script type="application/json" data-for="text">"x"</script></section>';
    host.append(script('text', '"y"', 'text/plain'), script('a', '"z"'));
    host.lastElementChild!.removeAttribute('data-for');
    children.connect();
    expect(told).to.deep.equal([]);
  });

  it('follows children that come, change and go', async () => {
    children.connect();
    const child = script('text', '"one"');
    host.append(child);
    await nextFrame();
    child.textContent = '"two"';
    await nextFrame();
    child.firstChild!.nodeValue = '"three"';
    await nextFrame();
    host.append(document.createElement('p'));
    await nextFrame();
    child.remove();
    await nextFrame();
    expect(told).to.deep.equal([
      ['text', 'one'],
      ['text', 'two'],
      ['text', 'three'],
      ['text', undefined],
    ]);
  });

  it('follows nothing while it is disconnected, and catches up', async () => {
    host.append(script('text', '"one"'));
    children.connect();
    children.disconnect();
    host.firstElementChild!.textContent = '"two"';
    await nextFrame();
    expect(told).to.deep.equal([['text', 'one']]);
    children.connect();
    expect(told.at(-1)).to.deep.equal(['text', 'two']);
  });
});
