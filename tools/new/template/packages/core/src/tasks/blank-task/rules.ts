import type { Issue, Progress } from '../../task/issue.js';
import { countWords } from '../../text/words.js';
import type { BlankTaskConfig } from './config.js';
import type { BlankTaskDocument } from './document.js';

/** Where words end goes by the script of a text; the language that is asked for makes no difference. */
const ANY_LANGUAGE = 'en';

export function wordsIn({ answer }: BlankTaskDocument): number {
  return countWords(answer, ANY_LANGUAGE);
}

/** What is missing or too long. */
export function blankTaskRules(
  document: BlankTaskDocument,
  { minWords, maxWords = Infinity }: BlankTaskConfig,
): readonly Issue[] {
  const words = wordsIn(document);
  if (words < minWords)
    return [{ code: 'answer-too-short', level: 'block', path: '/answer', values: { count: minWords - words } }];
  if (words > maxWords)
    return [{ code: 'answer-too-long', level: 'block', path: '/answer', values: { count: words - maxWords } }];
  return [];
}

/** A minimum of at least one makes an untouched answer invalid. */
export function impliesRequired({ minWords }: BlankTaskConfig): boolean {
  return minWords > 0;
}

export function blankTaskProgress(document: BlankTaskDocument, config: BlankTaskConfig): Progress {
  const isDone = document.answer !== '' && blankTaskRules(document, config).length === 0;
  return { done: isDone ? 1 : 0, total: 1 };
}
