import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { FocusKeeper } from './focus-keeper.js';

class Keeping extends LitElement {
  static override readonly properties = { without: {}, hidden: {} };
  declare without: string;
  readonly keeper = new FocusKeeper(this, () => this.at('next'));

  at(id: string): HTMLElement {
    return this.shadowRoot?.getElementById(id) as HTMLElement;
  }

  override render() {
    return html`${this.without === 'gone' ? '' : html`<button id="gone">Gone</button>`}
      <section ?hidden=${this.without === 'hidden'}><button id="hidden">Hidden</button></section>
      <button id="next">Next</button>`;
  }

  async lose(without: string): Promise<void> {
    this.without = without;
    await this.updateComplete;
    await new Promise((resolve) => setTimeout(resolve));
  }
}
customElements.define('test-keeping', Keeping);

describe('FocusKeeper', () => {
  let element: Keeping;
  beforeEach(async () => {
    element = await fixture<Keeping>(html`<test-keeping></test-keeping>`);
  });
  const focused = () => element.shadowRoot?.activeElement?.id;

  for (const id of ['gone', 'hidden']) {
    it(`gives the focus on when what had it is ${id}`, async () => {
      element.at(id).focus();
      await element.lose(id);
      expect(focused()).to.equal('next');
      expect(document.activeElement).to.equal(element);
    });
  }

  it('leaves it where it is', async () => {
    element.at('hidden').focus();
    await element.lose('gone');
    expect(focused()).to.equal('hidden');
  });

  it('leaves it to others: it was elsewhere, or goes there', async () => {
    const other = document.createElement('button');
    document.body.append(other);
    other.focus();
    await element.lose('gone');
    expect(document.activeElement).to.equal(other);

    element.at('hidden').focus();
    other.focus();
    await element.lose('hidden');
    expect(document.activeElement).to.equal(other);
    other.remove();
  });

  it('does not take it where nothing had it', async () => {
    (document.activeElement as HTMLElement | null)?.blur();
    await element.lose('gone');
    expect(document.activeElement).to.equal(document.body);
  });
});
