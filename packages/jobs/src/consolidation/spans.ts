import type { WireReference } from '@gt-elements/core/tasks/qa-pairs/answer-schema.js';

/** A character that somebody marked. */
interface Marked {
  readonly utf16: number;
  readonly text: string;
  /** By how many. */
  count: number;
}

/**
 * What more than half have marked, character by character. Quote and offsets come from the quotes that were given: what does
 * not have all of them says nothing here.
 * @param marks of each person the spans
 */
export function spansOfMost(marks: readonly (readonly WireReference[])[]): readonly Required<WireReference>[] {
  const marked = new Map<number, Marked>();
  for (const references of marks) {
    const own = new Set<number>();
    for (const reference of references) {
      for (const { at, utf16, text } of charactersOf(reference)) {
        if (own.has(at)) continue;
        own.add(at);
        const known = marked.get(at);
        if (known) known.count += 1;
        else marked.set(at, { utf16, text, count: 1 });
      }
    }
  }
  const kept = [...marked].filter(([, { count }]) => count * 2 > marks.length).sort(([one], [other]) => one - other);
  const spans: Required<WireReference>[] = [];
  for (const [at, { utf16, text }] of kept) {
    const last = spans.at(-1);
    const grown = last?.endOffset === at ? last : undefined;
    if (grown) spans.pop();
    spans.push({
      startOffset: grown?.startOffset ?? at,
      endOffset: at + 1,
      utf16StartOffset: grown?.utf16StartOffset ?? utf16,
      utf16EndOffset: utf16 + text.length,
      text: (grown?.text ?? '') + text,
    });
  }
  return spans;
}

function charactersOf({
  startOffset,
  utf16StartOffset,
  text,
}: WireReference): readonly { at: number; utf16: number; text: string }[] {
  if (startOffset === undefined || utf16StartOffset === undefined || !text) return [];
  let utf16 = utf16StartOffset;
  return [...text].map((character, index) => {
    const one = { at: startOffset + index, utf16, text: character };
    utf16 += character.length;
    return one;
  });
}
