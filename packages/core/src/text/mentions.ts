import { wordsOf } from './words.js';

/**
 * Whether each name is mentioned in the text: as whole words, whatever their case, the last word in singular or
 * plain plural (cat, cats; box, boxes; lady, ladies). Exact beyond that: no stems, no synonyms.
 * A name without any word in it (an emoji) is looked for as it stands.
 */
export function mentions(text: string, names: readonly string[], locale: string): readonly boolean[] {
  const lowered = text.toLocaleLowerCase(locale);
  const words = wordsOf(lowered, locale);
  return names.map((name) => {
    const sought = wordsOf(name.toLocaleLowerCase(locale), locale);
    const last = sought.length - 1;
    if (last < 0) return lowered.includes(name);
    return words.some((_, start) =>
      sought.every((word, index) => {
        const met = words[start + index];
        return met !== undefined && (met === word || (index === last && (isPlural(met, word) || isPlural(word, met))));
      }),
    );
  });
}

function isPlural(plural: string, singular: string): boolean {
  return (
    plural === `${singular}s` ||
    plural === `${singular}es` ||
    (singular.endsWith('y') && plural === `${singular.slice(0, -1)}ies`)
  );
}
