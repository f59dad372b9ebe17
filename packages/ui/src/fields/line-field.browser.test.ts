import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { numbered, renderLineField, type LineFieldProps } from './line-field.js';

const told: unknown[] = [];
const show = async (props: Partial<LineFieldProps> = {}) => {
  told.length = 0;
  const element = await fixture<HTMLElement>(
    html`<div>
      ${renderLineField({
        id: 'name',
        label: numbered('Name', 3),
        text: 'cat',
        onInput: (text, { composing }) => told.push([text, composing]),
        onChange: () => told.push('change'),
        onEnter: () => told.push('enter'),
        ...props,
      })}
    </div>`,
  );
  return element.querySelector('input')!;
};

describe('a field of one line', () => {
  it('tells what is typed, and of Enter without another key', async () => {
    const field = await show();
    expect([field.value, field.labels![0]!.textContent]).to.deep.equal(['cat', 'Name 3']);
    field.focus();
    field.setSelectionRange(3, 3);
    await sendKeys({ type: 's' });
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ up: 'Shift' });
    expect(told.filter((each) => each !== 'change')).to.deep.equal([['cats', false]]);
    await sendKeys({ press: 'Enter' });
    expect(told).to.include('enter');
  });

  it('names what is wrong with it, and offers words', async () => {
    const field = await show({ error: 'It is missing', required: true, list: 'words', placeholder: 'a thing' });
    expect([field.ariaInvalid, field.ariaRequired, field.placeholder]).to.deep.equal(['true', 'true', 'a thing']);
    expect(field.getAttribute('list')).to.equal('words');
    const error = document.getElementById(field.getAttribute('aria-describedby')!)!;
    expect(error.textContent.trim()).to.equal('It is missing');
    expect((await show({ readOnly: true })).readOnly).to.equal(true);
  });
});
