import { aTimeout, expect, nextFrame } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import { click, drag, frame, press, type Point } from '../../../../test/fixtures/gestures.js';
import { selectedAround } from './native-selection.js';
import { markOver, passageWith } from './passage.harness.js';

const text = 'The quick brown fox jumps\nover a 👩‍👩‍👧👍🏽 and a cafe\u0301 there.\nمرحبا بالعالم\nThe end.\n';

const move = async ([x, y]: Point) => {
  await sendMouse({ type: 'move', position: [x, y] });
  await frame();
};
const down = async (at: Point) => {
  await move(at);
  await sendMouse({ type: 'down' });
  await frame();
};
const up = async () => {
  await sendMouse({ type: 'up' });
  await frame();
};

describe('marking by mouse', () => {
  afterEach(() => resetMouse());

  it('selects whole words, shows what will be stored meanwhile, and tells it once', async () => {
    const host = await passageWith({ text });
    await down(host.point('quick', 3));
    await move(host.point('quick', 3, 0.9));
    await move(host.point('brown', 1));
    await move(host.point('fox', 1, 0.9));
    expect(host.told.onSelection).to.eql([]);
    if ('highlights' in CSS) {
      const shown = [...CSS.highlights.get('gt-passage-selection')!].map(String);
      expect(shown).to.eql(['quick brown fox']);
    }
    await up();
    expect(host.told.onSelection).to.eql([[{ start: 4, end: 19 }]]);
    expect(host.selected).to.equal('quick brown fox');
    await press('Enter');
    expect(host.told.onAccept).to.eql([[{ start: 4, end: 19 }]]);
  });

  it('selects backwards, over paragraphs, and past the end', async () => {
    const host = await passageWith({ text });
    await drag(host.point('and a', 1), () => host.point('jumps', 2));
    expect(host.selected).to.equal('jumps\nover a 👩‍👩‍👧👍🏽 and');
    await drag(host.point('The end', 5), () => [390, host.point('The end')[1] + 30]);
    expect(host.selected).to.equal('end.');
  });

  it('takes single characters with Alt, but never a part of one', async () => {
    const host = await passageWith({ text });
    await down(host.point('quick', 1, 0.2));
    await sendKeys({ down: 'Alt' });
    await move(host.point('quick', 3, 0.8));
    await up();
    await sendKeys({ up: 'Alt' });
    expect(host.selected).to.equal('uic');
    // or WebKit takes the next press for a second click
    await aTimeout(500);
    const family = text.indexOf('👩');
    const { left, top, width, height } = host.rectOf(family, family + '👩‍👩‍👧'.length);
    const y = Math.round(top + height / 2);
    await down([Math.round(left + 2), y]);
    await sendKeys({ down: 'Alt' });
    await move([Math.round(left + width - 2), y]);
    await up();
    await sendKeys({ up: 'Alt' });
    expect(host.selected).to.equal('👩‍👩‍👧');
  });

  it('leaves out white space at the ends, with Alt too, and selects none alone', async () => {
    const host = await passageWith({ text });
    await sendKeys({ down: 'Alt' });
    await drag(host.point('quick', 3, 0.1), () => host.point(' brown', 0, 0.9));
    expect(host.selected).to.equal('ck');
    await aTimeout(500);
    await drag(host.point(' fox', 0, 0.1), () => host.point(' fox', 0, 0.9));
    await sendKeys({ up: 'Alt' });
    expect(host.selected).to.equal(undefined);
  });

  it('takes a word by two clicks, a paragraph by three, and drops the selection by one', async () => {
    const host = await passageWith({ text });
    const position: [number, number] = [...host.point('brown', 2)];
    for (const detail of [1, 2, 3]) {
      // what drives the browsers clicks once each time
      const target = host.shadowRoot!.elementFromPoint(...position)!;
      const init = {
        bubbles: true,
        composed: true,
        cancelable: true,
        detail,
        clientX: position[0],
        clientY: position[1],
      };
      target.dispatchEvent(new PointerEvent('pointerdown', { ...init, pointerType: 'mouse', isPrimary: true }));
      target.dispatchEvent(new MouseEvent('mousedown', init));
      target.dispatchEvent(new PointerEvent('pointerup', { ...init, pointerType: 'mouse', isPrimary: true }));
      await frame();
      expect(host.selected).to.equal([undefined, 'brown', 'The quick brown fox jumps'][detail - 1]);
    }
    await aTimeout(600);
    await sendMouse({ type: 'click', position });
    await frame();
    expect(host.selected).to.equal(undefined);
  });

  it('extends with Shift', async () => {
    const host = await passageWith({ text });
    await drag(host.point('quick', 1), () => host.point('brown', 3));
    await sendKeys({ down: 'Shift' });
    await sendMouse({ type: 'click', position: [...host.point('jumps', 2)] });
    await sendKeys({ up: 'Shift' });
    await frame();
    expect(host.selected).to.equal('quick brown fox jumps');
  });

  it('selects what stands from right to left', async () => {
    const host = await passageWith({ text });
    const word = text.indexOf('بالعالم');
    const { left, top, width, height } = host.rectOf(word, word + 7);
    const y = Math.round(top + height / 2);
    await drag([Math.round(left + width - 3), y], () => [Math.round(left + 3), y]);
    expect(host.selected).to.equal('بالعالم');
  });

  it('scrolls at its edge, and selects what comes up', async () => {
    const long = Array.from({ length: 60 }, (_, index) => `Line ${index} of many\n`).join('');
    const host = await passageWith({ text: long });
    const { bottom } = host.root.getBoundingClientRect();
    await down(host.point('Line 2', 0, 0.2));
    await move([60, Math.round(bottom - 40)]);
    await move([60, Math.round(bottom + 10)]);
    for (let waited = 0; host.root.scrollTop < 300 && waited < 200; waited++) await nextFrame();
    await up();
    expect(host.root.scrollTop).to.be.greaterThan(290);
    expect(host.selected).to.match(/^Line 2 of many\n[^]*Line \d\d/);
  });

  it('presses the marks under a click, all of them, and tells which the mouse is over', async () => {
    const marks = [markOver(text, 'quick brown fox'), markOver(text, 'brown fox jumps', { number: 2 })];
    const host = await passageWith({ text, marks });
    const position: [number, number] = [...host.point('fox', 1)];
    await sendMouse({ type: 'move', position });
    await sendMouse({ type: 'click', position });
    await frame();
    expect(host.told.onPress.map(([{ keys, byKeyboard }]) => [...keys, byKeyboard])).to.eql([
      ['quick brown fox', 'brown fox jumps', false],
    ]);
    expect(host.told.onHover.at(-1)).to.eql([['quick brown fox', 'brown fox jumps']]);
    await sendMouse({ type: 'move', position: [...host.point('quick', 1)] });
    await frame();
    expect(host.told.onHover.at(-1)).to.eql([['quick brown fox']]);
    await sendMouse({ type: 'move', position: [...host.point('The')] });
    await frame();
    expect(host.told.onHover.at(-1)).to.eql([[]]);
  });

  it('drags the ends of a mark by words, and keeps what was selected', async () => {
    const marks = [markOver(text, 'brown', { current: true })];
    const host = await passageWith({ text, marks });
    expect(host.handle('end').hidden).to.equal(true);
    await move(host.point('brown', 2));
    expect(host.handle('end').hidden).to.equal(false);
    const grabbed = host.knob('end');
    await drag(grabbed, () => [host.point('jumps', 2)[0], grabbed[1]]);
    expect(host.told.onResize).to.eql([['brown', { start: 10, end: 25 }]]);
    const start = host.knob('start');
    await drag(start, () => [host.point('quick', 2)[0], start[1]]);
    expect(host.told.onResize.at(-1)).to.eql(['brown', { start: 4, end: 25 }]);
    await drag(host.knob('start'), () => [390, start[1] + 100]);
    // never beyond the other end
    expect(host.told.onResize.at(-1)![1].end).to.equal(25);
    expect(host.told.onResize.at(-1)![1].start).to.be.lessThan(25);
  });

  it('gives a drag up by Escape', async () => {
    const host = await passageWith({ text, marks: [markOver(text, 'brown')], adjusting: 'brown' });
    await down(host.point('quick', 1));
    await move(host.point('fox', 1));
    await press('Escape');
    await up();
    expect([host.selected, host.told.onSelection]).to.eql([undefined, []]);
    await down(host.knob('end'));
    await move([host.point('jumps', 2)[0], host.knob('end')[1]]);
    await press('Escape');
    await up();
    expect(host.told.onResize).to.eql([]);
  });

  it('puts off what would take the text away under a gesture', async () => {
    const host = await passageWith({ text });
    await down(host.point('quick', 1));
    await move(host.point('brown', 3));
    await host.put({ marks: [markOver(text, 'The quick')] });
    expect(host.marks()).to.eql([]);
    await move(host.point('fox', 1));
    await up();
    expect(host.selected).to.equal('quick brown fox');
    expect(host.marks().map(({ textContent }) => textContent)).to.eql(['The quick']);
    await host.put({ marks: [], emphasised: ['x'], label: 'Another name' });
    expect(host.selected).to.equal('quick brown fox');
    expect(selectedAround(host.root)!.collapsed).to.equal(false);
  });

  it('selects nothing of its own where it may only be read, but accepts nothing', async () => {
    const host = await passageWith({ text, readOnly: true, marks: [markOver(text, 'fox', { current: true })] });
    await move(host.point('fox', 1));
    expect(host.handle('start').hidden).to.equal(true);
    await drag(host.point('quick', 1), () => host.point('brown', 3));
    await press('Enter');
    expect([host.selected, host.told.onAccept]).to.eql(['quick brown', []]);
  });

  it('copies exactly what is selected', async () => {
    const host = await passageWith({ text, marks: [markOver(text, 'fox')] });
    await click(host.shadowRoot!.querySelector('input')!);
    await drag(host.point('brown', 1), () => host.point('over', 3));
    const event = new ClipboardEvent('copy', { bubbles: true, cancelable: true, clipboardData: new DataTransfer() });
    host.root.dispatchEvent(event);
    expect(event.clipboardData!.getData('text/plain')).to.equal('brown fox jumps\nover');
    expect(event.defaultPrevented).to.equal(true);
  });
});
