import { expect, waitUntil } from '@open-wc/testing';
import { click, frame, press } from '../../../../test/fixtures/gestures.js';
import { isApplePlatform } from '../shortcuts/key-combination.js';
import { selectedAround } from './native-selection.js';
import { markOver, passageWith } from './passage.harness.js';

const word = isApplePlatform() ? 'Alt' : 'Control';
const ends = isApplePlatform() ? ['Meta+ArrowUp', 'Meta+ArrowDown'] : ['Control+Home', 'Control+End'];
const text = 'One two three. Four five!\n\nSix 👩‍👩‍👧 a\u0301b seven. Eight.\nמרחבא عالم\nEnd';

async function focused(given = text, marks = [markOver(text, 'two')]) {
  const host = await passageWith({ text: given, marks });
  host.passage.focus();
  await frame();
  const at = () => host.told.onCaret.at(-1)![0];
  return { host, at };
}

describe('marking by keys', () => {
  it('moves a caret that is seen by character, word, sentence, paragraph and to the ends', async () => {
    const { host, at } = await focused();
    const caret = host.root.querySelector('.caret')!;
    expect(caret.getBoundingClientRect().height).to.be.greaterThan(10);
    const steps: [string, number][] = [
      ['ArrowRight', 1],
      [`${word}+ArrowRight`, 3],
      [`${word}+ArrowRight`, 7],
      [`${word}+ArrowLeft`, 4],
      ['.', 14],
      ['.', 25],
      [',', 15],
      // not to the empty line between the paragraphs
      [`${word}+ArrowDown`, 27],
      [`${word}+ArrowUp`, 0],
      [ends[1]!, text.length],
      [ends[0]!, 0],
      ['End', 25],
      ['Home', 0],
    ];
    for (const [key, offset] of steps) {
      await press(key);
      expect(at().offset, key).to.equal(offset);
    }
    expect(host.told.onSelection).to.eql([]);
  });

  it('goes over what is one character to a reader in one step', async () => {
    const { host, at } = await focused();
    host.passage.setSelection({ start: 31, end: 31 + '👩‍👩‍👧'.length });
    await press('ArrowLeft', 'ArrowRight');
    expect(at()).to.deep.include({ offset: 39, text: '👩‍👩‍👧' });
    await press('ArrowRight', 'ArrowRight');
    expect(at()).to.deep.include({ offset: 42, text: 'a\u0301' });
  });

  it('goes left and right as one sees it', async () => {
    const { host, at } = await focused();
    const start = text.indexOf('מ');
    host.passage.setSelection({ start, end: start + 1 });
    await press('ArrowLeft');
    expect(at().offset).to.equal(start + 1);
    await press(`${word}+ArrowLeft`);
    expect(at().offset).to.equal(text.indexOf(' عالم'));
    await press('ArrowRight');
    expect(at().offset).to.equal(text.indexOf(' عالم') - 1);
  });

  it('goes up and down by the lines that one sees, and keeps to the place on the line', async () => {
    const long = 'Some words that need more than one single line of four hundred pixels.\nx\nAnother line here.';
    const { host, at } = await focused(long, []);
    await press('ArrowDown');
    const second = at().offset;
    expect(second).to.be.within(30, 60);
    expect(host.rectOf(second, second + 1).top).to.be.greaterThan(host.rectOf(0, 1).bottom);
    expect(host.rectOf(second, second + 1).left).to.be.closeTo(host.rectOf(0, 1).left, 2);
    await press('ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowDown');
    expect(at().offset).to.equal(long.indexOf('\nx') + 2);
    await press('ArrowDown');
    expect(at().offset).to.equal(long.indexOf('Another') + 3);
    await press('ArrowDown');
    expect(at().offset).to.equal(long.length);
    await press('PageUp');
    expect(at().offset).to.be.lessThan(8);
  });

  it('extends with Shift, announces, accepts by Enter and drops by Escape', async () => {
    const { host, at } = await focused();
    await press(`${word}+ArrowRight`, 'ArrowRight', `Shift+${word}+ArrowRight`);
    expect(at()).to.eql({ offset: 7, selection: { start: 4, end: 7 }, text: 'two', atEnd: false, keys: [] });
    await press('Shift+ArrowLeft');
    expect(host.selected).to.equal('tw');
    expect(selectedAround(host.root)!.collapsed).to.equal(false);
    await press('Enter');
    expect(host.told.onAccept).to.eql([[{ start: 4, end: 6 }]]);
    await press('Escape');
    expect([host.selected, host.told.onSelection.at(-1)]).to.eql([undefined, [undefined]]);
    expect(at()).to.deep.include({ selection: undefined, text: '' });
    await press('Shift+.');
    expect(host.selected).to.equal('o three.');
    await press('ArrowLeft');
    expect([host.selected, at().offset]).to.eql([undefined, 6]);
    await press(isApplePlatform() ? 'Meta+a' : 'Control+a');
    expect(host.selected).to.equal(text);
    expect(at()).to.deep.include({ text, atEnd: true });
  });

  it('tells where the caret is that gets the focus by a key, and that it is at the end', async () => {
    const { host, at } = await focused();
    await press(`${word}+ArrowRight`, 'Tab');
    host.forget();
    await press('Shift+Tab');
    expect(at()).to.deep.include({ offset: 3, text: ' two three. Four five!', atEnd: false });
    await press(ends[1]!, 'ArrowRight');
    expect(host.told.onCaret.slice(-2).map(([{ text: said, atEnd }]) => [said, atEnd])).to.eql([
      ['', true],
      ['', true],
    ]);
  });

  it('selects without the white space at its ends, that it goes over, and nothing where there is nothing else', async () => {
    const { host, at } = await focused();
    await press(`${word}+ArrowRight`, `Shift+${word}+ArrowRight`);
    expect(at()).to.deep.include({ offset: 7, selection: { start: 4, end: 7 }, text: 'two' });
    if ('highlights' in CSS) {
      expect([...CSS.highlights.get('gt-passage-selection')!].map(String)).to.eql(['two']);
    }
    expect(host.told.onSelection).to.eql([[{ start: 4, end: 7 }]]);
    await press('Shift+ArrowRight');
    expect([host.selected, at().offset, host.told.onSelection.length]).to.eql(['two', 8, 1]);
    await press(`Shift+${word}+ArrowRight`, 'Enter');
    expect(host.told.onAccept).to.eql([[{ start: 4, end: 13 }]]);
    await press(ends[0]!, `${word}+ArrowDown`, 'Shift+,');
    expect(host.selected).to.equal('Four five!');
    await press('Escape', ends[0]!, `${word}+ArrowRight`);
    host.forget();
    await press('Shift+ArrowRight');
    expect([host.selected, host.told.onSelection]).to.eql([undefined, []]);
    expect(at()).to.deep.include({ offset: 4, selection: undefined, text: ' ' });
    await press('End', 'ArrowRight');
    expect(at()).to.deep.include({ offset: 26, text: '\n' });
  });

  it('tells that there is nothing to accept', async () => {
    const { host } = await focused();
    await press('Enter');
    expect([host.told.onNothing.length, host.told.onPress, host.told.onAccept]).to.eql([1, [], []]);
    await host.put({ readOnly: true });
    await press('Enter');
    expect(host.told.onNothing.length).to.equal(1);
  });

  it('presses the marks at the caret by Enter', async () => {
    const { host, at } = await focused();
    await press(`${word}+ArrowRight`, 'ArrowRight');
    expect(at().keys).to.eql(['two']);
    await press('Enter');
    expect(host.told.onPress.map(([{ keys, byKeyboard }]) => [keys, byKeyboard])).to.eql([[['two'], true]]);
    expect(host.told.onNothing).to.eql([]);
  });

  it('keeps the caret in sight, and comes back to where it was', async () => {
    const long = Array.from({ length: 80 }, (_, index) => `Line ${index}\n`).join('');
    const { host, at } = await focused(long, []);
    await press(ends[1]!, 'ArrowUp');
    const box = host.root.getBoundingClientRect();
    const caret = host.root.querySelector('.caret')!;
    expect(caret.getBoundingClientRect().bottom).to.be.within(box.top + 20, box.bottom);
    const { offset } = at();
    await click(host.shadowRoot!.querySelector('input')!);
    host.passage.focus();
    await press('ArrowRight');
    expect(at().offset).to.equal(offset + 1);
    host.root.scrollTop = 0;
    await click(host.shadowRoot!.querySelector('input')!);
    host.passage.focus();
    await press('ArrowRight');
    expect(at().offset).to.equal(1);
  });

  it('has a caret that screen readers hand all keys to, apart from the text that they read', async () => {
    const { host } = await focused();
    const { caret, root } = host;
    expect(host.shadowRoot!.activeElement).to.equal(caret);
    expect([caret.role, caret.ariaLabel, caret.textContent]).to.eql(['application', 'Place', '']);
    expect([root.role, root.ariaLabel]).to.eql(['group', 'Passage']);
    expect(root.querySelector('.passage-text')!.closest('[role=application], [aria-hidden]')).to.equal(null);
    // wherever the focus is sent to, it ends there
    host.shadowRoot!.querySelector('input')!.focus();
    root.focus();
    expect(host.shadowRoot!.activeElement).to.equal(caret);
  });

  it('is one stop of Tab, and stays where it was scrolled to', async () => {
    const { host } = await focused(Array.from({ length: 80 }, (_, index) => `Line ${index}\n`).join(''), []);
    const input = host.shadowRoot!.querySelector('input')!;
    input.focus();
    host.root.scrollTop = 1000;
    await frame();
    await press('Shift+Tab');
    expect(host.shadowRoot!.activeElement).to.equal(host.caret);
    // but for the lines that are shown before the caret
    expect(host.root.scrollTop).to.be.within(900, 1000);
    await press('Tab');
    expect(host.shadowRoot!.activeElement).to.equal(input);
  });

  it('goes from mark to mark, and to none beyond the last', async () => {
    const { host, at } = await focused(text, [
      markOver(text, 'two'),
      markOver(text, 'seven'),
      markOver(text, 'Four five'),
    ]);
    const { passage } = host;
    const went = ([1, 1, 1, 1, -1, -1, -1] as const).map((step) => {
      const isThere = passage.goToMark(step);
      return isThere && [at().keys.join(), at().text, at().offset === text.indexOf(at().text)];
    });
    const [two, five, seven] = ['two', 'Four five', 'seven'].map((quote) => [quote, quote, true]);
    expect(went).to.eql([two, five, seven, false, five, two, false]);
  });

  it('brings the first of several marks into sight, unless one of them is', async () => {
    const long = Array.from({ length: 80 }, (_, index) => `Line ${index}.\n`).join('');
    const marks = ['Line 40.', 'Line 2.', 'Line 70.'].map((quote) => markOver(long, quote));
    const { host } = await focused(long, marks);
    const { passage, root } = host;
    const inSight = () => {
      const { top, bottom } = root.getBoundingClientRect();
      const seen = host.marks().map((mark) => [mark.textContent, mark.getBoundingClientRect()] as const);
      return seen.filter(([, box]) => box.top >= top && box.bottom <= bottom).map(([quote]) => quote);
    };
    passage.scrollToAny(['Line 40.', 'Line 70.']);
    await waitUntil(() => inSight().join() === 'Line 40.');
    const middle = root.scrollTop;
    passage.scrollToAny(['Line 2.', 'Line 40.']);
    passage.scrollToAny([]);
    await frame();
    expect(root.scrollTop).to.equal(middle);
    passage.scrollToAny(['Line 2.']);
    await waitUntil(() => inSight().join() === 'Line 2.');
  });

  it('leaves keys alone that it has no meaning for', async () => {
    const { host } = await focused();
    const heard: string[] = [];
    host.addEventListener('keydown', (event) => event.defaultPrevented || heard.push(event.key));
    await press('x', 'Escape', 'Control+Enter');
    expect(heard.filter((key) => key !== 'Control')).to.eql(['x', 'Escape', 'Enter']);
    expect(host.told.onAccept).to.eql([]);
  });

  it('nudges the ends of a mark by character and by word', async () => {
    const { host } = await focused();
    const { passage } = host;
    const quote = () => text.slice(host.props.marks[0]!.start, host.props.marks[0]!.end);
    const steps: [Parameters<typeof passage.adjust>, string][] = [
      [['two', 'end', 'character', 1], 'two '],
      [['two', 'end', 'word', 1], 'two three'],
      [['two', 'start', 'word', -1], 'One two three'],
      [['two', 'start', 'word', 1], 'two three'],
      [['two', 'end', 'word', -1], 'two'],
      [['two', 'start', 'character', 1], 'wo'],
    ];
    for (const [step, wanted] of steps) {
      passage.adjust(...step);
      await host.updateComplete;
      expect(quote(), step.join(' ')).to.equal(wanted);
    }
    // never less than a word by words, nor than a character
    for (const [edge, step] of [
      ['end', -1],
      ['start', 1],
    ] as const) {
      expect(passage.adjust('two', edge, 'word', step), edge).to.equal(undefined);
      expect(passage.adjust('two', edge, 'sentence', step), edge).to.equal(undefined);
    }
    passage.adjust('two', 'end', 'character', -1);
    await host.updateComplete;
    expect(quote()).to.equal('w');
    expect(passage.adjust('two', 'end', 'character', -1)).to.equal(undefined);
    expect(passage.adjust('none', 'end', 'character', -1)).to.equal(undefined);
  });
});
