import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { ReorderController } from '../reorder/reorder-controller.js';
import { controls } from '../styles/controls.styles.js';
import { tokens } from '../styles/tokens.styles.js';
import { renderCard, renderCardLine, type CardProps } from './card.js';
import { cardsStyles } from './cards.styles.js';
import { scrollToCard } from './scroll-to-card.js';

class TestCards extends LitElement {
  static override styles = [tokens, controls, cardsStyles];
  open = 'b';
  readOnly = false;
  told: unknown[] = [];
  readonly #reorder = new ReorderController<string>(this, { byHandle: true, allows: () => true, onDrop: () => {} });
  override render() {
    const { readOnly } = this;
    const base = (key: string, number: number): CardProps => ({
      key,
      part: 'thing',
      colour: number,
      number,
      name: `Thing ${number}`,
      state: number === 1 ? 'complete' : 'empty',
      stateText: 'Complete',
      readOnly,
      reorder: this.#reorder,
      onPoint: (isOn) => this.told.push([key, isOn]),
    });
    return html`<ol class="cards" ${this.#reorder.list('things')}>
      ${['a', 'b'].map((key, index) =>
        key === this.open
          ? renderCard({ ...base(key, index + 1), tools: html`<button>Delete</button>` }, html`<p>All of it</p>`)
          : renderCardLine({
              ...base(key, index + 1),
              text: key,
              isBlank: key === 'b',
              facts: key === 'a' ? '2 points' : '',
              isPointed: true,
              onOpen: () => this.told.push(`open ${key}`),
            }),
      )}
    </ol>`;
  }
  find(selector: string): HTMLElement | null {
    return this.shadowRoot!.querySelector<HTMLElement>(selector);
  }
  put(settings: Partial<Pick<TestCards, 'open' | 'readOnly'>>): Promise<unknown> {
    Object.assign(this, settings);
    this.requestUpdate();
    return this.updateComplete;
  }
}
customElements.define('test-cards', TestCards);

const readable = (element: Element | null) => element?.textContent?.replace(/\s+/g, ' ').trim();

describe('cards', () => {
  let element: TestCards;
  beforeEach(async () => {
    element = await fixture<TestCards>(html`<test-cards></test-cards>`);
  });

  it('show one open and the others in a line, with number, text, facts and state', () => {
    const line = element.find('[data-card=a]')!;
    expect(readable(line.querySelector('button'))).to.equal('Thing 1 1 a 2 points Complete');
    expect([line.part.value, line.dataset['colour'], line.hasAttribute('data-pointed')]).to.deep.equal([
      'thing',
      '1',
      true,
    ]);
    const card = element.find('.card[data-current]')!;
    expect(readable(card)).to.equal('2Thing 2 Delete All of it');
  });

  it('open at a press, and tell what is pointed at', () => {
    const line = element.find('[data-card=a]')!;
    line.dispatchEvent(new PointerEvent('pointerenter'));
    line.dispatchEvent(new PointerEvent('pointerleave'));
    line.querySelector('button')!.click();
    expect(element.told).to.deep.equal([['a', true], ['a', false], 'open a']);
  });

  it('say in the open one, too, that it is complete', async () => {
    await element.put({ open: 'a' });
    expect(readable(element.find('.card-state'))).to.equal('Complete');
    expect(element.find('[data-card=b] .card-text')!.matches('.muted')).to.equal(true);
  });

  it('have neither handles nor tools where they are only read', async () => {
    expect(element.find('.card-grip')!.checkVisibility()).to.equal(true);
    await element.put({ readOnly: true });
    expect([element.find('.card-grip')!.checkVisibility(), element.find('.card-tools')]).to.deep.equal([false, null]);
  });
});

it('scrolls a list to its open card, and nothing else', async () => {
  const list = await fixture<HTMLElement>(
    html`<div>
      <div class="card"></div>
      <div class="card" data-current></div>
    </div>`,
  );
  const [line, card] = [...list.children] as HTMLElement[];
  list.style.cssText = 'block-size: 100px; overflow: auto';
  line!.style.blockSize = '300px';
  card!.style.blockSize = '60px';
  scrollToCard(list);
  expect(list.scrollTop).to.equal(260);
  list.scrollTop = 360;
  card!.style.blockSize = '400px';
  scrollToCard(list, 10);
  expect(list.scrollTop).to.equal(286);
  card!.removeAttribute('data-current');
  scrollToCard(list);
  expect(list.scrollTop).to.equal(286);
});
