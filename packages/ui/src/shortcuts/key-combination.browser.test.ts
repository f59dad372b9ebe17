import { expect } from '@open-wc/testing';
import { digitOf, parseKeys, partsOf, readingsOf, typesText } from './key-combination.js';

const ctrl = { ctrlKey: true };
const shift = { shiftKey: true };
const alt = { altKey: true };
const meta = { metaKey: true };

/** What browsers report on layouts that the machine at hand does not have. */
function press(key: string, code: string, held: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, code, ...held });
  // WebKit does not take this one from the init
  Object.defineProperty(event, 'getModifierState', { value: () => held.modifierAltGraph ?? false });
  return event;
}

describe('key combinations', () => {
  it('reads keys as authors write them', () => {
    const on = (apple: boolean) => (text: string) => parseKeys(text, apple);
    expect(
      ['Mod+Z', 'mod + shift + z', 'Ctrl+Y', 'S', '?', 'Shift+?', 'Mod++', '+', 'ArrowUp', 'Digit'].map(on(false)),
    ).to.deep.equal(['Ctrl+z', 'Ctrl+Shift+z', 'Ctrl+y', 's', '?', '?', 'Ctrl++', '+', 'ArrowUp', 'Digit']);
    expect(['Mod+Z', 'Cmd+Z', 'Option+s', 'Control+Y', 'Mod+Shift+Enter'].map(on(true))).to.deep.equal([
      'Meta+z',
      'Meta+z',
      'Alt+s',
      'Ctrl+y',
      'Shift+Meta+Enter',
    ]);
    expect(['', 'Mod', 'Mod+', 'Hyper+Z', 'Ctrl+Foo', 'arrowup', 'F13'].map(on(false))).to.deep.equal(
      Array(7).fill(undefined),
    );
    expect(partsOf('Ctrl+Shift++')).to.deep.equal(['Ctrl', 'Shift', '+']);
  });

  const layouts: readonly (readonly [string, KeyboardEvent, apple: boolean, expected: string | undefined])[] = [
    ['US digit', press('7', 'Digit7'), false, '7'],
    ['AZERTY digit without Shift', press('è', 'Digit7'), false, '7'],
    ['AZERTY digit with Shift', press('7', 'Digit7', shift), false, '7'],
    ['number pad', press('7', 'Numpad7'), false, '7'],
    ['Japanese full-width digit', press('７', 'Digit7'), false, '7'],
    ['German slash', press('/', 'Digit7', shift), false, '/'],
    ['Dvorak letter goes by what is typed', press('z', 'Slash', ctrl), false, 'Ctrl+z'],
    ['AZERTY letter goes by what is typed', press('z', 'KeyW', ctrl), false, 'Ctrl+z'],
    ['Russian letter goes by its place', press('я', 'KeyZ', ctrl), false, 'Ctrl+z'],
    ['Russian letter with Shift', press('Я', 'KeyZ', { ...ctrl, ...shift }), false, 'Ctrl+Shift+z'],
    ['Arabic key of two letters goes by its place', press('لا', 'KeyB'), false, 'b'],
    ['Arabic digit', press('٧', 'Digit7'), false, '7'],
    ['Option makes another character', press('å', 'KeyA', alt), true, 'Alt+a'],
    ['Option makes a dead key', press('Dead', 'KeyE', alt), true, 'Alt+e'],
    ['caps lock', press('S', 'KeyS'), false, 's'],
    ['question mark on any layout', press('?', 'Minus', shift), false, '?'],
    ['number pad plus', press('+', 'NumpadAdd'), false, '+'],
    ['space', press(' ', 'Space'), false, 'Space'],
    ['named key with modifiers', press('ArrowUp', 'ArrowUp', { ...shift, ...meta }), true, 'Shift+Meta+ArrowUp'],
    ['number pad without its lock', press('End', 'Numpad1'), false, 'End'],
    ['AltGr types a symbol', press('@', 'KeyQ', { ...ctrl, ...alt, modifierAltGraph: true }), false, '@'],
  ];
  for (const [what, event, apple, expected] of layouts) {
    it(`understands: ${what}`, () => expect(readingsOf(event, apple)).to.include(expected));
  }

  it('takes nothing else for a letter or digit', () => {
    expect(readingsOf(press('.', 'KeyE'), false), 'Dvorak full stop').to.not.include('e');
    expect(readingsOf(press('!', 'Digit1', shift), false), 'US exclamation mark')
      .to.not.include('1')
      .and.not.include('Digit');
    expect(
      readingsOf(press('ą', 'KeyA', { ...ctrl, ...alt, modifierAltGraph: true }), false),
      'AltGr letter',
    ).to.not.include('a');
    expect(readingsOf(press('F4', 'F4'), false)).to.deep.equal(['F4']);
    expect(readingsOf(press('Shift', 'ShiftLeft', shift), false)).to.deep.equal([]);
    expect(readingsOf(press('a', 'KeyA', { isComposing: true }), false)).to.deep.equal([]);
    expect(readingsOf(press('a', 'KeyA', { keyCode: 229 }), false)).to.deep.equal([]);
    expect(readingsOf(new KeyboardEvent('keydown'), false), 'filled in by the browser').to.deep.equal([]);
  });

  it('offers a digit as any digit, last', () => {
    const readings = readingsOf(press('è', 'Digit7'), false);
    expect(readings.at(-1)).to.equal('Digit');
    expect(digitOf(readings)).to.equal(7);
    expect(digitOf(readingsOf(press('F7', 'F7'), false))).to.equal(undefined);
  });

  it('knows what types text', () => {
    const types = (apple: boolean) => (keys: string) => typesText(keys, apple);
    expect(['s', '7', 'Digit', 'Enter', 'Backspace', 'Space', 'Shift+z'].every(types(false))).to.equal(true);
    expect(['Ctrl+Enter', 'Ctrl+z', 'Alt+s', 'F8', 'Escape', 'ArrowUp'].some(types(false))).to.equal(false);
    expect(types(true)('Alt+s')).to.equal(true);
  });
});
