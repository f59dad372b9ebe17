import { aTimeout, expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import { executeServerCommand, resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import { css, LitElement } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { ReorderController, type Drop } from './reorder-controller.js';
import { reorderStyles } from './reorder.styles.js';

/** Ranks, a tray beside them, and a pane that scrolls. Rows are 30 px high with 10 px between. */
class TestLists extends LitElement {
  static override styles = [
    reorderStyles,
    css`
      :host {
        display: flex;
        gap: 100px;
      }
      ol {
        --_gt-row-gap: 10px;
        display: flex;
        flex-direction: column;
        gap: 10px;
        inline-size: 200px;
        margin: 0;
        padding: 0;
      }
      li {
        block-size: 30px;
        list-style: none;
        background: #ddd;
      }
      .pane {
        block-size: 150px;
        overflow: auto;
      }
    `,
  ];
  ranks = ['a', 'b', 'c', 'd'];
  byHandle = false;
  drops: Drop<string>[] = [];
  clicks = 0;
  reorder!: ReorderController<string>;

  override connectedCallback(): void {
    this.onclick = () => this.clicks++;
    this.reorder ??= new ReorderController<string>(this, {
      byHandle: this.byHandle,
      allows: (key) => key !== 'fixed',
      allowsOnto: (item, dragged) => item === 'b' && dragged !== 'c',
      onDrop: (drop) => {
        this.drops.push(drop);
        const { key, target } = drop;
        if (target.kind !== 'before' && target.kind !== 'after') return;
        const rest = this.ranks.filter((each) => each !== key);
        rest.splice(rest.indexOf(target.key) + (target.kind === 'after' ? 1 : 0), 0, key);
        this.ranks = rest;
      },
    });
    super.connectedCallback();
  }

  override render() {
    const { reorder } = this;
    return html`<div class="pane">
        <ol ${reorder.list('ranks')}>
          ${repeat(
            this.ranks,
            (key) => key,
            (key) =>
              html`<li id=${key} ${reorder.item(key)}>
                ${this.byHandle ? html`<span class="grip" ${reorder.handle()}>::</span>` : ''} ${key}
                <button>button</button><input type="radio" name="r" id="radio-${key}" />
              </li>`,
          )}
        </ol>
      </div>
      <ol id="tray" ${reorder.list('tray', { unordered: true })}>
        <li id="fixed" ${reorder.item('fixed')}>fixed</li>
      </ol>`;
  }

  at(id: string): HTMLElement {
    return this.shadowRoot!.getElementById(id)!;
  }
  get ghost(): HTMLElement | null {
    return this.shadowRoot!.querySelector('.drag-ghost');
  }
  get marks(): string[] {
    return [...this.shadowRoot!.querySelectorAll<HTMLElement>('[data-drop]')].map(
      (e) => `${e.dataset['drop']} ${e.id}`,
    );
  }
  get order(): string {
    return [...this.shadowRoot!.querySelectorAll('.pane li')].map(({ id }) => id).join('');
  }
}
customElements.define('test-lists', TestLists);

/** A place in an element, by shares of its width and height. */
function place(element: Element, across = 0.5, down = 0.5): [number, number] {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [Math.round(left + width * across), Math.round(top + height * down)];
}
async function move(position: [number, number]): Promise<void> {
  await sendMouse({ type: 'move', position });
  await nextFrame();
  await nextFrame();
}
async function take(element: Element, across = 0.75): Promise<void> {
  await move(place(element, across));
  await sendMouse({ type: 'down' });
}
const told = ({ drops }: TestLists) => drops.map(({ key, target }) => `${key} ${target.kind} ${target.key}`);

describe('reordering by pointer', () => {
  let lists: TestLists;
  beforeEach(async () => {
    lists = await fixture<TestLists>(html`<test-lists></test-lists>`);
  });
  afterEach(() => resetMouse());

  it('tells once where a row was dropped, and renders the new order only by data', async () => {
    const nodes = new Set(lists.shadowRoot!.querySelectorAll('li'));
    await take(lists.at('a'));
    await move(place(lists.at('c'), 0.2, 0.9));
    expect(lists.marks).to.deep.equal(['after c']);
    expect(lists.at('a').hasAttribute('data-dragging')).to.equal(true);
    expect(lists.order).to.equal('abcd');
    await sendMouse({ type: 'up' });
    await lists.updateComplete;
    expect(told(lists)).to.deep.equal(['a after c']);
    expect(lists.order).to.equal('bcad');
    expect([...lists.shadowRoot!.querySelectorAll('li')].every((node) => nodes.has(node))).to.equal(true);
    expect(lists.marks).to.deep.equal([]);
    expect(lists.ghost).to.equal(null);
    expect(lists.at('a').hasAttribute('data-dragging')).to.equal(false);
  });

  it('shows a picture of the row under the pointer that takes nothing from the page', async () => {
    const radio = lists.at('radio-a') as HTMLInputElement;
    radio.checked = true;
    await take(lists.at('a'));
    await move(place(lists.at('c'), 0.75, 0.5));
    const ghost = lists.ghost!.getBoundingClientRect();
    const row = lists.at('c').getBoundingClientRect();
    expect(ghost.left).to.be.closeTo(row.left, 2);
    expect(ghost.top).to.be.closeTo(row.top, 2);
    expect(radio.checked).to.equal(true);
    expect(lists.shadowRoot!.querySelectorAll('#a')).to.have.length(1);
    await sendMouse({ type: 'up' });
  });

  it('drops onto a row where that is allowed, and beside it otherwise', async () => {
    await take(lists.at('d'));
    await move(place(lists.at('b')));
    expect(lists.marks).to.deep.equal(['onto b']);
    await sendMouse({ type: 'up' });
    await aTimeout(250); // the row glides back from where it was let go
    await take(lists.at('c'));
    await move(place(lists.at('b'), 0.5, 0.4));
    await sendMouse({ type: 'up' });
    expect(told(lists)).to.deep.equal(['d onto b', 'c before b']);
  });

  it('drops into a list whose order does not count', async () => {
    await take(lists.at('a'));
    await move(place(lists.at('tray')));
    expect(lists.marks).to.deep.equal(['zone tray']);
    await sendMouse({ type: 'up' });
    expect(told(lists)).to.deep.equal(['a zone tray']);
  });

  it('does nothing when the row is let go where it was, or far from all lists', async () => {
    await take(lists.at('a'));
    await move(place(lists.at('a'), 0.4, 0.8));
    await sendMouse({ type: 'up' });
    await take(lists.at('a'));
    await move([700, 400]);
    await sendMouse({ type: 'up' });
    expect(told(lists)).to.deep.equal([]);
  });

  it('is cancelled by Esc, which nobody else hears', async () => {
    let heard = 0;
    const listen = () => heard++;
    document.addEventListener('keydown', listen);
    await take(lists.at('a'));
    await move(place(lists.at('c')));
    await sendKeys({ press: 'Escape' });
    expect(lists.ghost).to.equal(null);
    await sendMouse({ type: 'up' });
    document.removeEventListener('keydown', listen);
    expect(told(lists)).to.deep.equal([]);
    expect(heard).to.equal(0);
  });

  it('is cancelled when the row goes away', async () => {
    await take(lists.at('a'));
    await move(place(lists.at('c')));
    lists.ranks = ['b', 'c', 'd'];
    lists.requestUpdate();
    await lists.updateComplete;
    expect(lists.ghost).to.equal(null);
    await sendMouse({ type: 'up' });
    expect(told(lists)).to.deep.equal([]);
  });

  it('leaves a press that does not move to be a click, and a drag is none', async () => {
    await take(lists.at('a'));
    await move(place(lists.at('a'), 0.76));
    await sendMouse({ type: 'up' });
    expect(lists.clicks).to.equal(1);
    await take(lists.at('a'));
    await move(place(lists.at('c'), 0.2, 0.9));
    await sendMouse({ type: 'up' });
    await aTimeout(20);
    expect(lists.clicks).to.equal(1);
    expect(told(lists)).to.have.length(1);
  });

  it('leaves presses on controls and rows that may not be dragged alone', async () => {
    for (const element of [lists.at('a').querySelector('button')!, lists.at('fixed')]) {
      await take(element, 0.5);
      await move(place(lists.at('d'), 0.5, 0.9));
      expect(lists.ghost).to.equal(null);
      await sendMouse({ type: 'up' });
    }
    expect(told(lists)).to.deep.equal([]);
  });

  it('scrolls a pane at its edge and then sees the rows that come up', async () => {
    lists.ranks = [...'abcdefghijklmnop'];
    lists.requestUpdate();
    await lists.updateComplete;
    const pane = lists.shadowRoot!.querySelector('.pane')!;
    await take(lists.at('a'));
    const [x] = place(lists.at('a'));
    await move([x, Math.round(pane.getBoundingClientRect().bottom) - 2]);
    for (let waited = 0; pane.scrollTop + pane.clientHeight < pane.scrollHeight - 1 && waited < 200; waited++)
      await nextFrame();
    expect(pane.scrollTop).to.be.greaterThan(400);
    await move(place(lists.at('p'), 0.5, 0.9));
    await sendMouse({ type: 'up' });
    expect(told(lists)).to.deep.equal(['a after p']);
  });

  it('keeps the text of rows with a handle selectable, and drags by the handle', async () => {
    lists = await fixture<TestLists>(html`<test-lists .byHandle=${true}></test-lists>`);
    await take(lists.at('a'), 0.75);
    await move(place(lists.at('c'), 0.5, 0.9));
    await sendMouse({ type: 'up' });
    expect(told(lists)).to.deep.equal([]);
    await take(lists.at('a').querySelector('.grip')!, 0.5);
    await move(place(lists.at('c'), 0.5, 0.9));
    await sendMouse({ type: 'up' });
    expect(told(lists)).to.deep.equal(['a after c']);
  });

  it('works on after the element was moved in the page', async () => {
    const elsewhere = document.createElement('div');
    document.body.append(elsewhere);
    elsewhere.append(lists);
    await lists.updateComplete;
    await take(lists.at('a'));
    await move(place(lists.at('c'), 0.2, 0.9));
    await sendMouse({ type: 'up' });
    expect(told(lists)).to.deep.equal(['a after c']);
    elsewhere.remove();
  });

  it('lets rows glide to their new places, unless people asked for less motion', async () => {
    await take(lists.at('a'));
    await move(place(lists.at('c'), 0.2, 0.9));
    await sendMouse({ type: 'up' });
    await lists.updateComplete;
    const gliding = lists.at('b').getAnimations().length;
    expect(gliding).to.equal(matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 1);
  });

  const isChromium = 'userAgentData' in navigator;
  (isChromium ? it : it.skip)('lets a finger scroll, and drags once it has rested', async () => {
    const touch = (type: string, [x, y]: [number, number]) =>
      executeServerCommand('cdp', {
        method: 'Input.dispatchTouchEvent',
        params: { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y }] },
      });
    const from = place(lists.at('a'), 0.75);
    const to = place(lists.at('c'), 0.2, 0.9);
    await touch('touchStart', from);
    await touch('touchMove', to);
    expect(lists.ghost).to.equal(null);
    await touch('touchEnd', to);
    // a window that loses the focus on a busy machine ends a press, as it should: the finger presses again then
    for (let press = 0; press < 3 && !lists.ghost; press++) {
      if (press) await touch('touchEnd', from);
      await touch('touchStart', from);
      await waitUntil(() => lists.ghost !== null, 'a finger that rests takes hold', { timeout: 2000 }).catch(() => {});
    }
    expect(lists.ghost, 'a finger that rests takes hold').not.to.equal(null);
    await touch('touchMove', to);
    await nextFrame();
    await nextFrame();
    await touch('touchEnd', to);
    expect(told(lists)).to.deep.equal(['a after c']);
  });
});
