import { readAnswer } from '../worker-response.js';

/**
 * The answer of our element among what a form collected, whatever the element's name is; of a page without one of our
 * elements all that was collected. `undefined` for an empty answer.
 */
export function elementAnswer(answerContent: Readonly<Record<string, unknown>>): unknown {
  const names = Object.keys(answerContent);
  for (const name of names) {
    const { value } = readAnswer(answerContent, name);
    if (typeof value?.task === 'string' && value.version !== undefined) return value;
  }
  return names.length ? answerContent : undefined;
}
