import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import './gt-crowd.js';
import type { CrowdForm } from './crowd-form.js';

/** What the form collects, read from its own event. */
function submitted(form: CrowdForm): Record<string, unknown> | undefined {
  let answers: Record<string, unknown> | undefined;
  const listen = (event: Event) => {
    answers = (event as CustomEvent<{ answers: Record<string, unknown> }>).detail.answers;
  };
  form.addEventListener('gt-submit', listen, { once: true });
  form.submit();
  form.removeEventListener('gt-submit', listen);
  return answers;
}

/** A form around the markup, which may hold anything a template may hold. */
async function formWith(markup: string, attributes = ''): Promise<CrowdForm> {
  const host = await fixture<HTMLElement>(html`<div></div>`);
  host.append(document.createRange().createContextualFragment(`<crowd-form ${attributes}>${markup}</crowd-form>`));
  return host.querySelector<CrowdForm>('crowd-form')!;
}

const answersTo = async (markup: string, attributes?: string) => submitted(await formWith(markup, attributes));

describe('crowd-form', () => {
  describe('its inner form', () => {
    it('takes the children, which keep their state', async () => {
      const form = await formWith('<p>Text</p><input name="a"><textarea name="b"></textarea>');
      expect(form.form).to.be.instanceOf(HTMLFormElement);
      expect([...form.children]).to.deep.equal([form.form]);
      expect([...form.form.children].map(({ localName }) => localName)).to.deep.equal([
        'p',
        'input',
        'textarea',
        'crowd-button',
      ]);
      expect((form.form.elements.namedItem('a') as HTMLInputElement).form).to.equal(form.form);
    });

    it('disconnects and connects a child once', async () => {
      const log: string[] = [];
      const tag = 'crowd-test-child';
      if (!customElements.get(tag)) {
        customElements.define(
          tag,
          class extends HTMLElement {
            connectedCallback() {
              log.push(`in ${this.parentElement!.localName}`);
            }
            disconnectedCallback() {
              log.push('out');
            }
          },
        );
      }
      await formWith(`<${tag}></${tag}>`);
      expect(log.slice(-2)).to.deep.equal(['out', 'in form']);
    });

    it('takes what is added later, before its own button and in order', async () => {
      const form = await formWith('<i></i>');
      form.append(document.createElement('b'), 'text', document.createElement('u'));
      await aTimeout(0);
      expect([...form.childNodes]).to.deep.equal([form.form]);
      expect([...form.form.childNodes].map(({ nodeName }) => nodeName)).to.deep.equal([
        'I',
        'B',
        '#text',
        'U',
        'CROWD-BUTTON',
      ]);
    });

    it('stays the same when the element is moved', async () => {
      const form = await formWith('<input name="a" value="1">');
      const inner = form.form;
      form.parentElement!.parentElement!.append(form);
      expect(form.form).to.equal(inner);
      expect(form.querySelectorAll('form, crowd-button').length).to.equal(2);
      expect(submitted(form)).to.deep.equal({ a: '1' });
      form.remove();
    });

    it('works when it is made by a script, children first', async () => {
      const form = document.createElement('crowd-form') as CrowdForm;
      form.append(Object.assign(document.createElement('input'), { name: 'a', value: '1' }));
      (await fixture(html`<div></div>`)).append(form);
      expect(submitted(form)).to.deep.equal({ a: '1' });
    });
  });

  describe('its submit button', () => {
    it('is added where there is none', async () => {
      const form = await formWith('');
      const button = form.querySelector('crowd-button')!;
      expect(button.getAttribute('form-action')).to.equal('submit');
      expect(button.getAttribute('data-testid')).to.equal('crowd-submit');
      expect(button.textContent).to.equal('Submit');
    });

    it('speaks the language of the page', async () => {
      const form = await formWith('');
      const german = document.createElement('div');
      german.lang = 'de-AT';
      german.append(document.createElement('crowd-form'));
      form.before(german);
      expect(german.querySelector('crowd-button')!.textContent).to.equal('Absenden');
    });

    it('is not added where the template has one, hidden or not', async () => {
      for (const style of ['', 'style="display:none"']) {
        const form = await formWith(`<div><crowd-button form-action="submit" ${style}>Go</crowd-button></div>`);
        expect([...form.querySelectorAll('crowd-button')].map(({ textContent }) => textContent)).to.deep.equal(['Go']);
      }
    });

    it('gives way to one that an element brings later', async () => {
      const form = await formWith('<p></p>');
      const own = document.createElement('crowd-button');
      form.form.append(own);
      own.setAttribute('form-action', 'submit');
      await aTimeout(0);
      expect([...form.querySelectorAll('crowd-button')]).to.deep.equal([own]);
    });

    it('submits by mouse and by keyboard, unless disabled', async () => {
      const form = await formWith('<input name="a" value="1">');
      let count = 0;
      form.addEventListener('gt-submit', () => count++);
      const button = form.querySelector<HTMLElement & { disabled: boolean }>('crowd-button')!;
      button.click();
      button.shadowRoot!.querySelector('button')!.click();
      button.focus();
      await sendKeys({ press: 'Enter' });
      expect(count).to.equal(3);
      button.disabled = true;
      button.click();
      expect(count).to.equal(3);
    });

    it('form-action="reset" resets', async () => {
      const form = await formWith('<input name="a" value="1"><crowd-button form-action="reset">Reset</crowd-button>');
      form.querySelector('input')!.value = '2';
      form.querySelector<HTMLElement>('[form-action=reset]')!.click();
      expect(submitted(form)).to.deep.equal({ a: '1' });
    });
  });

  describe('a submit', () => {
    it('fires submit, collects, then fires gt-submit', async () => {
      const form = await formWith('');
      const order: string[] = [];
      form.onsubmit = () => {
        order.push('submit');
        // what a handler adds is collected
        form.form.append(
          Object.assign(document.createElement('input'), { type: 'hidden', name: 'late', value: 'yes' }),
        );
      };
      document.addEventListener('gt-submit', () => order.push('gt-submit at the document'), { once: true });
      expect(submitted(form)).to.deep.equal({ late: 'yes' });
      expect(order).to.deep.equal(['submit', 'gt-submit at the document']);
    });

    it('is stopped by preventDefault', async () => {
      const form = await formWith('<input name="a">');
      form.addEventListener('submit', (event) => event.preventDefault());
      expect(submitted(form)).to.equal(undefined);
    });

    it('is stopped by an invalid native field, which gets the focus', async () => {
      const form = await formWith('<input name="a" value="x"><div><textarea name="b" required></textarea></div>');
      let fired = false;
      form.addEventListener('submit', () => (fired = true));
      expect(submitted(form)).to.equal(undefined);
      expect(fired).to.equal(false);
      expect(document.activeElement).to.equal(form.querySelector('textarea'));
      form.querySelector('textarea')!.value = 'y';
      expect(submitted(form)).to.deep.equal({ a: 'x', b: 'y' });
    });

    it('is stopped by an invalid field of ours', async () => {
      for (const markup of [
        '<crowd-input name="a" required></crowd-input>',
        '<crowd-checkbox name="a" required>I agree</crowd-checkbox>',
        '<crowd-classifier name="a" categories="[1]"></crowd-classifier>',
      ]) {
        expect(await answersTo(markup), markup).to.equal(undefined);
      }
    });

    it('does not ask form-associated elements of others, which stop the event themselves', async () => {
      const tag = 'x-invalid';
      if (!customElements.get(tag)) {
        customElements.define(
          tag,
          class extends HTMLElement {
            static formAssociated = true;
            constructor() {
              super();
              this.attachInternals().setValidity({ customError: true }, 'never');
            }
          },
        );
      }
      expect(await answersTo(`<${tag} name="x"></${tag}><input name="a" value="1">`)).to.deep.equal({ a: '1' });
    });

    it('is the same by Enter in a native field and by a native button, once', async () => {
      const form = await formWith('<input name="a" value="1"><button>Go</button>');
      const targets: EventTarget[] = [];
      const answers: unknown[] = [];
      form.addEventListener('submit', (event) => targets.push(event.target!));
      form.addEventListener('gt-submit', (event) => answers.push((event as CustomEvent).detail.answers));
      form.querySelector('input')!.focus();
      await sendKeys({ press: 'Enter' });
      form.querySelector('button')!.click();
      expect(targets).to.deep.equal([form, form]);
      expect(answers).to.deep.equal([{ a: '1' }, { a: '1' }]);
    });

    it('posts the bare object to action, once at a time, and says so', async () => {
      const form = await formWith('<input name="a" value="1">', 'action="/answers"');
      const calls: [unknown, RequestInit | undefined][] = [];
      let reply!: (response: Response) => void;
      const original = window.fetch;
      window.fetch = (to, options) => {
        calls.push([to, options]);
        return new Promise((resolve) => (reply = resolve));
      };
      try {
        form.submit();
        form.submit();
        expect(calls.length).to.equal(1);
        expect(calls[0]![0]).to.equal('/answers');
        expect(JSON.parse(calls[0]![1]!.body as string)).to.deep.equal({ a: '1' });
        reply(new Response('', { status: 503 }));
        await aTimeout(0);
        expect(form.querySelector('[role=status]')!.textContent).to.contain('503');
        form.submit();
        reply(new Response(null, { status: 204 }));
        await aTimeout(0);
        expect(form.querySelector('[role=status]')!.textContent).to.equal('Submitted.');
        expect(calls.length).to.equal(2);
        form.addEventListener('gt-submit', (event) => event.preventDefault());
        form.submit();
        expect(calls.length).to.equal(2);
      } finally {
        window.fetch = original;
      }
    });
  });
});
