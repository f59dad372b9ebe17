import type { Shortcut } from '@gt-elements/ui/shortcuts/shortcut.js';

const steps = 'shortcutGroupSteps';
const picture = 'shortcutGroupPicture';
const inPicture = 'shortcutGroupInPicture';
const anywhere = 'anywhere';

/**
 * The keys of `<gt-image-caption>`; letters and digits work outside text fields. What is typed where no field has the
 * focus is not to change anything: letters only change what is seen, or where the next press goes.
 */
export const imageShortcuts: readonly Shortcut[] = [
  { id: 'picture', keys: ['F2'], label: 'shortcutPicture', group: steps, when: anywhere },
  { id: 'nextStep', keys: ['F4'], label: 'shortcutNextStep', group: steps, when: anywhere },
  { id: 'previousStep', keys: ['Shift+F4'], label: 'shortcutPreviousStep', group: steps, when: anywhere },
  { id: 'caption', keys: ['F8'], label: 'shortcutCaption', group: steps, when: anywhere },
  { id: 'number', keys: ['Digit'], label: 'shortcutNumber', group: steps },
  // with arrows, lists of what is offered open where the focus is in a field that has one
  {
    id: 'next',
    keys: ['Alt+ArrowDown', 'Alt+PageDown'],
    label: 'shortcutNext',
    group: steps,
    when: anywhere,
    repeats: true,
  },
  {
    id: 'previous',
    keys: ['Alt+ArrowUp', 'Alt+PageUp'],
    label: 'shortcutPrevious',
    group: steps,
    when: anywhere,
    repeats: true,
  },
  { id: 'moveUp', keys: ['Alt+Shift+ArrowUp'], label: 'shortcutMoveUp', group: steps, when: anywhere, repeats: true },
  {
    id: 'moveDown',
    keys: ['Alt+Shift+ArrowDown'],
    label: 'shortcutMoveDown',
    group: steps,
    when: anywhere,
    repeats: true,
  },
  {
    id: 'delete',
    keys: ['Alt+Shift+Delete', 'Alt+Shift+Backspace'],
    label: 'shortcutDelete',
    group: steps,
    when: anywhere,
  },
  { id: 'leave', keys: ['Escape'], label: 'shortcutLeave', group: picture },
  { id: 'addsPoint', keys: ['p'], label: 'addPoint', group: picture },
  { id: 'arrows', keys: ['a'], label: 'showArrows', group: picture },
  { id: 'loupe', keys: ['l'], label: 'loupe', group: picture },
  { id: 'zoomIn', keys: ['+'], label: 'zoomIn', group: picture, repeats: true },
  { id: 'zoomOut', keys: ['-'], label: 'zoomOut', group: picture, repeats: true },
  { id: 'zoomAll', keys: ['f'], label: 'zoomAll', group: picture },
  { id: 'zoomActual', keys: ['h'], label: 'zoomActual', group: picture },
  { id: 'deletePoint', keys: ['Delete', 'Backspace'], label: 'shortcutDeletePoint', group: picture },
  {
    id: 'moveCursor',
    keys: ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'],
    label: 'shortcutMoveCursor',
    group: inPicture,
    fixed: true,
  },
  { id: 'press', keys: ['Enter'], label: 'shortcutPress', group: inPicture, fixed: true },
  { id: 'nextPoint', keys: ['.', 'PageDown'], label: 'shortcutNextPoint', group: inPicture, fixed: true },
  { id: 'previousPoint', keys: [',', 'PageUp'], label: 'shortcutPreviousPoint', group: inPicture, fixed: true },
];
