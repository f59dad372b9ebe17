import type { Infer, ObjectSchema } from '../../schema/schema.js';

const nothing = { type: 'null' } as const;
const text = { anyOf: [nothing, { type: 'string' }] } as const;
const score = { anyOf: [nothing, { type: 'integer', minimum: 1, maximum: 5 }] } as const;

const entrySchema = {
  type: 'object',
  properties: {
    id: { type: 'string', minLength: 1, description: 'Of the item' },
    score: { ...score, description: 'From 1, strongly disagree, to 5, strongly agree' },
    betterAnswer: text,
    comment: text,
    causes: { anyOf: [nothing, { type: 'array', items: { type: 'string' } }] },
    correctSource: {
      anyOf: [
        nothing,
        {
          type: 'object',
          properties: { document: text, page: { anyOf: [nothing, { type: 'number' }, { type: 'string' }] } },
        },
      ],
    },
    aiScore: { anyOf: [nothing, { type: 'number' }], description: 'As it was shown' },
    aiVerdict: { anyOf: [nothing, { type: 'string', enum: ['agree', 'disagree'] }] },
    correctedAiScore: { ...score, description: 'What the other model should have said' },
  },
  required: ['id'],
} as const;

/** Feedback to responses, as it is submitted and as `.value` gives it, without `task`, `version` and `meta`. */
export const responseFeedbackAnswerSchema = {
  type: 'object',
  properties: {
    feedback: { anyOf: [nothing, { type: 'array', items: entrySchema }], description: 'In the order of the items' },
  },
} as const satisfies ObjectSchema;

export type ResponseFeedbackAnswer = Infer<typeof responseFeedbackAnswerSchema>;
export type WireEntry = Infer<typeof entrySchema>;
