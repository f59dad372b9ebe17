import type { Shortcut } from '@gt-elements/ui/shortcuts/shortcut.js';

const ranking = 'shortcutGroupRanking';
const moving = 'shortcutGroupMove';
const view = 'shortcutGroupView';

/** The keys of `<gt-text-ranking>`. They work wherever the focus is in the element, on the current question. */
export const rankingShortcuts: readonly Shortcut[] = [
  { id: 'digit', keys: ['Digit'], label: 'shortcutDigits', group: ranking },
  { id: 'moveUp', keys: ['Alt+ArrowUp', 'Shift+ArrowUp'], label: 'shortcutMoveUp', group: ranking, repeats: true },
  {
    id: 'moveDown',
    keys: ['Alt+ArrowDown', 'Shift+ArrowDown'],
    label: 'shortcutMoveDown',
    group: ranking,
    repeats: true,
  },
  { id: 'unrank', keys: ['Delete', 'Backspace'], label: 'shortcutUnrank', group: ranking },
  { id: 'samePrevious', keys: ['s', '='], label: 'shortcutSamePrevious', group: ranking },
  { id: 'next', keys: ['ArrowDown'], label: 'shortcutNextCell', group: moving, repeats: true },
  { id: 'previous', keys: ['ArrowUp'], label: 'shortcutPreviousCell', group: moving, repeats: true },
  {
    id: 'nextDimension',
    keys: ['ArrowRight', 'n'],
    label: 'shortcutNextDimension',
    group: moving,
    directional: true,
    repeats: true,
  },
  {
    id: 'previousDimension',
    keys: ['ArrowLeft', 'p'],
    label: 'shortcutPreviousDimension',
    group: moving,
    directional: true,
    repeats: true,
  },
  { id: 'expand', keys: ['e'], label: 'shortcutExpand', group: view },
  { id: 'arrangement', keys: ['v'], label: 'shortcutArrangement', group: view },
  { id: 'compare', keys: ['d'], label: 'shortcutCompare', group: view },
  { id: 'raw', keys: ['r'], label: 'shortcutRaw', group: view },
  { id: 'overview', keys: ['o'], label: 'shortcutOverview', group: view },
];
