import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { LitElement } from 'lit';
import { t } from '../frame/frame.harness.js';
import { controls } from '../styles/controls.styles.js';
import { tokens } from '../styles/tokens.styles.js';
import { fieldStyles } from './field.styles.js';
import { renderWordField, type WordFieldProps } from './word-field.js';

class TestField extends LitElement {
  static override styles = [tokens, controls, fieldStyles];
  rest: Partial<WordFieldProps> = {};
  text = '';
  /** Whether what is typed comes back as the field's text, as in a real element. */
  keeps = true;
  told: unknown[] = [];
  override render() {
    return renderWordField({
      t,
      id: 'why',
      label: 'Why?',
      text: this.text,
      onInput: (text, { composing }) => {
        this.told.push([text, composing]);
        if (this.keeps) this.put(text);
      },
      onChange: () => this.told.push('change'),
      ...this.rest,
    });
  }
  put(text: string, rest: Partial<WordFieldProps> = this.rest): Promise<unknown> {
    this.text = text;
    this.rest = rest;
    this.requestUpdate();
    return this.updateComplete;
  }
  get area(): HTMLTextAreaElement {
    return this.shadowRoot!.querySelector('textarea')!;
  }
  get notes(): string {
    return this.shadowRoot!.querySelector('.field-notes')!.textContent.replace(/\s+/g, ' ').trim();
  }
  get signs(): number {
    return this.shadowRoot!.querySelectorAll('.field-notes svg').length;
  }
}
customElements.define('test-field', TestField);

describe('the text field', () => {
  let field: TestField;
  beforeEach(async () => {
    field = await fixture<TestField>(html`<test-field></test-field>`);
  });

  it('is named by its label and described by hint, error and counter', async () => {
    await field.put('one', { hint: 'Short.', error: 'Too short.', words: 1, min: 3 });
    const { area } = field;
    expect(area.labels[0]!.textContent).to.equal('Why?');
    const described = area.getAttribute('aria-describedby')!.split(' ');
    const words = described.map((id) => field.shadowRoot!.getElementById(id)!.textContent.trim());
    expect(words).to.deep.equal(['Short.', 'Too short.', '1 word, min 3']);
    expect(area.getAttribute('aria-invalid')).to.equal('true');
  });

  it('tells what is typed and when a run of typing ends', async () => {
    field.area.focus();
    await sendKeys({ type: 'ab' });
    field.area.blur();
    expect(field.told).to.deep.equal([['a', false], ['ab', false], 'change']);
  });

  it('leaves the caret where it is while text comes back', async () => {
    await field.put('hello');
    field.area.focus();
    field.area.setSelectionRange(2, 2);
    await sendKeys({ type: 'XY' });
    expect(field.area.value).to.equal('heXYllo');
    expect(field.area.selectionStart).to.equal(4);
  });

  it('shows the state’s text where that is another, by undo for instance', async () => {
    field.area.focus();
    await sendKeys({ type: 'abc' });
    await field.put('a');
    expect(field.area.value).to.equal('a');
  });

  it('never touches a text in the middle of a composition', async () => {
    field.keeps = false;
    const { area } = field;
    area.dispatchEvent(new CompositionEvent('compositionstart'));
    area.value = 'に';
    area.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true }));
    await field.put('');
    expect(area.value).to.equal('に');
    area.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    expect(field.told).to.deep.equal([
      ['に', true],
      ['に', false],
    ]);
    await field.put('日');
    expect(area.value).to.equal('日');
  });

  it('counts words with a sign, not by colour alone', async () => {
    await field.put('a b', { words: 2, min: 3, max: 5 });
    expect(field.notes).to.equal('2 words, 3 to 5');
    const outside = field.shadowRoot!.querySelector('.field-notes path')!.getAttribute('d');
    await field.put('a b c', { words: 3, min: 3, max: 5 });
    const inside = field.shadowRoot!.querySelector('.field-notes path')!.getAttribute('d');
    expect(inside).not.to.equal(outside);
    await field.put('', { words: 0, min: 3, max: 5 });
    expect(field.signs).to.equal(0);
    await field.put('a b', { words: 2, max: 5 });
    expect(field.notes).to.equal('2 words, max 5');
    await field.put('a b', { words: 2 });
    expect(field.notes).to.equal('2 words');
  });

  it('grows with its text and shrinks again, up to a limit', async () => {
    const height = () => field.area.getBoundingClientRect().height;
    await field.put('one line');
    const low = height();
    field.area.focus();
    field.area.setSelectionRange(8, 8);
    for (let line = 0; line < 6; line++) await sendKeys({ press: 'Enter' });
    const high = height();
    expect(high).to.be.greaterThan(low + 60);
    await field.put('one line');
    expect(height()).to.equal(low);
    await field.put('line\n'.repeat(200));
    expect(height()).to.be.at.most(innerHeight * 0.4 + 1);
  });
});
