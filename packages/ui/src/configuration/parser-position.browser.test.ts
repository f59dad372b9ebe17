import { expect } from '@open-wc/testing';
import { isParsed } from './parser-position.js';

describe('isParsed', () => {
  let frame: HTMLIFrameElement;
  let page: Document;

  beforeEach(() => {
    frame = document.createElement('iframe');
    document.body.append(frame);
    page = frame.contentDocument!;
    page.open();
  });
  afterEach(() => frame.remove());

  const find = (selector: string): Element => page.querySelector(selector)!;

  it('waits until something follows the node or an ancestor of it', () => {
    page.write('<section><article><script type="application/json">[1,');
    expect(isParsed(find('script'))).to.equal(false);
    page.write('2]</script>');
    expect(isParsed(find('script'))).to.equal(false);
    page.write(' ');
    expect(isParsed(find('script'))).to.equal(true);
    expect(isParsed(find('article'))).to.equal(false);
    page.write('</article></section><p>');
    expect(isParsed(find('article'))).to.equal(true);
    expect(isParsed(find('article'), find('article'))).to.equal(false);
  });

  it('is true once parsing is over', () => {
    page.write('<section>');
    page.close();
    expect(isParsed(find('section'))).to.equal(true);
  });

  it('is not taken in by what was put into the page ahead of the parser', () => {
    page.write('<crowd-form><article><script type="application/json">[1,');
    find('article').insertAdjacentHTML('beforeend', '<input type="hidden" data-gt-answer>');
    find('crowd-form').insertAdjacentHTML('beforeend', '<crowd-button form-action="submit">Submit</crowd-button>');
    expect(isParsed(find('script'), find('article'))).to.equal(false);
    expect(isParsed(find('article'))).to.equal(false);
    page.write('2]</script></article></crowd-form>\n');
    expect(isParsed(find('article'))).to.equal(true);
  });
});
