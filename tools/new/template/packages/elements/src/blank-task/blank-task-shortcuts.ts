import type { Shortcut } from '@gt-elements/ui/shortcuts/shortcut.js';

/** The keys of `<gt-blank-task>`. */
export const blankTaskShortcuts: readonly Shortcut[] = [
  { id: 'answer', keys: ['a'], label: 'shortcutAnswer', group: 'shortcutGroupMove' },
];
