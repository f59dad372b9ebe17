import { expect } from '@open-wc/testing';
import { createTranslate } from '../language/translate.js';
import { registerCatalogue } from '../language/registry.js';
import { frameGerman } from '../language/strings.de.js';
import { frameCatalogue } from '../language/strings.en.js';
import { whyReserved } from './reserved-keys.js';
import { parseKeys } from './key-combination.js';
import { readShortcuts } from './read-shortcuts.js';
import { frameShortcuts, type Shortcut } from './shortcut.js';
import { ariaKeyShortcuts, keyCaps, keyText, shortcutSheet } from './shortcut-sheet.js';

const defaults: readonly Shortcut[] = [
  ...frameShortcuts,
  { id: 'rank', keys: ['Digit'], label: 'Rank', group: 'shortcutGroupView' },
  { id: 'same', keys: ['s', '='], label: 'Same', group: 'shortcutGroupView' },
];
const keysOf = (shortcuts: readonly Shortcut[], id: string) => shortcuts.find((each) => each.id === id)?.keys;
const read = (value: unknown) => readShortcuts(value, defaults, false);
const english = createTranslate({ locale: 'en', strings: {} }, frameCatalogue);

describe('shortcuts of an author', () => {
  it('replace, turn off, and leave the rest', () => {
    const { shortcuts, mismatches } = read({ same: 'x', undo: ['Mod+U', 'F8'], redo: null, submit: [] });
    expect(
      mismatches.map(({ path }) => path),
      'Ctrl+U shows the source',
    ).to.deep.equal(['/undo']);
    expect(keysOf(shortcuts, 'same')).to.deep.equal(['x']);
    expect(keysOf(shortcuts, 'undo')).to.deep.equal(['F8']);
    expect(keysOf(shortcuts, 'redo')).to.deep.equal([]);
    expect(keysOf(shortcuts, 'submit')).to.deep.equal([]);
    expect(keysOf(shortcuts, 'rank')).to.deep.equal(['Digit']);
  });

  it('change nothing where nothing is given', () => {
    for (const none of [undefined, null, {}]) expect(read(none)).to.deep.equal({ shortcuts: defaults, mismatches: [] });
  });

  it('are reported where they make no sense, and the action keeps its keys', () => {
    const bad = { nonsense: 'x', undo: 7, same: ['Hyper+X'], rank: [['x']], redo: 'Ctrl+Alt+Z' };
    const { shortcuts, mismatches } = read(bad);
    expect(mismatches.map(({ path }) => path)).to.deep.equal(['/nonsense', '/undo', '/same', '/rank', '/redo']);
    expect(shortcuts).to.deep.equal(defaults);
    for (const value of ['x', 3, ['s']]) expect(read(value).mismatches).to.have.lengthOf(1);
  });

  it('may not write text where the action is needed in text fields', () => {
    expect(read({ submit: 's' }).mismatches[0]?.path).to.equal('/submit');
    expect(read({ submit: 'Ctrl+Shift+Enter' }).mismatches).to.deep.equal([]);
  });

  it('are taken from the action that had them, and that is said', () => {
    const { shortcuts, mismatches } = read({ shortcuts: 's' });
    expect(keysOf(shortcuts, 'same')).to.deep.equal(['=']);
    expect(keysOf(shortcuts, 'shortcuts')).to.deep.equal(['s']);
    expect(mismatches).to.have.lengthOf(1);
    expect(read({ shortcuts: '7' }).mismatches[0]?.expected, 'any digit').to.contain('"rank"');
    expect(read({ shortcuts: 's', same: 'x' }).mismatches, 'both were changed').to.deep.equal([]);
    const both = read({ shortcuts: 'x', same: 'x' });
    expect(both.mismatches).to.have.lengthOf(1);
    expect(keysOf(both.shortcuts, 'same')).to.deep.equal(['s', '=']);
  });

  it('are neither for what a part takes by itself nor for its keys', () => {
    const word: Shortcut = {
      id: 'word',
      keys: ['Ctrl+ArrowLeft'],
      appleKeys: ['Alt+ArrowLeft'],
      label: 'Word',
      group: 'shortcutGroupView',
      fixed: true,
    };
    const readWith = (value: unknown, apple: boolean) => readShortcuts(value, [...defaults, word], apple);
    expect(readWith({ word: 'x' }, false).mismatches[0]?.path).to.equal('/word');
    const refused = readWith({ same: 'Ctrl+ArrowLeft' }, false);
    expect(refused.mismatches[0]?.expected).to.contain('"word"');
    expect(keysOf(refused.shortcuts, 'same')).to.deep.equal(['s', '=']);
    expect(readWith({ same: 'Ctrl+Shift+x' }, false).mismatches).to.deep.equal([]);
    expect(readWith({ same: 'Alt+ArrowLeft' }, true).mismatches[0]?.expected).to.contain('"word"');
    const capsOn = (apple: boolean) => keyCaps(word, english, apple);
    expect([capsOn(false), capsOn(true)]).to.deep.equal([[['Ctrl', '←']], [['⌥', '←']]]);
  });

  it('leave to browser and system what is theirs', () => {
    const why = (apple: boolean) => (keys: string) => whyReserved(parseKeys(keys, apple) ?? '', apple) !== undefined;
    expect(
      ['Mod+T', 'Mod+3', 'Alt+4', 'Tab', 'F5', 'Ctrl+Alt+S', 'Alt+ArrowLeft', 'Meta+E', 'Mod+Plus', 'Mod++'].map(
        why(false),
      ),
    ).to.deep.equal([true, true, true, true, true, true, true, true, false, true]);
    expect(['Mod+Q', 'Mod+H', 'Ctrl+Alt+S', 'Alt+4', 'F7', 'Mod+Enter'].map(why(true))).to.deep.equal([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
    for (const apple of [true, false]) {
      for (const keys of defaults.flatMap((each) => each.keys)) expect(why(apple)(keys), keys).to.equal(false);
    }
  });

  it('are listed by group, as they stand on the keyboard', () => {
    const sheet = shortcutSheet([...defaults, { ...defaults.at(-1)!, id: 'again', keys: ['x'] }], english, false);
    expect(sheet.at(-1)?.rows.map(({ label, keys }) => [label, keys.flat()])).to.deep.equal([
      ['Rank', ['0–9']],
      ['Same', ['S', '=', 'X']],
    ]);
    expect(sheet.map(({ title }) => title)).to.deep.equal(['Task', 'View']);
    expect(sheet[0]?.rows.map(({ label, keys }) => [label, keys])).to.deep.equal([
      ['Submit', [['Ctrl', 'Enter']]],
      ['Undo', [['Ctrl', 'Z']]],
      [
        'Redo',
        [
          ['Ctrl', 'Shift', 'Z'],
          ['Ctrl', 'Y'],
        ],
      ],
      ['Keyboard shortcuts', [['?']]],
    ]);
    expect(sheet[1]?.rows[0]).to.deep.equal({ id: 'rank', label: 'Rank', keys: [['0–9']] });
  });

  it('are named for platform and language', () => {
    registerCatalogue('de', 'frame', frameGerman);
    const german = createTranslate({ locale: 'de', strings: {} }, frameCatalogue);
    const [submit, , redo] = frameShortcuts as [Shortcut, Shortcut, Shortcut];
    expect(keyText(submit, english, true)).to.equal('⌘⏎');
    expect(keyText(submit, german, false)).to.equal('Strg+Eingabe');
    expect(keyText({ ...submit, keys: [] }, english, true)).to.equal(undefined);
    expect(keyCaps(redo, english, true)).to.deep.equal([
      ['⇧', '⌘', 'Z'],
      ['⌃', 'Y'],
    ]);
    expect(ariaKeyShortcuts(redo, true)).to.equal('Shift+Meta+Z Control+Y');
    expect(ariaKeyShortcuts({ ...redo, keys: ['s', '+', 'ArrowUp', 'Digit', 'F8'] }, false)).to.equal(
      'S Plus ArrowUp F8',
    );
    expect(ariaKeyShortcuts({ ...redo, keys: ['Digit'] }, false)).to.equal(undefined);
  });
});
