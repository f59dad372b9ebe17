import { expect } from '@open-wc/testing';
import { html, render } from 'lit';
import { keyed, stayingPlaces } from './keyed.js';

/** Renders keys as buttons, each an element of its own. */
function list() {
  const place = document.createElement('div');
  document.body.append(place);
  const show = (keys: readonly string[]) =>
    render(
      html`<ol>
        ${keyed(
          keys,
          (key) => key,
          (key) => html`<li><button id=${key}>${key}</button></li>`,
        )}
      </ol>`,
      place,
    );
  const moved: string[] = [];
  const observer = new MutationObserver((records) => note(records));
  const note = (records: readonly MutationRecord[]) => {
    for (const node of records.flatMap(({ addedNodes }) => [...addedNodes])) {
      if (node instanceof HTMLLIElement) moved.push(node.textContent);
    }
  };
  return {
    show,
    shown: () => [...place.querySelectorAll('li')].map((item) => item.textContent).join(''),
    button: (key: string) => place.querySelector<HTMLElement>(`#${key}`)!,
    /** What was put somewhere while a new order was shown. */
    movedBy(keys: string): string {
      observer.observe(place.querySelector('ol')!, { childList: true });
      show([...keys]);
      note(observer.takeRecords());
      observer.disconnect();
      return moved.splice(0).sort().join('');
    },
    end: () => place.remove(),
  };
}

describe('keyed', () => {
  let rows: ReturnType<typeof list>;
  beforeEach(() => {
    rows = list();
    rows.show([...'abcdef']);
  });
  afterEach(() => rows.end());

  it('keeps each element with its key, whatever comes, goes and changes places', () => {
    const orders = ['fedcba', 'abc', 'xaybzc', 'c', '', 'bca', 'abcdefghij', 'jaibhcgdfe', 'badc'];
    let before = new Map([...'abcdef'].map((key) => [key, rows.button(key)]));
    for (const order of orders) {
      rows.show([...order]);
      expect(rows.shown()).to.equal(order);
      const now = new Map([...order].map((key) => [key, rows.button(key)]));
      for (const [key, button] of now)
        if (before.has(key)) expect(button, `${key} in ${order}`).to.equal(before.get(key));
      before = now;
    }
  });

  it('moves one item for one that has moved, near or far', () => {
    expect(rows.movedBy('bcdefa')).to.equal('a');
    expect(rows.movedBy('abcdef')).to.equal('a');
    expect(rows.movedBy('abdcef')).to.have.length(1);
    expect(rows.movedBy('abdcef')).to.equal('');
  });

  it('never moves what has the focus, so that it keeps it without being told', () => {
    let lost = 0;
    rows.button('c').focus();
    rows.button('c').addEventListener('blur', () => lost++);
    for (const order of ['abdcef', 'abcdef', 'cabdef', 'abdefc', 'fedcba', 'cx', 'xyc']) {
      expect(rows.movedBy(order), order).not.to.contain('c');
      expect(rows.shown()).to.equal(order);
      expect(document.activeElement).to.equal(rows.button('c'));
    }
    expect(lost).to.equal(0);
  });

  it('finds how many can stay', () => {
    expect([...stayingPlaces([1, 2, 3, 0], -1)].sort()).to.deep.equal([1, 2, 3]);
    expect([...stayingPlaces([3, 0, 1, 2], 3)]).to.deep.equal([3]);
    expect([...stayingPlaces([-1, 4, 0, 2, 1, -1, 3], 2)].sort()).to.deep.equal([0, 2, 3]);
  });
});
