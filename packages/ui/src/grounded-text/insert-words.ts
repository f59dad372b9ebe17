/** A text with words put in place of what is selected, and where the caret stands then. */
export interface Insertion {
  readonly text: string;
  readonly caret: number;
}

/** Puts words in, with a space beside them where they would otherwise touch other words. Offsets in UTF-16. */
export function insertWords(text: string, start: number, end: number, words: string): Insertion {
  const before = text.slice(0, start);
  const after = text.slice(end);
  const gapBefore = /[^\s\p{Open_Punctuation}\p{Initial_Punctuation}]$/u.test(before) ? ' ' : '';
  const gapAfter = /^[\p{Letter}\p{Number}\p{Open_Punctuation}\p{Initial_Punctuation}]/u.test(after) ? ' ' : '';
  const inserted = `${before}${gapBefore}${words}`;
  return { text: `${inserted}${gapAfter}${after}`, caret: inserted.length };
}
