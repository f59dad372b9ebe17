/** What every task with a caption says of it; how it is called, and what is wrong with it, each says by itself. */
export const captionStrings = {
  assemble: 'Draft from the parts',
  isDraft: 'A draft: edit it before you submit.',
  notMentioned: 'Not mentioned yet',
  insertWords: 'Insert “{words}”',
  nowInserted: 'Inserted: {words}',
} as const;

export type CaptionStrings = typeof captionStrings;
