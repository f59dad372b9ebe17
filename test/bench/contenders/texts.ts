import { longText } from '../../fixtures/text-ranking.js';

/** Responses as models write them to a short question; no two alike. */
export function responses(count: number, words = 60): readonly string[] {
  return Array.from({ length: count }, (_, index) => longText(words, `Answer number ${index + 1}.`));
}
