import type { BlankTaskConfig } from './config.js';
import type { BlankTaskDocument } from './document.js';
import { wordsIn } from './rules.js';

/** Everything that the screen shows. */
export interface BlankTaskView {
  readonly text: string;
  readonly answer: string;
  readonly words: number;
  readonly min: number;
  readonly max?: number | undefined;
}

export function blankTaskView(
  document: BlankTaskDocument,
  { text = '', minWords, maxWords }: BlankTaskConfig,
): BlankTaskView {
  return { text, answer: document.answer, words: wordsIn(document), min: minWords, max: maxWords };
}
