/**
 * A draft of a caption from its parts, each as it was written and as a sentence of its own; what is empty is left out.
 * In no language: what joins them is punctuation only.
 */
export function assembled(parts: readonly string[]): string {
  return parts
    .map((part) => part.trim())
    .filter((part) => part)
    .map((part) => (/\p{Sentence_Terminal}["'”’»)\]]*$/u.test(part) ? part : `${part}.`))
    .join(' ');
}

/** Words of one part, without those that are empty. */
export function joined(by: string, ...words: readonly string[]): string {
  return words
    .map((each) => each.trim())
    .filter((each) => each)
    .join(by);
}
