import type { Shortcut } from '../shortcuts/shortcut.js';

/** The actions that tasks have while their answers are reviewed. */
export const reviewShortcuts: readonly Shortcut[] = [
  { id: 'comment', keys: ['Alt+C'], label: 'commentHere', group: 'review', when: 'anywhere' },
  { id: 'verdictAccept', keys: ['Alt+A'], label: 'verdictAccept', group: 'review', when: 'anywhere' },
  { id: 'verdictFix', keys: ['Alt+X'], label: 'verdictFix', group: 'review', when: 'anywhere' },
  { id: 'verdictReturn', keys: ['Alt+R'], label: 'verdictReturn', group: 'review', when: 'anywhere' },
];

/** Those that they have while an answer that came back is reworked. */
export const reworkShortcuts: readonly Shortcut[] = [
  { id: 'commentNext', keys: ['Alt+.'], label: 'commentNext', group: 'rework', when: 'anywhere' },
  { id: 'commentPrevious', keys: ['Alt+,'], label: 'commentPrevious', group: 'rework', when: 'anywhere' },
  { id: 'dealt', keys: ['Alt+K'], label: 'dealtWith', group: 'rework', when: 'anywhere' },
];

/** Those that they have where something is proposed. */
export const suggestionShortcuts: readonly Shortcut[] = [
  { id: 'accept', keys: ['Alt+Y'], label: 'acceptSuggestion', group: 'suggestions', when: 'anywhere' },
  { id: 'reject', keys: ['Alt+N'], label: 'rejectSuggestion', group: 'suggestions', when: 'anywhere' },
];
