import type { Infer, ObjectSchema } from '../../schema/schema.js';

const whole = { type: 'integer', minimum: 0 } as const;
const text = { type: 'string' } as const;
const nothing = { type: 'null' } as const;
const flag = { type: 'boolean' } as const;
const texts = { anyOf: [nothing, { type: 'array', items: text }] } as const;

/** Of answers from elsewhere any one of these will do: each pair of offsets, or the quote. */
const referenceSchema = {
  type: 'object',
  properties: {
    startOffset: { ...whole, description: 'In Unicode code points, 0-based, as a Python slice counts' },
    endOffset: { ...whole, description: 'Exclusive' },
    utf16StartOffset: { ...whole, description: 'In UTF-16 code units, as JavaScript slices' },
    utf16EndOffset: { ...whole, description: 'Exclusive' },
    text: { ...text, description: 'The quoted passage, equal to both slices' },
  },
} as const;

/** The answer of questions and answers, as it is submitted and as `.value` gives it, without `task`, `version` and `meta`. */
export const pairsAnswerSchema = {
  type: 'object',
  properties: {
    textSha256: { type: 'string', description: 'Of the UTF-8 bytes of the passage' },
    questionAnswerPairs: {
      anyOf: [
        nothing,
        {
          type: 'array',
          items: {
            type: 'object',
            properties: {
              id: text,
              question: text,
              answer: text,
              tags: texts,
              customTags: texts,
              referencesEntirePassage: flag,
              unanswerable: flag,
              references: { anyOf: [nothing, { type: 'array', items: referenceSchema }] },
              answerSpan: { anyOf: [nothing, referenceSchema] },
              answerAside: {
                type: 'object',
                properties: { answer: text, answerSpan: referenceSchema },
                description: 'Before the question was marked unanswerable: in `.value`, never submitted',
              },
            },
          },
        },
      ],
    },
  },
} as const satisfies ObjectSchema;

export type PairsAnswer = Infer<typeof pairsAnswerSchema>;
export type WireReference = Infer<typeof referenceSchema>;
