import type { Attributes } from './attributes.js';

/** A passage to ask about and pairs on it: question, answer, and what of the passage it rests on. */
export function passage(
  text: string,
  tags: readonly string[],
  ...pairs: readonly (readonly [question: string, answer: string, ...quotes: string[]])[]
): Attributes {
  const references = (quotes: readonly string[]) =>
    quotes.map((quote) => {
      const startOffset = text.indexOf(quote);
      return { text: quote, startOffset, endOffset: startOffset + quote.length };
    });
  return {
    text,
    'question-tags': tags,
    'initial-value': {
      version: 1,
      questionAnswerPairs: pairs.map(([question, answer, ...quotes], index) => ({
        id: `p${index + 1}`,
        question,
        answer,
        references: references(quotes),
      })),
    },
  };
}

export const thing = (id: string, name: string, description: string, [x, y]: readonly [number, number]) => ({
  id,
  name,
  description,
  points: [{ x, y }],
});

export const activity = (id: string, startTime: number, endTime: number, description: string) => ({
  id,
  startTime,
  endTime,
  label: '',
  description,
});

/** The first thing stands so to the second, and that to the third. */
export const caption = (
  objects: readonly ReturnType<typeof thing>[],
  predicate: string,
  scene: Readonly<Record<string, string>>,
  text: string,
) => ({
  version: 1,
  inputImageProperties: { width: 800, height: 600 },
  objects,
  relationships: [
    { subjectId: 'o1', predicate, objectId: 'o2' },
    { subjectId: 'o2', predicate, objectId: 'o3' },
  ],
  scene,
  caption: text,
});
