import type { Shortcut } from '@gt-elements/ui/shortcuts/shortcut.js';

const mark = 'shortcutGroupMark';
const play = 'shortcutGroupPlay';
const typing = 'shortcutGroupTyping';
const activities = 'shortcutGroupActivities';
const timeline = 'shortcutGroupTimeline';
const anywhere = 'anywhere';

/** A key that acts again and again while it is held. */
function moves(id: string, keys: readonly string[], label: string): Shortcut {
  return { id, keys, label, group: play, repeats: true };
}

/**
 * The keys of `<gt-video-caption>`. Letters and digits work outside text fields, so that a person marks with one hand
 * while the video plays; what is needed while typing has keys that type nothing. Time runs from left to right on every
 * page, so that no arrow is mirrored.
 */
export const videoShortcuts: readonly Shortcut[] = [
  { id: 'start', keys: ['i'], label: 'shortcutStart', group: mark },
  { id: 'end', keys: ['o'], label: 'shortcutEnd', group: mark },
  { id: 'hold', keys: ['h'], label: 'shortcutHold', group: mark },
  { id: 'instant', keys: ['n'], label: 'shortcutInstant', group: mark },
  { id: 'digit', keys: ['Digit'], label: 'shortcutDigit', group: mark },

  { id: 'toggle', keys: ['Space', 'k'], label: 'shortcutToggle', group: play },
  moves('frameBack', [','], 'frameBack'),
  moves('frameOn', ['.'], 'frameOn'),
  moves('backTenth', ['Shift+ArrowLeft'], 'shortcutBackTenth'),
  moves('onTenth', ['Shift+ArrowRight'], 'shortcutOnTenth'),
  moves('back1', ['ArrowLeft'], 'shortcutBack1'),
  moves('on1', ['ArrowRight'], 'shortcutOn1'),
  moves('back5', ['j', 'PageUp'], 'shortcutBack5'),
  moves('on5', ['l', 'PageDown'], 'shortcutOn5'),
  moves('slower', ['[', '<'], 'shortcutSlower'),
  moves('faster', [']', '>'], 'shortcutFaster'),
  { id: 'mute', keys: ['v'], label: 'mute', group: play },
  { id: 'playFrom', keys: ['p'], label: 'playFrom', group: play },
  { id: 'loop', keys: ['r'], label: 'loop', group: play },
  { id: 'zoomIn', keys: ['+'], label: 'zoomIn', group: play, repeats: true },
  { id: 'zoomOut', keys: ['-'], label: 'zoomOut', group: play, repeats: true },
  { id: 'zoomAll', keys: ['f'], label: 'zoomAll', group: play },

  { id: 'toggleTyping', keys: ['Escape'], label: 'shortcutToggle', group: typing, when: anywhere },
  { id: 'back2', keys: ['F7'], label: 'shortcutBack2', group: typing, when: anywhere, repeats: true },
  { id: 'on2', keys: ['F9'], label: 'shortcutOn2', group: typing, when: anywhere, repeats: true },
  { id: 'mark', keys: ['F8'], label: 'shortcutMark', group: typing, when: anywhere },

  { id: 'video', keys: ['F2'], label: 'shortcutVideo', group: activities, when: anywhere },
  { id: 'timeline', keys: ['t'], label: 'shortcutTimeline', group: activities },
  { id: 'nextStep', keys: ['F4'], label: 'shortcutNextStep', group: activities, when: anywhere },
  { id: 'previousStep', keys: ['Shift+F4'], label: 'shortcutPreviousStep', group: activities, when: anywhere },
  // with arrows, lists of what is offered open where the focus is in a field that has one
  {
    id: 'next',
    keys: ['Alt+ArrowDown', 'Alt+PageDown'],
    label: 'shortcutNext',
    group: activities,
    when: anywhere,
    repeats: true,
  },
  {
    id: 'previous',
    keys: ['Alt+ArrowUp', 'Alt+PageUp'],
    label: 'shortcutPrevious',
    group: activities,
    when: anywhere,
    repeats: true,
  },
  { id: 'split', keys: ['s'], label: 'split', group: activities },
  { id: 'merge', keys: ['m'], label: 'merge', group: activities },
  {
    id: 'deleteOpen',
    keys: ['Alt+Shift+Delete', 'Alt+Shift+Backspace'],
    label: 'shortcutDelete',
    group: activities,
    when: anywhere,
  },

  { id: 'delete', keys: ['Delete', 'Backspace'], label: 'shortcutDelete', group: timeline },
  { id: 'rows', keys: ['ArrowLeft', 'ArrowRight'], label: 'shortcutRows', group: timeline, fixed: true },
  { id: 'nudge', keys: [',', '.'], label: 'shortcutNudge', group: timeline, fixed: true },
  {
    id: 'nudgeTenth',
    keys: ['Shift+ArrowLeft', 'Shift+ArrowRight'],
    label: 'shortcutNudgeTenth',
    group: timeline,
    fixed: true,
  },
];
