import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { renderChoice } from '../fields/choice.js';
import type { TestFrame } from './frame.harness.js';
import { missing } from './frame.harness.js';

const box = (element: Element) => element.getBoundingClientRect();

async function settled(frame: TestFrame): Promise<void> {
  await frame.updateComplete;
  await nextFrame();
  await nextFrame();
}

describe('the footer', () => {
  let frame: TestFrame;
  beforeEach(async () => {
    frame = await fixture<TestFrame>(html`<test-frame></test-frame>`);
  });

  it('tells the progress in words and to readers of the screen', () => {
    const progress = frame.find('[role=progressbar]');
    expect(progress.textContent.trim()).to.equal('1 of 4');
    expect(progress.getAttribute('aria-valuenow')).to.equal('1');
    expect(progress.getAttribute('aria-valuemax')).to.equal('4');
    expect(progress.getAttribute('aria-valuetext')).to.equal('1 of 4');
  });

  it('takes one row on a phone, whatever is missing', async () => {
    frame.parentElement!.style.setProperty('width', '360px');
    for (const issues of [[missing('a', 'block', 'A'), missing('b', 'warn', 'B')], []]) {
      frame.put({ issues });
      await settled(frame);
      const [left, right] = [...frame.find('.footer').children].map((each) => each.getBoundingClientRect());
      expect(Math.abs(left!.top - right!.top)).to.be.lessThan(10);
    }
  });

  it('takes two rows on a phone where an answer is judged, whatever the words are', async () => {
    frame.parentElement!.style.setProperty('width', '360px');
    for (const words of [
      ['Accept', 'Return'],
      ['Annehmen', 'Zurückgeben'],
      ['Annehmen', 'Berichtigen', 'Zurückgeben'],
    ]) {
      const beforeSubmit = renderChoice({
        ...{ name: 'verdict', label: 'Verdict', chosen: undefined, readOnly: false, onChoose: () => undefined },
        options: words.map((text) => ({ value: text, text })),
      });
      frame.put({ footer: { beforeSubmit } });
      await settled(frame);
      const tops = (selector: string) =>
        [...frame.shadowRoot!.querySelectorAll(selector)].map((each) => Math.round(box(each).top));
      const [verdicts, buttons] = [tops('.footer label'), tops('.footer-actions > button')];
      expect(new Set(verdicts).size, words.join()).to.equal(1);
      expect(new Set(buttons).size, words.join()).to.equal(1);
      expect(buttons[0]! - verdicts[0]!, words.join()).to.be.within(24, 60);
      const { left, right } = box(frame.find('.footer'));
      for (const each of frame.shadowRoot!.querySelectorAll('.footer label, .footer button'))
        expect(box(each).left >= left && box(each).right <= right, each.textContent).to.equal(true);
    }
  });

  it('tells each press of a button', () => {
    for (const label of ['Undo', 'Keyboard shortcuts', 'Can’t do this task', 'Submit']) frame.button(label).click();
    expect(frame.told).to.deep.equal(['undo', 'shortcuts', 'unable', 'submit']);
  });

  it('keeps the focus on what can’t be done now, and does nothing', () => {
    const redo = frame.button('Redo');
    expect(redo.getAttribute('aria-disabled')).to.equal('true');
    redo.focus();
    redo.click();
    expect(frame.focused).to.equal(redo);
    expect(frame.told).to.deep.equal([]);
  });

  it('leaves out what a reader may not do, and the submit of a page that has one', async () => {
    frame.put({ footer: { readOnly: true, onSubmit: undefined } });
    await settled(frame);
    const labels = [...frame.shadowRoot!.querySelectorAll('.footer button')].map((each) => each.ariaLabel);
    expect(labels).to.deep.equal(['Keyboard shortcuts']);
  });

  describe('with things missing', () => {
    beforeEach(async () => {
      frame.put({
        issues: [
          missing('/note', 'warn', 'The note is short.'),
          missing('/b', 'block', 'B is missing.'),
          missing('/c', 'block', 'C is missing.'),
        ],
      });
      await settled(frame);
    });
    const toggle = () => frame.button('2 things missing, 1 note');
    const entries = () =>
      [...frame.shadowRoot!.querySelectorAll('#gt-issues li')].map((each) => each.textContent.trim());

    it('lists what blocks first, each by its words, and leads there', async () => {
      toggle().focus();
      toggle().click();
      await settled(frame);
      expect(toggle().getAttribute('aria-expanded')).to.equal('true');
      expect(entries()).to.deep.equal(['B is missing.', 'C is missing.', 'The note is short.']);
      expect(frame.focused!.textContent.trim()).to.equal('B is missing.');
      await sendKeys({ press: 'Enter' });
      expect(frame.told).to.deep.equal(['/b']);
    });

    it('differs what blocks from what does not by a sign and a heading', async () => {
      toggle().click();
      await settled(frame);
      const headings = [...frame.shadowRoot!.querySelectorAll('#gt-issues h3')].map((each) => each.textContent);
      expect(headings).to.deep.equal(['Still missing', 'Worth a second look']);
      const signs = [...frame.shadowRoot!.querySelectorAll('#gt-issues li path')].map((each) => each.getAttribute('d'));
      expect(new Set(signs).size).to.equal(2);
    });

    it('closes the list by Esc, with the focus back on the button', async () => {
      toggle().click();
      await settled(frame);
      await sendKeys({ press: 'Escape' });
      await settled(frame);
      expect(frame.issuesOpen).to.equal(false);
      expect(frame.focused).to.equal(toggle());
    });

    it('closes the list when the focus goes elsewhere', async () => {
      toggle().click();
      await settled(frame);
      frame.button('Submit').focus();
      await settled(frame);
      expect(frame.issuesOpen).to.equal(false);
    });
  });

  it('says that nothing is missing', () => {
    expect(frame.find('.footer p').textContent.trim()).to.equal('Nothing is missing');
  });

  it('says why the task can’t be done instead, and lets it be taken back', async () => {
    frame.put({ footer: { unableReason: 'Wrong language' } });
    await settled(frame);
    expect(frame.find('.footer p span').textContent).to.equal('Marked as not doable: Wrong language');
    expect(frame.button('Can’t do this task')).to.equal(undefined);
    frame.button('I can do it after all').click();
    expect(frame.told).to.deep.equal(['take back']);
  });
});
