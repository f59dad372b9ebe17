import { expect, fixture, html } from '@open-wc/testing';
import { renderStep, type StepProps } from './step.js';

const step: StepProps = {
  name: 'things',
  title: 'Things',
  number: 2,
  isOpen: false,
  count: '1 of 3',
  missing: '2 missing',
  done: '',
  tried: false,
  onOpen: () => undefined,
};
const show = (props: Partial<StepProps>) =>
  fixture<HTMLElement>(html`<div>${renderStep({ ...step, ...props }, () => html`<p>body</p>`)}</div>`);

describe('a step', () => {
  it('says in its head how far it is, and shows the rest only while it is open', async () => {
    let pressed = 0;
    const shut = await show({ onOpen: () => (pressed += 1) });
    const head = shut.querySelector('button')!;
    expect(head.innerText.replace(/\s+/g, ' ')).to.equal('2 Things 1 of 3 2 missing');
    expect([head.ariaExpanded, shut.querySelector('p')]).to.deep.equal(['false', null]);
    head.click();
    expect(pressed).to.equal(1);
    const open = await show({ isOpen: true });
    expect(open.querySelector('button')!.getAttribute('aria-controls')).to.equal(
      open.querySelector('p')!.parentElement!.id,
    );
  });

  it('marks what is missing once a submit was tried, and says in words what is done', async () => {
    expect((await show({ tried: true })).querySelector('.step-missing')!.hasAttribute('data-tried')).to.equal(true);
    const done = await show({ missing: '', done: 'Done' });
    expect(done.querySelector('.visually-hidden')!.textContent).to.equal('Done');
    expect(done.querySelectorAll('.icon').length).to.equal(1);
  });
});
