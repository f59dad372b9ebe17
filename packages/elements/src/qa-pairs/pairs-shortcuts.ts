import { caretShortcuts } from '@gt-elements/ui/passage/caret-shortcuts.js';
import type { Shortcut } from '@gt-elements/ui/shortcuts/shortcut.js';

const group = 'shortcutGroupPairs';
const passage = 'shortcutGroupPassage';
const anywhere = 'anywhere';

/**
 * The keys of `<gt-qa-pairs>`; letters and digits work outside text fields. What is typed where no field has the focus
 * is not to change anything: no plain letter does, but for the answer where something is selected.
 */
export const pairsShortcuts: readonly Shortcut[] = [
  { id: 'passage', keys: ['F2'], label: 'shortcutPassage', group: passage, when: anywhere },
  { id: 'leave', keys: ['Escape'], label: 'shortcutLeave', group: passage },
  { id: 'answer', keys: ['a'], label: 'shortcutAnswer', group: passage },
  // these and `newByLetter` not with a selection: what is typed then was meant for a field
  { id: 'nextMark', keys: ['m'], label: 'shortcutNextMark', group: passage, repeats: true },
  { id: 'previousMark', keys: ['Shift+M'], label: 'shortcutPreviousMark', group: passage, repeats: true },
  { id: 'offer', keys: ['F8'], label: 'shortcutOffer', group: passage, when: anywhere },
  { id: 'new', keys: ['F4'], label: 'newPair', group, when: anywhere },
  { id: 'newByLetter', keys: ['n'], label: 'newPair', group },
  { id: 'next', keys: ['Alt+ArrowDown'], label: 'shortcutNext', group, when: anywhere, repeats: true },
  { id: 'previous', keys: ['Alt+ArrowUp'], label: 'shortcutPrevious', group, when: anywhere, repeats: true },
  { id: 'number', keys: ['Digit'], label: 'shortcutNumber', group },
  { id: 'moveUp', keys: ['Alt+Shift+ArrowUp'], label: 'shortcutMoveUp', group, when: anywhere, repeats: true },
  { id: 'moveDown', keys: ['Alt+Shift+ArrowDown'], label: 'shortcutMoveDown', group, when: anywhere, repeats: true },
  { id: 'duplicate', keys: ['Alt+Shift+D'], label: 'shortcutDuplicate', group, when: anywhere },
  { id: 'delete', keys: ['Alt+Shift+Delete', 'Alt+Shift+Backspace'], label: 'shortcutDelete', group, when: anywhere },
  { id: 'entire', keys: ['Alt+Shift+E'], label: 'entirePassage', group, when: anywhere },
  { id: 'unanswerable', keys: ['Alt+Shift+U'], label: 'unanswerable', group, when: anywhere },
  ...caretShortcuts,
];
