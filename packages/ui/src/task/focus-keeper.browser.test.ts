import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
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
      <button id="next">Next</button>
      <textarea id="text"></textarea>`;
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

  it('keeps it, caret and all, in what is typed in when the element is moved', async () => {
    const form = await fixture<HTMLFormElement>(html`<form></form>`);
    const text = element.at('text') as HTMLTextAreaElement;
    element.at('next').focus();
    text.focus();
    await sendKeys({ type: '25 dys' });
    text.setSelectionRange(4, 4);
    form.append(element);
    expect(focused()).to.equal('text');
    await sendKeys({ type: 'a' });
    expect(text.value).to.equal('25 days');
    // and once more: what a browser tells late of the first move takes nothing away
    document.body.append(element);
    await sendKeys({ press: 'End' });
    await sendKeys({ type: '.' });
    expect(text.value).to.equal('25 days.');
    element.remove();
  });

  it('does not bring it back to an element that was away for a while, or had lost it before', async () => {
    const form = await fixture<HTMLFormElement>(html`<form></form>`);
    element.at('text').focus();
    element.remove();
    await new Promise((resolve) => setTimeout(resolve));
    form.append(element);
    expect(document.activeElement).to.equal(document.body);

    element.at('text').focus();
    element.at('text').blur();
    await new Promise((resolve) => setTimeout(resolve));
    form.append(element);
    expect(document.activeElement).to.equal(document.body);
  });

  it('leaves it to others who have it when the element is moved', async () => {
    const form = await fixture<HTMLFormElement>(html`<form><button>Other</button></form>`);
    element.at('text').focus();
    form.querySelector('button')!.focus();
    form.append(element);
    expect(document.activeElement).to.equal(form.querySelector('button'));
  });
});
