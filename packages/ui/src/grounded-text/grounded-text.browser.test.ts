import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { LitElement } from 'lit';
import { cardsStyles } from '../cards/cards.styles.js';
import { controls } from '../styles/controls.styles.js';
import { tokens } from '../styles/tokens.styles.js';
import { renderChips, type Unmentioned } from './chips.js';
import { groundedTextStyles } from './grounded-text.styles.js';
import { renderGroundedText, type Mention } from './grounded-text.js';

class TestText extends LitElement {
  static override styles = [tokens, controls, cardsStyles, groundedTextStyles];
  text = 'a cat on a sofa';
  mentions: readonly Mention[] = [
    { kind: 'thing', colour: 2, number: 3, start: 2, end: 5 },
    { kind: 'place', number: 1, start: 6, end: 8 },
  ];
  chips: readonly Unmentioned[] = [
    { kind: 'thing', colour: 0, number: 1, text: 'lamp' },
    { kind: 'place', text: 'a room' },
  ];
  told: unknown[] = [];
  override render() {
    return [
      renderGroundedText({
        id: 'text',
        text: this.text,
        mentions: this.mentions,
        describedBy: '',
        invalid: false,
        required: true,
        readOnly: false,
        isPointed: ({ number }) => number === 3,
        onInput: (text, { composing }) => this.told.push([text, composing]),
        onChange: () => this.told.push('change'),
        onPoint: (mention) => this.told.push(mention?.kind ?? 'nothing'),
      }),
      renderChips({
        field: 'text',
        label: 'Not mentioned',
        chips: this.chips,
        titleOf: ({ text }) => `Insert ${text}`,
        onInsert: (text, chip, caret) => this.told.push([text, chip.text, caret]),
        onPoint: (chip) => this.told.push(chip?.text ?? 'nothing'),
      }),
    ];
  }
  all(selector: string): HTMLElement[] {
    return [...this.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
  }
  get field(): HTMLTextAreaElement {
    return this.shadowRoot!.querySelector('textarea')!;
  }
}
customElements.define('test-grounded-text', TestText);

describe('a grounded text', () => {
  let element: TestText;
  beforeEach(async () => {
    element = await fixture<TestText>(html`<test-grounded-text></test-grounded-text>`);
  });

  it('marks its words behind the field, with a number where they have a colour', () => {
    const marks = element.all('.mention');
    expect(marks.map(({ textContent }) => textContent)).to.deep.equal(['cat', 'on']);
    expect(marks.map(({ dataset }) => [dataset['colour'], dataset['number']])).to.deep.equal([
      ['2', '3'],
      [undefined, undefined],
    ]);
    expect(marks.map((each) => each.hasAttribute('data-pointed'))).to.deep.equal([true, false]);
    // where a word of the field stands its mark lies
    const [field, mark] = [element.field.getBoundingClientRect(), marks[0]!.getBoundingClientRect()];
    expect(mark.top >= field.top && mark.bottom <= field.bottom).to.equal(true);
    expect(element.all('.grounded-backdrop')[0]!.textContent).to.contain(element.text);
  });

  it('tells what is typed, and that a run of it has ended', async () => {
    element.field.focus();
    element.field.setSelectionRange(0, 0);
    await sendKeys({ type: 'I' });
    element.field.blur();
    expect(element.told.slice(0, 2)).to.deep.equal([['Ia cat on a sofa', false], 'change']);
  });

  it('tells which words the pointer is on', () => {
    const { left, top, width, height } = element.all('.mention')[0]!.getBoundingClientRect();
    const at = { clientX: left + width / 2, clientY: top + height / 2 };
    element.field.dispatchEvent(new PointerEvent('pointermove', at));
    element.field.dispatchEvent(new PointerEvent('pointerleave'));
    expect(element.told).to.deep.equal(['thing', 'nothing']);
  });

  it('offers what it does not say, and puts it where the caret is', async () => {
    const [lamp, room] = element.all('button');
    expect([lamp!.title, lamp!.querySelector('.number')?.textContent]).to.deep.equal(['Insert lamp', '1']);
    expect(room!.querySelector('.number')).to.equal(null);
    element.field.setSelectionRange(5, 5);
    room!.click();
    expect(element.told).to.deep.equal([['a cat a room on a sofa', 'a room', 12]]);
    element.chips = [];
    element.requestUpdate();
    await element.updateComplete;
    expect(element.all('.mention-chips')).to.deep.equal([]);
  });
});
