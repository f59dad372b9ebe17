import type { Shortcut } from '../shortcuts/shortcut.js';

const row = (id: string, keys: readonly string[], appleKeys?: readonly string[]): Shortcut => ({
  id,
  keys,
  ...(appleKeys ? { appleKeys } : {}),
  label: id,
  group: 'shortcutGroupCaret',
  fixed: true,
});

/** The keys of a passage that has the focus, for the sheet: each is also the key of its wording. As `caretKeyOf` has them. */
export const caretShortcuts: readonly Shortcut[] = [
  row('caretCharacter', ['ArrowLeft', 'ArrowRight']),
  row('caretWord', ['Ctrl+ArrowLeft', 'Ctrl+ArrowRight'], ['Alt+ArrowLeft', 'Alt+ArrowRight']),
  row('caretSentence', [',', '.']),
  row('caretLine', ['ArrowUp', 'ArrowDown']),
  row('caretParagraph', ['Ctrl+ArrowUp', 'Ctrl+ArrowDown'], ['Alt+ArrowUp', 'Alt+ArrowDown']),
  row('caretPage', ['PageUp', 'PageDown']),
  row('caretLineEnd', ['Home', 'End'], ['Home', 'End', 'Meta+ArrowLeft', 'Meta+ArrowRight']),
  row('caretText', ['Ctrl+Home', 'Ctrl+End'], ['Ctrl+Home', 'Ctrl+End', 'Meta+ArrowUp', 'Meta+ArrowDown']),
  row('caretAll', ['Mod+A']),
  row('caretAccept', ['Enter']),
];
