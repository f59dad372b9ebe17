import type { Infer, ObjectSchema, Schema } from '../../schema/schema.js';

const whole = { type: 'integer', minimum: 0 } as const;
const text = { type: 'string' } as const;
const nothing = { type: 'null' } as const;
const choices = { type: 'array', items: text } as const;

/** An array by response in input order, with `null` for what is not answered. */
function byResponse<const S extends Schema>(item: S) {
  return { anyOf: [nothing, { type: 'array', items: { anyOf: [nothing, item] } }] } as const;
}

/** The answer of a text ranking, as it is submitted and as `.value` gives it, without `task`, `version` and `meta`. */
export const rankingAnswerSchema = {
  type: 'object',
  properties: {
    inputSha256: { type: 'string', description: 'Of the UTF-8 JSON of prompt and responses' },
    responseIds: { type: 'array', items: text, uniqueItems: true },
    ordinalRankingDimensions: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          name: text,
          allowTie: { type: 'boolean' },
          preferred: { type: 'string', enum: ['first', 'last'] },
          responseRankings: byResponse({ type: 'integer', minimum: 1 }),
          rationale: text,
        },
        required: ['name'],
      },
    },
    ratingDimensions: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          name: text,
          scale: { type: 'integer', minimum: 2 },
          preferred: { type: 'string', enum: ['high', 'low'] },
          responseRatings: byResponse({ type: 'integer', minimum: 1 }),
          rationale: text,
        },
        required: ['name'],
      },
    },
    classificationDimensions: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          name: text,
          scope: { type: 'string', enum: ['response', 'task'] },
          responseChoices: byResponse(choices),
          taskChoices: { anyOf: [nothing, choices] },
          rationale: text,
        },
        required: ['name'],
      },
    },
    acceptableResponses: byResponse({ type: 'boolean' }),
    shownOrder: {
      type: 'array',
      items: whole,
      uniqueItems: true,
      description: 'Input index of the response at each place',
    },
  },
} as const satisfies ObjectSchema;

export type RankingAnswer = Infer<typeof rankingAnswerSchema>;
