import type { Shortcut } from '@gt-elements/ui/shortcuts/shortcut.js';

const go = 'shortcutGroupItems';
const judge = 'shortcutGroupJudge';

/** The keys of `<gt-response-feedback>`. */
export const feedbackShortcuts: readonly Shortcut[] = [
  { id: 'score', keys: ['Digit'], label: 'shortcutScore', group: judge },
  { id: 'agree', keys: ['a'], label: 'shortcutAgree', group: judge },
  { id: 'disagree', keys: ['d'], label: 'shortcutDisagree', group: judge },
  { id: 'betterAnswer', keys: ['b'], label: 'shortcutBetter', group: judge },
  { id: 'writeComment', keys: ['c'], label: 'shortcutComment', group: judge },
  { id: 'next', keys: ['Alt+PageDown'], label: 'shortcutNext', group: go, when: 'anywhere', repeats: true },
  { id: 'previous', keys: ['Alt+PageUp'], label: 'shortcutPrevious', group: go, when: 'anywhere', repeats: true },
  { id: 'nextOpen', keys: ['n'], label: 'shortcutNextOpen', group: go },
  { id: 'list', keys: ['l'], label: 'shortcutList', group: go },
];
