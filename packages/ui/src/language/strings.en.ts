import { defineCatalogue } from './catalogue.js';

/**
 * The words of the frame that all tasks share, in English, which is the source of all languages.
 * A sentence speaks to the person at work; what stands under “errors” to the author of the template.
 */
export const frameCatalogue = defineCatalogue('frame', {
  // General
  cancel: 'Cancel',
  close: 'Close',
  clear: 'Clear',
  showAll: 'Show all',
  /** Between the things of a list that is looked over rather than read. */
  comma: ', ',
  actionWithKeys: '{action} ({keys})',
  optional: '{label} (optional)',
  yes: 'Yes',
  no: 'No',
  loading: 'Loading…',

  // Footer
  taskActions: 'Task actions',
  undo: 'Undo',
  redo: 'Redo',
  undone: 'Undone',
  redone: 'Redone',
  nothingToUndo: 'Nothing to undo',
  nothingToRedo: 'Nothing to redo',
  reset: 'Start over',
  cleared: 'Cleared. Undo brings it back.',
  submit: 'Submit',
  submitted: 'Submitted',
  submitBlocked: {
    one: 'Not submitted: {count} thing is missing. {first}',
    other: 'Not submitted: {count} things are missing. First: {first}',
  },
  progress: 'Progress',
  progressOf: '{done} of {total}',

  // What is missing
  missing: { one: '{count} thing missing', other: '{count} things missing' },
  missingTitle: 'Still missing',
  missingNothing: 'Nothing is missing',
  missingNames: 'missing: {names}',
  warnings: { one: '{count} note', other: '{count} notes' },
  warningsTitle: 'Worth a second look',
  required: 'This task has not been answered yet.',

  // Requirements
  requirements: 'Requirements',
  requirementMet: 'Met',
  requirementUnmet: 'Not met yet',
  requirementAdvised: 'Recommended',
  requirementYourJudgement: 'For you to judge',
  requirementJob: 'Judged over all answers',
  requirementJobMet: 'Met over all answers',
  requirementJobUnmet: 'Not met over all answers',
  atMost: '{amount}, at most {most}',
  percent: '{percent}%',
  'requirement-unmet': '{text}',
  requirementNotMet: 'Not met',
  waive: 'Does not apply here…',
  waiveReason: 'Why not',

  // Reviews
  review: 'Review',
  verdict: 'Verdict',
  verdictAccept: 'Accept',
  verdictAcceptHint: 'The answer is taken as it is.',
  verdictFix: 'Fix',
  verdictFixHint: 'The answer is taken as you have mended it.',
  verdictReturn: 'Return',
  verdictReturnHint: 'The answer goes back to be reworked.',
  comments: 'Comments',
  commentHint: 'Comment on what has the focus with {keys}.',
  commentOnLast: 'Comment on: {name}',
  commentWhole: 'Comment on the whole answer',
  commentHere: 'Comment on this',
  commentOn: 'Comment: {name}',
  commentDelete: 'Delete the comment: {name}',
  commentOnNothing: 'There is nothing here to comment on.',
  evidence: 'What shows it',
  wholeAnswer: 'The whole answer',
  goneTarget: 'Something that is gone',
  partOf: '{thing}: {part}',
  'verdict-missing': 'Say what becomes of the answer: accept it or return it.',
  'comment-empty': 'Comment {number} says nothing.',
  'requirement-not-judged': 'Is this met? {text}',
  'return-without-reason': 'Say why the answer goes back.',
  'fix-without-change': 'Nothing in the answer was mended.',
  'change-without-fix': 'You have changed the answer: choose “Fix”, or undo the changes.',
  'accept-though-unmet': 'Can’t be accepted, since this is not met: {text}',

  // Rework
  rework: 'Rework',
  commentsOpen: { one: '{count} open', other: '{count} open' },
  commentNext: 'Next comment',
  commentPrevious: 'Comment before',
  dealtWith: 'Dealt with',
  answerTo: 'Or answer',
  answerToo: 'And your answer',
  answerAbout: 'Or answer: {name}',
  makeHere: 'Make it here',
  reviewedText: 'Was:',
  judgedUnmet: 'Not met, says the reviewer',
  earlierComments: { one: '{count} earlier comment', other: '{count} earlier comments' },
  'comment-open': 'Comment {number} is neither dealt with nor answered.',

  // Suggestions
  suggestions: 'Suggestions',
  suggestionsOpen: { one: '{count} open', other: '{count} open' },
  suggestionFor: 'Suggestion: {name}',
  sourceScore: '{source}, {score}',
  acceptSuggestion: 'Accept the suggestion',
  rejectSuggestion: 'Reject the suggestion',
  accept: 'Accept',
  reject: 'Reject',
  acceptAll: 'Accept all',
  rejectAll: 'Reject all',
  suggestionAccepted: 'From {source}',
  suggestionRejected: 'Rejected, from {source}',
  suggestionMisfit: 'The suggestion can’t stand here.',
  takeBack: 'Take back',

  // Words of a text
  wordCount: { one: '{count} word', other: '{count} words' },
  wordCountMin: { one: '{count} word, min {min}', other: '{count} words, min {min}' },
  wordCountMax: { one: '{count} word, max {max}', other: '{count} words, max {max}' },
  wordCountRange: { one: '{count} word, {min} to {max}', other: '{count} words, {min} to {max}' },

  // Instructions and panes
  instructions: 'Instructions',
  instructionsFull: 'Full instructions',
  instructionsAnnotators: 'For annotators',
  instructionsHide: 'Hide instructions',
  instructionsChanged: 'The instructions have changed.',
  pin: 'Keep open',
  paneWidth: 'Width of {pane}',

  // Shortcuts
  shortcuts: 'Keyboard shortcuts',
  shortcutsScope: 'They work while the focus is in this task.',
  shortcutsOff: 'Off',
  shortcutGroupTask: 'Task',
  shortcutGroupMove: 'Moving around',
  shortcutGroupView: 'View',

  // Key names
  keyCtrl: 'Ctrl',
  keyAlt: 'Alt',
  keyShift: 'Shift',
  keyMeta: 'Win',
  keyEnter: 'Enter',
  keyEscape: 'Esc',
  keySpace: 'Space',
  keyTab: 'Tab',
  keyBackspace: 'Backspace',
  keyDelete: 'Del',
  keyHome: 'Home',
  keyEnd: 'End',
  keyPageUp: 'Page Up',
  keyPageDown: 'Page Down',

  // Drafts
  draftRestored: 'Restored your work from {age}: “{firstWords}”',
  draftRestoredPlain: 'Restored your work from {age}',
  draftDiscard: 'Not mine, discard',
  draftSent: 'You submitted an answer here {age}: “{firstWords}”',
  draftSentPlain: 'You submitted an answer here {age}',
  draftSentUse: 'Put it back',
  draftSentIgnore: 'Leave it',
  justNow: 'just now',

  // Can't do this task
  unable: 'Can’t do this task',
  unableTitle: 'Why can’t this task be done?',
  unableHint: 'What you have done so far is sent along.',
  unableComment: 'Comment',
  unableConfirm: 'Mark as not doable',
  unableTakeBack: 'I can do it after all',
  unableState: 'Marked as not doable: {reason}',
  unableMediaMissing: 'A picture, sound or video is missing',
  unableWrongLanguage: 'Wrong language',
  unableUnreadable: 'Can’t be read or understood',
  unableHarmful: 'Harmful or upsetting content',
  unableRule: 'A rule can’t be met',

  // States
  readOnly: 'Read-only',
  readOnlyNotice: 'This answer can be read but not changed.',
  newerVersion:
    'This answer was made by a newer version of this tool. It is shown as far as possible and is submitted unchanged.',

  // Errors, for the author of the template
  errorTitle: { one: 'This template has a problem', other: 'This template has {count} problems' },
  errorForAuthor: 'For the author of the template. Your work is kept.',
  errorAttribute: 'Attribute',
  errorReceived: 'Received',
  errorExpected: 'Expected',
  errorHint: 'What works',
  errorNothing: 'nothing',
  errorCutOff: 'The value ends early, perhaps at an apostrophe or a quotation mark.',
});

export type FrameStrings = typeof frameCatalogue.strings;
