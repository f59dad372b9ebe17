import { findMentions } from './mention-spans.js';

/**
 * Whether each name is mentioned in the text: as whole words, whatever their case, the last word in singular or
 * plain plural (cat, cats; box, boxes; lady, ladies). Exact beyond that: no stems, no synonyms.
 * A name without any word in it (an emoji) is looked for as it stands. What stands only within a longer name that is
 * mentioned there (table, dining table) is not mentioned by that.
 */
export function mentions(text: string, names: readonly string[], locale: string): readonly boolean[] {
  return findMentions(text, names, locale).mentioned;
}
