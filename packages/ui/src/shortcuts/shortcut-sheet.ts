import { ANY_DIGIT, parseKeys, partsOf, type Combination } from './key-combination.js';
import { keysOn, type Shortcut } from './shortcut.js';

export interface SheetRow {
  readonly id: string;
  readonly label: string;
  /** Ways to do it; each is the caps that are pressed together: `[['Ctrl', 'Z'], ['F7']]`. None: turned off. */
  readonly keys: readonly (readonly string[])[];
}

export interface SheetGroup {
  readonly title: string;
  readonly rows: readonly SheetRow[];
}

/** Where the words of actions and keys come from; `undefined` where there are none for a key. */
export interface Wording {
  find(key: string): string | undefined;
}

const symbols: Readonly<Record<string, string>> = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→' };
const appleSymbols: Readonly<Record<string, string>> = {
  ...symbols,
  Ctrl: '⌃',
  Alt: '⌥',
  Shift: '⇧',
  Meta: '⌘',
  Enter: '⏎',
  Backspace: '⌫',
  Delete: '⌦',
  Tab: '⇥',
};

/** What the `?` sheet lists: by group, in the order of the shortcuts; what is called the same in one row. */
export function shortcutSheet(shortcuts: readonly Shortcut[], t: Wording, apple: boolean): readonly SheetGroup[] {
  const groups = new Map<string, SheetRow[]>();
  for (const shortcut of shortcuts) {
    const { id, group } = shortcut;
    const label = t.find(shortcut.label) ?? shortcut.label;
    const keys = keyCaps(shortcut, t, apple);
    const rows = groups.get(group) ?? [];
    const same = rows.find((row) => row.label === label);
    groups.set(
      group,
      same
        ? rows.map((row) => (row === same ? { ...row, keys: [...row.keys, ...keys] } : row))
        : [...rows, { id, label, keys }],
    );
  }
  return [...groups].map(([group, rows]) => ({ title: t.find(group) ?? group, rows }));
}

/** The keys of an action as they are printed on the platform's keyboards and named in the language. */
export function keyCaps(shortcut: Shortcut, t: Wording, apple: boolean): readonly (readonly string[])[] {
  const marks = apple ? appleSymbols : symbols;
  return combinationsOf(shortcut, apple).map((keys) => partsOf(keys).map((part) => marks[part] ?? keyName(part, t)));
}

/** The first way to do an action, for a tooltip: `⌘⏎`, `Ctrl+Enter`; `undefined` where it is turned off. */
export function keyText(shortcut: Shortcut, t: Wording, apple: boolean): string | undefined {
  return keyCaps(shortcut, t, apple)[0]?.join(apple ? '' : '+');
}

/** The value of `aria-keyshortcuts`; `undefined` where there are no keys. */
export function ariaKeyShortcuts(shortcut: Shortcut, apple: boolean): string | undefined {
  const all = combinationsOf(shortcut, apple)
    .filter((keys) => !keys.endsWith(ANY_DIGIT))
    .map((keys) =>
      keys
        .replace('Ctrl', 'Control')
        .replace(/\+$/, 'Plus')
        .replace(/(?<![A-Za-z])[a-z]$/, (letter) => letter.toUpperCase()),
    );
  return all.length > 0 ? all.join(' ') : undefined;
}

function combinationsOf(shortcut: Shortcut, apple: boolean): readonly Combination[] {
  return keysOn(shortcut, apple)
    .map((each) => parseKeys(each, apple))
    .filter((each) => each !== undefined);
}

function keyName(part: string, t: Wording): string {
  if (part === ANY_DIGIT) return '0–9';
  return t.find(`key${part}`) ?? (part.length === 1 ? part.toUpperCase() : part);
}
