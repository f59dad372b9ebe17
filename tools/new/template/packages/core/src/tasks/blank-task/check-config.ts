import type { Mismatch } from '../../schema/read.js';
import type { BlankTaskConfig } from './config.js';

/** What the schema can't say: what there must be at least, settings that contradict each other. */
export function checkBlankTaskConfig({
  text,
  minWords,
  maxWords,
}: BlankTaskConfig): Readonly<Record<string, Mismatch>> {
  return {
    ...(text ? {} : { text: { path: '', received: text, expected: 'what is asked' } }),
    ...(maxWords !== undefined && maxWords < minWords
      ? { maxWords: { path: '', received: maxWords, expected: `at least ${minWords}, as min-words is` } }
      : {}),
  };
}
