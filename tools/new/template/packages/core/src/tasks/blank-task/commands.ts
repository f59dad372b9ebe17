import type { BlankTaskDocument } from './document.js';

/** Commands give the same document when there is nothing to change. */
export function setAnswer(document: BlankTaskDocument, answer: string): BlankTaskDocument {
  return answer === document.answer ? document : { ...document, answer };
}
