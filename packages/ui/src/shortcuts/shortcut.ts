/**
 * An action's keys, as data: the handler, the `?` sheet, tooltips and `aria-keyshortcuts` all read the same.
 */
export interface Shortcut {
  /** Names the action: `undo`. What an author changes by. */
  readonly id: string;
  /**
   * Each opens the action: `Mod+Shift+Z`, `?`, `ArrowUp`, `Digit` (any of 0 to 9). `Mod` is Command on Apple's
   * systems and Ctrl elsewhere. A letter or digit means what is typed, whatever the keyboard's layout.
   */
  readonly keys: readonly string[];
  /** In place of `keys` on Apple's systems. */
  readonly appleKeys?: readonly string[];
  /** Keys of the wordings of the action and of the group that it is listed in. */
  readonly label: string;
  readonly group: string;
  /** `not-typing` (default): not in text fields, lists to choose from, and dialogs. `anywhere`: there as well. */
  readonly when?: 'anywhere' | 'not-typing';
  /** Left and right change places where the writing runs from right to left. */
  readonly directional?: boolean;
  /** Held down, the key acts again and again. */
  readonly repeats?: boolean;
  /** Belongs to a part of the element, which takes it by itself: it is listed, and can be neither changed nor given away. */
  readonly fixed?: boolean;
}

/** Where its keys differ from platform to platform, those of this one. */
export function keysOn({ keys, appleKeys }: Shortcut, apple: boolean): readonly string[] {
  return (apple && appleKeys) || keys;
}

/** The same action where the writing runs from right to left. */
export function mirrored(shortcut: Shortcut): Shortcut {
  if (!shortcut.directional) return shortcut;
  const keys = shortcut.keys.map((each) => each.replace(/Left|Right/, (side) => (side === 'Left' ? 'Right' : 'Left')));
  return { ...shortcut, keys };
}

/** What an author sets as `shortcuts`: other keys for an action by its id; `null` or none turns it off. */
export type ShortcutOverrides = Readonly<Record<string, string | readonly string[] | null>>;

/** The actions that all tasks have. */
export const frameShortcuts: readonly Shortcut[] = [
  { id: 'submit', keys: ['Mod+Enter'], label: 'submit', group: 'shortcutGroupTask', when: 'anywhere' },
  { id: 'undo', keys: ['Mod+Z'], label: 'undo', group: 'shortcutGroupTask', when: 'anywhere', repeats: true },
  {
    id: 'redo',
    keys: ['Mod+Shift+Z', 'Ctrl+Y'],
    label: 'redo',
    group: 'shortcutGroupTask',
    when: 'anywhere',
    repeats: true,
  },
  { id: 'shortcuts', keys: ['?'], label: 'shortcuts', group: 'shortcutGroupTask' },
];
