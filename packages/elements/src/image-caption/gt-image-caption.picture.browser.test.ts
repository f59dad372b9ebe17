import { expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { click, frame, press, type } from '../../../../test/fixtures/gestures.js';
import { boxes, noPicture, plain } from '../../../../test/fixtures/image-caption.js';
import {
  atReferenceSize,
  begun,
  CaptionHarness,
  complete,
  makeCaption,
  showCaption,
  simple,
  type Settings,
} from './gt-image-caption.harness.js';

const realFetch = globalThis.fetch;

describe('<gt-image-caption> and its picture', () => {
  before(atReferenceSize);
  let caption: CaptionHarness;
  let form: HTMLFormElement;

  beforeEach(() => {
    form = document.createElement('form');
    form.style.setProperty('block-size', '100%');
    document.body.append(form);
  });
  afterEach(() => {
    form.remove();
    globalThis.fetch = realFetch;
  });

  const show = async (settings: Settings = {}) => {
    caption = await showCaption({ ...simple, ...settings }, form);
    await caption.openStep('Objects');
  };
  it('shows in the picture what a reviewer finds missing, where it was pressed', async () => {
    caption = await showCaption({ ...simple, mode: 'review', initialValue: complete }, form);
    const box = caption.find('.picture-image').getBoundingClientRect();
    const position = [Math.round(box.left + box.width * 0.6), Math.round(box.top + box.height * 0.9)] as [
      number,
      number,
    ];
    await sendMouse({ type: 'click', position });
    await caption.settled();
    await frame();
    await type('What is this?');
    const [pin, ...more] = caption.all('.pin').map((each) => each.getBoundingClientRect());
    expect(more).to.deep.equal([]);
    expect((pin!.left + pin!.width / 2 - box.left) / box.width).to.be.closeTo(0.6, 0.01);
    expect((pin!.bottom - box.top) / box.height).to.be.closeTo(0.9, 0.01);
  });

  /** Not by a click: soon after another one at the same place it would select the word. */
  const writeInName = () => {
    const field = caption.field('name');
    field.focus();
    field.setSelectionRange(9e9, 9e9);
  };
  /** What a server answers to the question why there is no picture. */
  const answering = (status: number, type = 'text/html') => {
    globalThis.fetch = () => Promise.resolve(new Response(null, { status, headers: { 'content-type': type } }));
  };

  it('says that it is loading, and nothing can be submitted meanwhile', async () => {
    caption = new CaptionHarness(makeCaption({ ...simple, minObjects: 0, captionMinWords: 0, sceneFields: [] }));
    form.append(caption.element);
    await caption.element.updateComplete;
    expect(caption.textOf('main')).to.contain('Loading the picture…');
    expect(form.checkValidity()).to.equal(false);
    await caption.settled();
    expect(form.checkValidity()).to.equal(true);
    expect(caption.value).to.equal(null);
    await caption.heard('The picture is loaded');
  });

  for (const [what, status, sentence, isAuthors] of [
    ['is not there', 404, 'The picture is not there any more.', true],
    ['has expired', 403, 'The link to the picture has expired or is not allowed. Reload the task.', false],
    ['can not be given', 503, 'The picture can’t be loaded: its server answers 503.', false],
    ['is no picture', 200, 'What came is not a picture that can be shown here.', true],
  ] as const) {
    it(`says in its place that it ${what}, and shows the work that there is`, async () => {
      answering(status);
      await show({ src: `/nothing-here.png?status=${status}`, initialValue: begun });
      expect(caption.textOf('main')).to.contain(sentence).and.to.contain('Your work is kept.');
      await caption.heard(sentence);
      expect(caption.lines.join()).to.contain('tree');
      expect(caption.value).to.deep.include({ objects: begun['objects'] });
      expect(form.checkValidity()).to.equal(false);
      expect(caption.element.validationMessage).to.equal('The picture is not loaded');
      expect(caption.errors.map(({ property }) => property)).to.deep.equal(isAuthors ? ['src'] : []);
      if (isAuthors) expect(caption.errors[0]!['received']).to.equal('/nothing-here.png');
      caption.element.focus();
      await caption.settled();
      expect(caption.focused?.innerText).to.equal('Try again');
    });
  }

  it('changes nothing without it', async () => {
    await show({ src: noPicture, initialValue: begun });
    const before = caption.value;
    caption.field('caption').focus();
    await type('x');
    await press('Alt+Shift+Delete', 'F4');
    expect(caption.value).to.deep.equal(before);
  });

  it('is asked for again, and the work goes on', async () => {
    await show({ src: noPicture, initialValue: begun });
    await click(caption.button('Try again'));
    await caption.settled();
    expect(caption.textOf('main')).to.contain('What came is not a picture');
    caption.element.src = boxes;
    await caption.settled();
    expect(caption.dots).to.deep.equal(['o1.0', 'o2.0', 'o3.0']);
    expect(caption.element.problems).to.deep.equal([]);
  });

  it('goes on under another link to the same picture, and when that fails', async () => {
    const address = (token: string) =>
      new URL(`/test/fixtures/image-caption/boxes.png?token=${token}`, location.href).href;
    await show({ src: address('1'), initialValue: begun });
    writeInName();
    await type('!');
    caption.element.src = address('2');
    await type('?');
    await caption.settled();
    expect(caption.names[0]).to.equal('house!?');
    const { src } = Object.getOwnPropertyDescriptors(HTMLImageElement.prototype);
    answering(403);
    Object.defineProperty(HTMLImageElement.prototype, 'src', {
      ...src,
      set: function (this: HTMLImageElement) {
        src.set!.call(this, noPicture);
      },
    });
    caption.element.src = address('3');
    // the work is not taken away meanwhile: nothing says that it is loaded but the picture itself
    while (!caption.has('.retry')) await frame();
    Object.defineProperty(HTMLImageElement.prototype, 'src', src);
    expect(caption.textOf('main')).to.contain('The link to the picture has expired');
    caption.field('caption').focus();
    await type('x');
    expect(caption.value, 'words can still be written').to.deep.include({ caption: 'x' });
    await click(caption.button('Try again'));
    while (!caption.has('.surface:not([hidden])')) await frame();
    await caption.settled();
    expect(caption.names[0]).to.equal('house!?');
    expect(caption.dots.length).to.equal(3);
    for (let count = 0; count < 3; count++) caption.element.undo();
    expect(caption.names[0]).to.equal('house');
  });

  it('begins a new task with another picture', async () => {
    await show();
    await press('Tab');
    caption.element.focus();
    await caption.settled();
    await press('Enter');
    await type('thing');
    expect(caption.names).to.deep.equal(['thing']);
    caption.element.src = plain;
    await caption.settled();
    expect(caption.value).to.equal(null);
    caption.element.focus();
    await caption.settled();
    await press('Enter');
    expect(caption.value).to.deep.include({ inputImageProperties: { width: 200, height: 100 } });
    expect(caption.points).to.deep.equal([[{ x: 100, y: 50 }]]);
  });

  it('leads to points that lie outside', async () => {
    const points = [
      { x: 10, y: 10 },
      { x: 500, y: 10 },
    ];
    await show({ initialValue: { ...complete, objects: [{ id: 'o1', name: 'house', points }], relationships: [] } });
    await press('Tab', 'Control+Enter');
    expect(caption.listed).to.deep.equal(['1: move or remove the point outside the picture']);
    expect(caption.focused?.innerText.trim()).to.equal('Point 1');
    await click(caption.button('Remove point 2'));
    expect(caption.element.checkValidity()).to.equal(true);
  });

  it('points out an answer to a picture of another size', async () => {
    await show({ initialValue: { ...complete, inputImageProperties: { width: 800, height: 600 } } });
    expect(caption.textOf('issues')).to.equal('');
    expect(caption.element.checkValidity()).to.equal(true);
    await click(caption.find('.issues-toggle'));
    expect(caption.listed.join()).to.contain('made for a picture of 800 × 600, this one has 400 × 300');
  });

  it('gives a modified initial value away, not the size that was measured', async () => {
    const { inputImageProperties: _, ...rest } = complete;
    await show({ initialValue: rest });
    expect(caption.value).to.deep.equal({ ...rest, meta: { initialValueModified: false } });
    writeInName();
    await type('!');
    expect(caption.value!['meta']).to.deep.equal({ initialValueModified: true });
    await press('Control+z');
    expect(caption.value!['meta']).to.deep.equal({ initialValueModified: false });
  });

  it('survives a move in the page', async () => {
    await show({ initialValue: begun });
    writeInName();
    await type('!');
    const other = document.createElement('div');
    other.style.setProperty('block-size', '100%');
    form.append(other);
    other.append(caption.element);
    await caption.settled();
    expect(caption.names[0]).to.equal('house!');
    expect(caption.dots.length).to.equal(3);
  });

  it('finds the work again, with the caption that was drafted', async () => {
    const settings = { ...simple, drafts: 'session', taskKey: `draft ${Math.random()}`, assemble: 'on' };
    caption = await showCaption(settings, form);
    caption.element.focus();
    await caption.settled();
    await press('Enter');
    await type('house');
    await click(caption.button('Draft from the parts'));
    dispatchEvent(new PageTransitionEvent('pagehide'));
    caption.element.remove();
    caption = await showCaption(settings, form);
    for (let wait = 0; wait < 40 && !caption.names.length; wait++) await caption.settled();
    expect(caption.names).to.deep.equal(['house']);
    expect(caption.textOf('notice')).to.contain('house');
    expect(caption.textOf('caption')).to.contain('A draft: edit it before you submit.');
    caption.element.clearDraft();
  });
});
