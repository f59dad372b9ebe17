const segmenters = new Map<string, Intl.Segmenter>();

/** One word segmenter per locale: making one costs more than a text. */
function segmenter(locale: string): Intl.Segmenter {
  let found = segmenters.get(locale);
  if (!found) {
    found = new Intl.Segmenter(locale, { granularity: 'word' });
    segmenters.set(locale, found);
  }
  return found;
}

/** The words of a text, without what stands between them, by the Unicode rules of the locale's script. */
export function wordsOf(text: string, locale: string): readonly string[] {
  const words: string[] = [];
  for (const { segment, isWordLike } of segmenter(locale).segment(text)) if (isWordLike) words.push(segment);
  return words;
}

/** Everything in a text in order: words, and what stands between them. Joined they are the text. */
export function wordTokens(text: string, locale: string): readonly string[] {
  return Array.from(segmenter(locale).segment(text), ({ segment }) => segment);
}

export function countWords(text: string, locale: string): number {
  return wordsOf(text, locale).length;
}
