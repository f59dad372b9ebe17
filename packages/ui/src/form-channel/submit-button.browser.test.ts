import { aTimeout, expect } from '@open-wc/testing';
import { defineCrowdForm, type FakeCrowdForm } from '../../../../test/hosts/fake-crowd-form.js';
import { TinyAnswer } from '../../../../test/hosts/tiny-answer.js';

describe('who shows the submit button', () => {
  let page: HTMLElement;

  beforeEach(() => {
    page = document.createElement('div');
    document.body.append(page);
  });
  afterEach(() => page.remove());

  function show(markup: string): void {
    page.append(document.createRange().createContextualFragment(markup));
  }
  const tiny = (selector = 'tiny-answer'): TinyAnswer => page.querySelector<TinyAnswer>(selector)!;
  const carriers = (): string[] =>
    [...page.querySelectorAll<TinyAnswer>('tiny-answer')]
      .filter((element) => element.channel.carriesSubmit)
      .map(({ id }) => id);
  /** The text and visibility of each crowd-button. */
  const buttons = (): string[] =>
    [...page.querySelectorAll('crowd-button')].map(
      (button) => `${button.textContent}: ${getComputedStyle(button).display}`,
    );
  const hiddenBy = 'style="display:none"';

  describe('before crowd-form is defined', () => {
    before(() => expect(customElements.get('crowd-form')).to.equal(undefined));

    it('puts a hidden button beside the element, and takes it out with it', async () => {
      show('<crowd-form><tiny-answer id="one"></tiny-answer></crowd-form>');
      expect(carriers()).to.deep.equal(['one']);
      const button = page.querySelector('crowd-form > crowd-button[form-action=submit]')!;
      expect(button.getAttribute('style')).to.contain('display: none');
      tiny().remove();
      await aTimeout(0);
      expect(buttons()).to.deep.equal([]);
    });

    it('leaves the author his own, which the parser reaches later', async () => {
      show('<crowd-form><tiny-answer id="one"></tiny-answer></crowd-form>');
      page
        .querySelector('crowd-form')!
        .insertAdjacentHTML('beforeend', '<crowd-button form-action="submit">Mine</crowd-button>');
      await aTimeout(0);
      expect(carriers()).to.deep.equal([]);
      expect(buttons().filter((button) => !button.endsWith('none'))).to.deep.equal(['Mine: inline']);
    });

    it('keeps crowd-form from adding one when it upgrades', async () => {
      show('<crowd-form><p></p><tiny-answer id="one"></tiny-answer></crowd-form>');
      defineCrowdForm();
      expect(buttons()).to.deep.equal(['Submit: none']);
      expect(carriers()).to.deep.equal(['one']);
      await aTimeout(0);
      expect(buttons()).to.deep.equal(['Submit: none']);
      expect(page.querySelector('crowd-form > form > crowd-button')).not.to.equal(null);
    });
  });

  describe('in a crowd-form', () => {
    before(defineCrowdForm);

    it('hides the button that crowd-form has added, and gives it back', async () => {
      show('<crowd-form></crowd-form>');
      const crowdForm = page.querySelector<FakeCrowdForm>('crowd-form')!;
      expect(buttons()).to.deep.equal(['Submit: inline']);
      const before = crowdForm.innerHTML;
      const element = document.createElement('tiny-answer');
      crowdForm.form.append(element);
      expect(buttons()).to.deep.equal(['Submit: none']);
      element.remove();
      await aTimeout(0);
      expect(buttons()).to.deep.equal(['Submit: inline']);
      expect(crowdForm.innerHTML.replace(' style=""', '')).to.equal(before);
    });

    it('hides the button that crowd-form adds late', async () => {
      show('<crowd-form><tiny-answer id="one"></tiny-answer></crowd-form>');
      await aTimeout(0);
      page
        .querySelector('form')!
        .append(
          document
            .createRange()
            .createContextualFragment(
              '<crowd-button form-action="submit" data-testid="crowd-submit">Late</crowd-button>',
            ),
        );
      await aTimeout(0);
      expect(buttons().every((button) => button.endsWith(': none'))).to.equal(true);
      expect(carriers()).to.deep.equal(['one']);
    });

    it('shows a working button when the author switches ours off, and hides it again', () => {
      show('<crowd-form><tiny-answer id="one"></tiny-answer></crowd-form>');
      tiny().toggleAttribute('hide-submit', true);
      expect(carriers()).to.deep.equal([]);
      expect(buttons()).to.deep.equal(['Submit: inline']);
      page.querySelector<HTMLElement>('crowd-button')!.click();
      expect(page.querySelector<FakeCrowdForm>('crowd-form')!.posts.length).to.equal(1);
      tiny().toggleAttribute('hide-submit', false);
      expect(buttons()).to.deep.equal(['Submit: none']);
      expect(carriers()).to.deep.equal(['one']);
    });

    it('leaves the author a button of his own that can be seen', () => {
      show(
        '<crowd-form><tiny-answer id="one"></tiny-answer><crowd-button form-action="submit">Mine</crowd-button></crowd-form>',
      );
      expect(carriers()).to.deep.equal([]);
      expect(buttons()).to.deep.equal(['Mine: inline']);
    });

    it('leaves the author one that comes late', async () => {
      show('<crowd-form><tiny-answer id="one"></tiny-answer></crowd-form>');
      await aTimeout(0);
      page
        .querySelector('form')!
        .insertAdjacentHTML('beforeend', '<crowd-button form-action="submit">Mine</crowd-button>');
      await aTimeout(0);
      expect(carriers()).to.deep.equal([]);
      expect(buttons()).to.deep.equal(['Submit: none', 'Mine: inline']);
    });

    it('hides it as soon as the owner is found', () => {
      show('<tiny-answer id="one" form="owner"></tiny-answer>');
      show('<crowd-form id="owner"></crowd-form>');
      tiny().value = { a: 1 };
      expect(carriers()).to.deep.equal(['one']);
      expect(buttons()).to.deep.equal(['Submit: none']);
    });

    it('does not show it while the element is on its way to another place', async () => {
      show('<crowd-form><tiny-answer id="one"></tiny-answer></crowd-form>');
      const element = tiny();
      element.remove();
      expect(buttons()).to.deep.equal(['Submit: none']);
      page.querySelector('form')!.append(element);
      await aTimeout(0);
      expect(buttons()).to.deep.equal(['Submit: none']);
      expect(carriers()).to.deep.equal(['one']);
    });

    it('stands in for one that the author has hidden, and does not show it', () => {
      show(
        `<crowd-form><tiny-answer id="one"></tiny-answer><crowd-button form-action="submit" ${hiddenBy}>Mine</crowd-button></crowd-form>`,
      );
      expect(carriers()).to.deep.equal(['one']);
      tiny().toggleAttribute('hide-submit', true);
      expect(buttons()).to.deep.equal(['Mine: none']);
    });

    it("leaves crowd-form's button hidden where the page has hidden it", async () => {
      show('<crowd-form></crowd-form>');
      page.querySelector<HTMLElement>('crowd-button')!.style.display = 'none';
      const element = document.createElement('tiny-answer');
      page.querySelector('form')!.append(element);
      element.remove();
      await aTimeout(0);
      expect(buttons()).to.deep.equal(['Submit: none']);
    });

    it('is the last element that can, also outside by id and in shadow trees', () => {
      show(
        '<crowd-form id="owner"><tiny-answer id="one"></tiny-answer><div></div></crowd-form><tiny-answer id="three" form="owner"></tiny-answer>',
      );
      const two = document.createElement('tiny-answer') as TinyAnswer;
      page.querySelector('div')!.attachShadow({ mode: 'open' }).append(two);
      expect([carriers(), two.channel.carriesSubmit]).to.deep.equal([['three'], false]);
      tiny('#three').disabled = true;
      expect([carriers(), two.channel.carriesSubmit]).to.deep.equal([[], true]);
      two.setAttribute('hide-submit', '');
      expect([carriers(), two.channel.carriesSubmit]).to.deep.equal([['one'], false]);
      expect(buttons()).to.deep.equal(['Submit: none']);
      tiny('#one').remove();
      expect([carriers(), two.channel.carriesSubmit]).to.deep.equal([[], false]);
    });

    it('tells the elements concerned', async () => {
      show('<crowd-form><tiny-answer id="one"></tiny-answer></crowd-form>');
      const told: string[] = [];
      class Telling extends TinyAnswer {}
      customElements.define('telling-answer', Telling);
      tiny().onOwnerChange = () => told.push(`one ${tiny().channel.carriesSubmit}`);
      const two = document.createElement('telling-answer') as TinyAnswer;
      two.onOwnerChange = () => told.push(`two ${two.channel.carriesSubmit}`);
      tiny().after(two);
      expect(told).to.include.members(['one false', 'two true']);
      told.length = 0;
      two.remove();
      await aTimeout(0);
      expect(told).to.include('one true');
    });
  });

  describe('in a native form', () => {
    const withControl = (control: string): string[] => {
      page.replaceChildren();
      show(`<form id="f"><tiny-answer id="one"></tiny-answer>${control}</form>`);
      return carriers();
    };

    it('is the element where the form has no submit control', () => {
      for (const control of [
        '',
        '<button type="button">b</button>',
        '<button type="reset">r</button>',
        '<input>',
        `<button ${hiddenBy}>h</button>`,
      ]) {
        expect(withControl(control), control).to.deep.equal(['one']);
      }
    });

    it('is nobody where it has one', () => {
      for (const control of [
        '<button>b</button>',
        '<button type="submit">b</button>',
        '<input type="submit">',
        '<input type="image">',
        '</form><button form="f">b</button>',
      ]) {
        expect(withControl(control), control).to.deep.equal([]);
      }
    });

    it('looks again each time', () => {
      expect(withControl('')).to.deep.equal(['one']);
      page.querySelector('form')!.append(document.createElement('button'));
      expect(carriers()).to.deep.equal([]);
    });

    it('is nobody without an owner', () => {
      show('<tiny-answer id="one"></tiny-answer>');
      expect(carriers()).to.deep.equal([]);
    });
  });
});
