import { expect } from '@open-wc/testing';
import { resetMouse, sendMouse } from '@web/test-runner-commands';
import { click, frame, pointIn, press, type } from '../../../../test/fixtures/gestures.js';
import {
  atReferenceSize,
  begun,
  complete,
  showCaption,
  simple,
  type CaptionHarness,
  type Settings,
} from './gt-image-caption.harness.js';

describe('the caption of <gt-image-caption>', () => {
  before(atReferenceSize);
  let caption: CaptionHarness;
  afterEach(async () => {
    caption.element.remove();
    await resetMouse();
  });

  const show = async (settings: Settings = {}) => {
    caption = await showCaption({ ...simple, initialValue: begun, ...settings });
  };

  it('marks what it names while it is typed, in colour and number', async () => {
    await show();
    await click(caption.field('caption'));
    await type('A hous');
    expect(caption.mentions).to.deep.equal([]);
    await type('e left of Trees');
    expect(caption.mentions).to.deep.equal(['house=1', 'left of=relationship', 'Trees=2']);
    const colours = caption.all('.mention').map(({ dataset }) => dataset['colour']);
    expect(colours).to.deep.equal(['0', undefined, '1']);
    expect(caption.chips).to.deep.equal(['sun']);
  });

  it('lays the marks under their words, however long it is', async () => {
    const text = `${'one two three four '.repeat(40)}\n\nhouse ${'five six seven eight '.repeat(20)} sun`;
    await show({ initialValue: { ...begun, caption: text } });
    const field = caption.field('caption');
    const backdrop = caption.find('.grounded-backdrop');
    expect(field.scrollHeight).to.be.closeTo(backdrop.scrollHeight, 2);
    expect(field.clientWidth).to.be.closeTo(backdrop.clientWidth, 1);
    expect(field.getBoundingClientRect().top).to.be.closeTo(backdrop.getBoundingClientRect().top, 0.5);
    field.focus();
    field.setSelectionRange(text.length, text.length);
    await type('x');
    await frame();
    const box = caption.find('.grounded').getBoundingClientRect();
    const mark = caption.all('.mention').at(-1)!;
    expect(caption.mentions).to.deep.equal(['house=1']);
    await press('Backspace');
    expect(caption.mentions).to.deep.equal(['house=1', 'sun=3']);
    expect(caption.all('.mention').at(-1)!.getBoundingClientRect().bottom, 'the caret is in sight').to.be.at.most(
      box.bottom + 1,
    );
    expect(mark.textContent).to.equal('house');
  });

  it('pulses the dot of a word that is pointed at, and marks the word of a dot', async () => {
    await show({ initialValue: complete });
    const house = caption.all('.mention')[0]!;
    await sendMouse({ type: 'move', position: [...pointIn(house)] });
    await frame();
    expect(caption.dot('o1.0').hasAttribute('data-emphasised')).to.equal(true);
    expect(caption.dot('o2.0').hasAttribute('data-emphasised')).to.equal(false);
    await sendMouse({ type: 'move', position: [...pointIn(caption.dot('o2.0'))] });
    await frame();
    expect(caption.dot('o1.0').hasAttribute('data-emphasised')).to.equal(false);
    const pointed = caption.all('.mention[data-pointed]').map(({ textContent }) => textContent);
    expect(pointed).to.deep.equal(['tree', 'Trees']);
  });

  it('takes words of parts at the caret, with spaces where they are needed', async () => {
    await show();
    expect(caption.chips).to.deep.equal(['house', 'tree', 'sun', 'house left of tree']);
    const field = caption.field('caption');
    await click(field);
    await type('See  now');
    field.setSelectionRange(4, 4);
    await click(caption.chip('sun'));
    expect([field.value, field.selectionStart, caption.focus]).to.deep.equal(['See sun now', 7, 'caption']);
    field.setSelectionRange(11, 11);
    await click(caption.chip('house left of tree'));
    expect(field.value).to.equal('See sun now house left of tree');
    expect(caption.chips).to.deep.equal([]);
    await caption.heard('Inserted: sun');
    await press('Control+z', 'Control+z');
    expect(field.value).to.equal('See  now');
  });

  it('is drafted from the parts only where the author allows it, and has to be edited then', async () => {
    await show({ initialValue: { ...complete, caption: '' } });
    expect(caption.hasButton('Draft from the parts')).to.equal(false);
    caption.element.assemble = 'on';
    await caption.settled();
    await click(caption.button('Draft from the parts'));
    const draft = caption.field('caption').value;
    expect(draft).to.contain('house: a red one.').and.to.contain('house left of tree.');
    expect(caption.textOf('caption')).to.contain('A draft: edit it before you submit.');
    expect(caption.element.checkValidity()).to.equal(false);
    const field = caption.field('caption');
    field.setSelectionRange(0, 6);
    await type('Here a ');
    expect(caption.element.checkValidity()).to.equal(true);
    expect(caption.value!['meta']).to.deep.include({
      captionOrigin: { assembled: true, editDistance: 7, draftLength: draft.length },
    });
  });

  it('says in no origin that nobody drafted', async () => {
    await show({ initialValue: complete });
    expect(caption.value!['meta']).to.deep.equal({ initialValueModified: false });
  });

  it('is taken again as it was given', async () => {
    await show({ initialValue: { ...complete, caption: '' }, assemble: 'on' });
    await click(caption.button('Draft from the parts'));
    const { value } = caption;
    caption.element.value = value;
    expect(caption.value).to.deep.equal(value);
    caption.element.undo();
    expect(caption.field('caption').value, 'the history is still there').not.to.equal('x');
    expect(caption.value).not.to.have.property('caption', value!['caption']);
  });
});
