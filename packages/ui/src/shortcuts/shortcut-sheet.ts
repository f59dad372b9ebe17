import type { FrameStrings } from '../language/strings.en.js';
import type { Translate } from '../language/translate.js';
import { ANY_DIGIT, parseKeys, partsOf, type Combination } from './key-combination.js';
import type { Shortcut } from './shortcut.js';

/** Keys in two forms: as they are printed (`⌘⏎`, `Ctrl+Enter`) and in words, for speech (`Command+Enter`). */
export interface ShownKeys {
  readonly shown: string;
  readonly spoken: string;
}

export interface SheetRow {
  readonly id: string;
  readonly label: string;
  /** None where the action is turned off. */
  readonly keys: readonly ShownKeys[];
}

export interface SheetGroup {
  readonly title: string;
  readonly rows: readonly SheetRow[];
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

/** What the `?` sheet lists: by group, in the order of the shortcuts. */
export function shortcutSheet(
  shortcuts: readonly Shortcut[],
  t: Translate<FrameStrings>,
  apple: boolean,
): readonly SheetGroup[] {
  const groups = new Map<string, SheetRow[]>();
  for (const shortcut of shortcuts) {
    const { id, label, group } = shortcut;
    const rows = groups.get(group) ?? [];
    groups.set(group, [...rows, { id, label: t.find(label) ?? label, keys: shownKeys(shortcut, t, apple) }]);
  }
  return [...groups].map(([group, rows]) => ({ title: t.find(group) ?? group, rows }));
}

export function shownKeys(shortcut: Shortcut, t: Translate<FrameStrings>, apple: boolean): readonly ShownKeys[] {
  return combinationsOf(shortcut, apple).map((keys) => {
    const parts = partsOf(keys);
    const marks = apple ? appleSymbols : symbols;
    return {
      shown: parts.map((part) => marks[part] ?? keyName(part, t, apple)).join(apple ? '' : '+'),
      spoken: parts.map((part) => keyName(part, t, apple)).join('+'),
    };
  });
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

function combinationsOf({ keys }: Shortcut, apple: boolean): readonly Combination[] {
  return keys.map((each) => parseKeys(each, apple)).filter((each) => each !== undefined);
}

function keyName(part: string, t: Translate<FrameStrings>, apple: boolean): string {
  if (part === ANY_DIGIT) return '0–9';
  const name =
    apple && part === 'Meta' ? 'Command' : apple && part === 'Alt' ? 'Option' : part === 'Ctrl' ? 'Control' : part;
  return t.find(`key${name}`) ?? (part.length === 1 ? part.toUpperCase() : part);
}
