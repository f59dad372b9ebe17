import { expect } from '@open-wc/testing';
import '../../../../test/hosts/tiny-answer.js';
import type { TinyAnswer } from '../../../../test/hosts/tiny-answer.js';
import { isFirstInvalid } from './first-invalid.js';

describe('what an element writes at the last moment', () => {
  let page: HTMLElement;

  beforeEach(() => {
    page = document.createElement('div');
    document.body.append(page);
  });
  afterEach(() => page.remove());

  const submitted = (form: HTMLFormElement): unknown => {
    let data: FormData | undefined;
    form.addEventListener('submit', () => (data = new FormData(form)));
    form.requestSubmit();
    return JSON.parse((data?.get('answer') as string | null) ?? 'null');
  };

  for (const [checked, attribute] of [
    ['is checked', ''],
    ['is not', 'novalidate'],
  ] as const) {
    it(`goes along where the form ${checked}`, () => {
      page.innerHTML = `<form method="dialog" ${attribute}><tiny-answer name="answer"></tiny-answer></form>`;
      const element = page.querySelector<TinyAnswer>('tiny-answer')!;
      element.value = { at: 'once' };
      element.onBeforeSubmit = () => (element.value = { at: 'last' });
      expect(submitted(page.querySelector('form')!)).to.deep.equal({ at: 'last' });
    });
  }
});

describe('isFirstInvalid', () => {
  it('counts only controls that a submit would ask', () => {
    const form = document.createElement('form');
    form.innerHTML = '<input disabled><p></p><input required>';
    const [paragraph] = form.getElementsByTagName('p');
    const [first] = form.getElementsByTagName('input');
    first!.setCustomValidity('wrong');
    expect(first!.validity.valid).to.equal(false);
    expect(isFirstInvalid(paragraph!, form)).to.equal(true);
    first!.disabled = false;
    expect(isFirstInvalid(paragraph!, form)).to.equal(false);
    expect(isFirstInvalid(paragraph!, null)).to.equal(true);
  });
});
