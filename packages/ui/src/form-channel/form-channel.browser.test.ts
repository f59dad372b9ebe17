import { aTimeout, expect, nextFrame } from '@open-wc/testing';
import { defineCrowdForm, type FakeCrowdForm } from '../../../../test/hosts/fake-crowd-form.js';
import { TinyAnswer } from '../../../../test/hosts/tiny-answer.js';
import { compareDocumentOrder } from './document-order.js';

describe('FormChannel', () => {
  let page: HTMLElement;

  before(defineCrowdForm);
  beforeEach(() => {
    page = document.createElement('div');
    document.body.append(page);
  });
  afterEach(() => page.remove());

  /** Markup as the parser of a template would make it; children are there before a crowd-form upgrades. */
  function show(markup: string): void {
    page.append(document.createRange().createContextualFragment(markup));
  }
  const tiny = (selector = 'tiny-answer'): TinyAnswer => page.querySelector<TinyAnswer>(selector)!;
  const form = (): HTMLFormElement => page.querySelector('form')!;
  const crowdForm = (): FakeCrowdForm => page.querySelector<FakeCrowdForm>('crowd-form')!;
  const owner = (element = tiny()): [string, Element | null] => [
    element.channel.owner.kind,
    element.channel.owner.element,
  ];
  const inputs = (): HTMLInputElement[] => [...document.querySelectorAll<HTMLInputElement>('input[data-gt-answer]')];
  const data = (element = form()): Record<string, unknown> => Object.fromEntries(new FormData(element));

  describe('the owner', () => {
    it('is nobody, or the form', () => {
      show('<tiny-answer></tiny-answer>');
      expect(owner()).to.deep.equal(['none', null]);
      const outer = document.createElement('form');
      page.append(outer);
      outer.append(tiny());
      expect(owner()).to.deep.equal(['native', outer]);
      expect(tiny().channel.owner.form).to.equal(outer);
    });

    it('is the crowd-form, not its inner form and not a form around it', () => {
      show('<form id="around"><crowd-form><div><tiny-answer name="a"></tiny-answer></div></crowd-form></form>');
      expect(owner()).to.deep.equal(['crowd-form', crowdForm()]);
      expect(tiny().channel.owner.form).to.equal(crowdForm().form);
      tiny().value = { a: 1 };
      expect(data(crowdForm().form)).to.deep.equal({ a: '{"a":1}' });
    });

    it('is the crowd-form also when its inner form is the one that is named', () => {
      show('<crowd-form></crowd-form><tiny-answer form="inner"></tiny-answer>');
      crowdForm().form.id = 'inner';
      tiny().channel.refresh();
      expect(owner()).to.deep.equal(['crowd-form', crowdForm()]);
    });

    it('is a form that the element is slotted into', () => {
      show('<div><tiny-answer name="a"></tiny-answer></div>');
      const shadow = page.querySelector('div')!.attachShadow({ mode: 'open' });
      const inner = document.createElement('form');
      inner.append(document.createElement('slot'));
      shadow.append(inner);
      tiny().value = { a: 1 };
      expect(owner()).to.deep.equal(['foreign', inner]);
      expect(data(inner)).to.deep.equal({ a: '{"a":1}' });
    });

    it('is nobody while the id names nothing or something else, even inside a form', () => {
      show('<form><div id="no-form"></div><tiny-answer name="a" form=""></tiny-answer></form>');
      expect(owner()).to.deep.equal(['none', null]);
      tiny().setAttribute('form', 'no-form');
      tiny().value = { a: 1 };
      expect(owner()).to.deep.equal(['none', null]);
      expect(data()).to.deep.equal({});
      tiny().removeAttribute('form');
      expect(owner()).to.deep.equal(['native', form()]);
      expect(data()).to.deep.equal({ a: '{"a":1}' });
    });

    for (const tag of ['form', 'crowd-form']) {
      it(`is found when a ${tag} with the id appears, goes, and appears again`, async () => {
        show('<tiny-answer name="a" form="late"></tiny-answer>');
        tiny().value = { a: 1 };
        for (let round = 0; round < 2; round++) {
          const late = document.createElement(tag);
          late.id = 'late';
          page.append(late);
          await nextFrame();
          expect(owner()[1]).to.equal(late);
          expect(data(late instanceof HTMLFormElement ? late : (late as FakeCrowdForm).form)).to.deep.equal({
            a: '{"a":1}',
          });
          late.remove();
          tiny().value = { a: 1 };
          expect(owner()).to.deep.equal(['none', null]);
        }
      });
    }

    it('is told once, not at each write', () => {
      show('<form></form>');
      const element = document.createElement('tiny-answer') as TinyAnswer;
      const told: string[] = [];
      element.onOwnerChange = () => told.push(element.channel.owner.kind);
      form().append(element);
      expect(new Set(told)).to.deep.equal(new Set(['native']));
      told.length = 0;
      element.value = { a: 1 };
      expect(told).to.deep.equal([]);
      element.remove();
      expect(told).to.deep.equal(['none']);
    });

    it('is found when an element is given the id, from inside a shadow root', async () => {
      show('<section></section><form></form>');
      const element = document.createElement('tiny-answer') as TinyAnswer;
      element.setAttribute('form', 'given');
      page.querySelector('section')!.attachShadow({ mode: 'open' }).append(element);
      form().id = 'given';
      await nextFrame();
      expect(owner(element)).to.deep.equal(['foreign', form()]);
    });
  });

  it('orders elements across shadow trees', () => {
    show('<i id="a"></i><div id="b"><i id="e"></i></div><i id="f"></i>');
    const shadow = page.querySelector('#b')!.attachShadow({ mode: 'open' });
    shadow.append(...['c', 'd'].map((id) => Object.assign(document.createElement('i'), { id })));
    const all = [...page.querySelectorAll('[id]'), ...shadow.children];
    const order = (elements: Element[]): string =>
      elements
        .sort(compareDocumentOrder)
        .map(({ id }) => id)
        .join('');
    expect(order(all)).to.equal('abcdef');
    expect(order(all.reverse())).to.equal('abcdef');
  });

  describe('the input', () => {
    it('is the last child of the element, once, and gone without an answer', () => {
      show('<crowd-form><tiny-answer name="a"><i></i></tiny-answer></crowd-form>');
      expect(inputs()).to.deep.equal([]);
      tiny().value = { a: 1 };
      tiny().append(document.createElement('b'));
      tiny().value = { a: 2 };
      expect([...tiny().children].map(({ localName }) => localName)).to.deep.equal(['i', 'b', 'input']);
      expect(inputs().map(({ type, name, value }) => [type, name, value])).to.deep.equal([['hidden', 'a', '{"a":2}']]);
      tiny().value = null;
      expect(inputs()).to.deep.equal([]);
    });

    it('is not doubled by a clone', () => {
      show('<crowd-form><tiny-answer name="a"></tiny-answer></crowd-form>');
      tiny().value = { a: 1 };
      const clone = tiny().cloneNode(true) as TinyAnswer;
      clone.name = 'b';
      tiny().after(clone);
      expect(data(crowdForm().form)).to.deep.equal({ a: '{"a":1}' });
      clone.value = { b: 1 };
      expect(data(crowdForm().form)).to.deep.equal({ a: '{"a":1}', b: '{"b":1}' });
      expect(inputs().length).to.equal(2);
    });

    it('is disabled in a disabled fieldset', () => {
      show('<crowd-form><fieldset><tiny-answer name="a"></tiny-answer></fieldset></crowd-form>');
      tiny().value = { a: 1 };
      const fieldset = page.querySelector('fieldset')!;
      fieldset.disabled = true;
      expect(inputs().map(({ disabled }) => disabled)).to.deep.equal([true]);
      fieldset.disabled = false;
      expect(inputs().map(({ disabled }) => disabled)).to.deep.equal([false]);
    });

    it('comes back when a framework has rendered the children again', async () => {
      show('<crowd-form><tiny-answer name="a"></tiny-answer></crowd-form>');
      tiny().value = { a: 1 };
      tiny().replaceChildren(document.createElement('i'));
      await aTimeout(0);
      expect(data(crowdForm().form)).to.deep.equal({ a: '{"a":1}' });
    });

    it('waits for the element to be connected, also where it is upgraded in the page', () => {
      const seen: number[] = [];
      class EarlyAnswer extends TinyAnswer {
        constructor() {
          super();
          this.value = { early: true };
          seen.push(inputs().length);
        }
        override attributeChangedCallback(): void {
          super.attributeChangedCallback();
          seen.push(inputs().length);
        }
      }
      show('<crowd-form><early-answer name="a"></early-answer></crowd-form>');
      customElements.define('early-answer', EarlyAnswer);
      expect(seen).to.deep.equal([0, 0]);
      expect(data(crowdForm().form)).to.deep.equal({ a: '{"early":true}' });
    });

    it('leaves nothing behind', async () => {
      show('<crowd-form id="target"></crowd-form><tiny-answer name="a" form="target"></tiny-answer>');
      const before = crowdForm().outerHTML;
      crowdForm().remove();
      tiny().remove();
      show('<crowd-form id="target"></crowd-form><tiny-answer name="a" form="target"></tiny-answer>');
      tiny().value = { a: 1 };
      expect(inputs().length).to.equal(1);
      tiny().remove();
      await aTimeout(0);
      expect(crowdForm().querySelectorAll('input').length).to.equal(0);
      expect(Object.getOwnPropertySymbols(crowdForm())).to.deep.equal([]);
      expect(before).to.contain('id="target"');
    });
  });

  describe('a submit of a crowd-form', () => {
    it('is stopped by an invalid element before anybody hears of it, and the first takes the focus', () => {
      show('<crowd-form><tiny-answer id="one"></tiny-answer><tiny-answer id="three"></tiny-answer></crowd-form>');
      const two = document.createElement('tiny-answer') as TinyAnswer;
      tiny('#one').after(two); // joins last, stands second
      for (const element of [two, tiny('#three')]) element.required = true;
      let heard = 0;
      crowdForm().addEventListener('submit', () => heard++, true);
      crowdForm().onsubmit = () => heard++;
      crowdForm().submit();
      expect(heard).to.equal(0);
      expect(crowdForm().posts).to.deep.equal([]);
      expect([tiny('#one'), two, tiny('#three')].map(({ log }) => log)).to.deep.equal([
        ['valid'],
        ['invalid, first'],
        ['invalid'],
      ]);
    });

    it('is told as sent when it went through', async () => {
      show('<crowd-form><tiny-answer></tiny-answer></crowd-form>');
      crowdForm().submit();
      await aTimeout(0);
      expect(tiny().log).to.deep.equal(['valid', 'sent']);
    });

    it('is not told as sent when a later listener prevented it', async () => {
      for (const collects of ['inputs', 'form-data']) {
        // one event bubbles, the other does not
        page.replaceChildren();
        show(`<crowd-form data-collects="${collects}"><tiny-answer></tiny-answer></crowd-form>`);
        crowdForm().addEventListener('submit', (event) => event.preventDefault());
        crowdForm().submit();
        await aTimeout(0);
        expect(tiny().log, collects).to.deep.equal(['valid']);
      }
    });

    it('by a native button inside is stopped as well', () => {
      show('<crowd-form><tiny-answer></tiny-answer><button>Go</button></crowd-form>');
      tiny().required = true;
      page.querySelector('button')!.formNoValidate = true; // else the browser stops it by itself
      page.querySelector('button')!.click();
      expect(tiny().log).to.deep.equal(['invalid, first']);
      expect(crowdForm().posts).to.deep.equal([]);
    });

    it('is not stopped by a disabled element', () => {
      show('<crowd-form><tiny-answer disabled></tiny-answer></crowd-form>');
      tiny().required = true;
      crowdForm().submit();
      expect(crowdForm().posts).to.deep.equal([{}]);
    });
  });

  describe('a submit of a native form', () => {
    it('is told as sent, also where a listener stops the event on its way', async () => {
      for (const stops of [false, true]) {
        page.replaceChildren();
        show('<form method="dialog"><tiny-answer></tiny-answer><button>Go</button></form>');
        if (stops) form().addEventListener('submit', (event) => event.stopPropagation());
        page.querySelector('button')!.click();
        await aTimeout(0);
        expect(tiny().log).to.deep.equal(['valid', 'sent']);
      }
    });

    it('is not told as sent when the last listener of all prevents it', async () => {
      show('<form method="dialog"><tiny-answer></tiny-answer><button>Go</button></form>');
      window.addEventListener('submit', (event) => event.preventDefault(), { once: true });
      page.querySelector('button')!.click();
      await aTimeout(0);
      expect(tiny().log).to.deep.equal(['valid']);
    });

    it('is not checked where the author wants none', () => {
      show('<section></section><form id="unchecked" method="dialog" novalidate></form>');
      const element = document.createElement('tiny-answer') as TinyAnswer;
      element.required = true;
      element.setAttribute('form', 'unchecked');
      page.querySelector('section')!.attachShadow({ mode: 'open' }).append(element);
      form().requestSubmit();
      expect(element.log).to.deep.equal(['sent']);
      form().noValidate = false;
      form().requestSubmit();
      expect(element.log).to.deep.equal(['sent', 'invalid, first']);
    });
  });

  describe('a reset', () => {
    it('comes once, in any form', () => {
      show(`<form id="native"><tiny-answer></tiny-answer></form>
        <crowd-form><tiny-answer></tiny-answer></crowd-form>
        <section></section><form id="foreign"></form>`);
      const element = document.createElement('tiny-answer') as TinyAnswer;
      element.setAttribute('form', 'foreign');
      page.querySelector('section')!.attachShadow({ mode: 'open' }).append(element);
      for (const each of page.querySelectorAll('form')) each.reset();
      const all = [tiny('#native > *'), tiny('crowd-form tiny-answer'), element];
      expect(all.map(({ log }) => log)).to.deep.equal([['reset'], ['reset'], ['reset']]);
    });

    it('is none when it is prevented', async () => {
      show('<crowd-form id="kept"></crowd-form><tiny-answer form="kept"></tiny-answer>');
      crowdForm().addEventListener('reset', (event) => event.preventDefault());
      crowdForm().reset();
      await aTimeout(0);
      expect(tiny().log).to.deep.equal([]);
    });
  });

  describe('requestSubmit', () => {
    it('submits once, until an answer has changed', () => {
      show('<crowd-form><tiny-answer name="a"></tiny-answer><tiny-answer name="b"></tiny-answer></crowd-form>');
      for (let i = 0; i < 5; i++) tiny().channel.requestSubmit();
      tiny('[name=b]').channel.requestSubmit();
      expect(crowdForm().posts).to.deep.equal([{}]);
      tiny('[name=b]').value = { b: 1 };
      tiny().channel.requestSubmit();
      tiny().channel.requestSubmit();
      expect(crowdForm().posts).to.deep.equal([{}, { b: '{"b":1}' }]);
    });

    it('submits again after a second of quiet', async () => {
      show('<crowd-form><tiny-answer name="a"></tiny-answer></crowd-form>');
      tiny().channel.requestSubmit();
      await aTimeout(700);
      tiny().channel.requestSubmit(); // a key that is still held
      await aTimeout(700);
      tiny().channel.requestSubmit();
      expect(crowdForm().posts.length).to.equal(1);
      await aTimeout(1050);
      tiny().channel.requestSubmit();
      expect(crowdForm().posts.length).to.equal(2);
    });

    it('asks a native form to submit with all that belongs to it', () => {
      show('<form method="dialog"><input required><tiny-answer></tiny-answer></form>');
      tiny().channel.requestSubmit();
      expect(tiny().log).to.deep.equal([]);
      page.querySelector('input')!.value = 'x';
      tiny().channel.requestSubmit();
      expect(tiny().log).to.deep.equal(['valid', 'sent']);
    });

    it('does nothing without an owner', () => {
      show('<tiny-answer></tiny-answer>');
      tiny().channel.requestSubmit();
      expect(tiny().log).to.deep.equal([]);
    });
  });
});
