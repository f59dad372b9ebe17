import { expect, fixture, html } from '@open-wc/testing';
import { css, LitElement } from 'lit';
import { tokens } from '../styles/tokens.styles.js';
import { Passage, type PassageMark, type PassageProps } from './passage.js';
import { markColours, passageStyles } from './passage.styles.js';

class TestPassage extends LitElement {
  static override styles = [
    tokens,
    markColours,
    passageStyles,
    css`
      :host {
        display: block;
        inline-size: 400px;
        block-size: 200px;
      }
    `,
  ];
  props: PassageProps = { text: '', marks: [], label: 'Passage' };
  readonly passage = new Passage(this, {
    onSelection() {},
    onAccept() {},
    onPress() {},
    onHover() {},
    onResize() {},
    onCaret() {},
  });
  override render() {
    this.passage.update(this.props);
    return html`${this.passage.root}`;
  }
}
customElements.define('test-passage', TestPassage);

const mark = (key: string, start: number, end: number): PassageMark => ({
  key,
  start,
  end,
  number: 1,
  colour: 0,
  label: `reference of ${key} begins`,
  kind: 'reference',
  current: false,
});

it('shows the text with marks', async () => {
  const host = await fixture<TestPassage>(html`<test-passage></test-passage>`);
  host.props = { ...host.props, text: 'One two\nthree\n', marks: [mark('a', 0, 3), mark('b', 1, 10)] };
  host.requestUpdate();
  await host.updateComplete;
  expect(host.passage.root.textContent).to.equal('One two\nthree\n');
  expect([...host.passage.root.querySelectorAll('mark')].map((e) => e.textContent)).to.eql(['O', 'ne', ' two\n', 'th']);
});
