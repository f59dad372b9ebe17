import type { ObjectSchema } from '../../schema/schema.js';
import type { WithDefaults } from '../../schema/with-defaults.js';

const text = { type: 'string' } as const;
const page = { anyOf: [{ type: 'integer', minimum: 1 }, text] } as const;

const itemSchema = {
  type: 'object',
  properties: {
    id: { type: 'string', minLength: 1 },
    question: text,
    response: { ...text, description: 'What the bot said.' },
    sources: {
      type: 'array',
      items: {
        type: 'object',
        properties: { title: text, page, href: { ...text, description: 'Address of the source' } },
        required: ['title'],
      },
      description: 'What the bot says it rests on.',
    },
    referenceAnswer: { ...text, description: 'What an expert said.' },
    aiScore: { type: 'number', description: 'From 1 to 5, as another model scores the response.' },
    aiComment: text,
  },
  required: ['id', 'question', 'response'],
} as const;

/** What the author may set on feedback to responses. */
export const responseFeedbackConfigSchema = {
  type: 'object',
  properties: {
    items: { type: 'array', items: itemSchema, default: [], description: 'What is asked about.' },
    causes: {
      type: 'array',
      items: { type: 'string', minLength: 1 },
      default: [],
      description: 'What may be wrong with a response, to choose from.',
    },
    aiScore: {
      type: 'string',
      enum: ['before', 'after'],
      default: 'before',
      description: 'When the score of another model is shown: with the response, or after one’s own.',
    },
  },
} as const satisfies ObjectSchema;

export type ResponseFeedbackConfig = WithDefaults<typeof responseFeedbackConfigSchema>;
export type FeedbackItem = ResponseFeedbackConfig['items'][number];

/**
 * Tells whether what the other model says of a response is shown: from the beginning, or once a person has scored it.
 * @param score the person's
 */
export function isAiShown(
  { aiScore: since }: ResponseFeedbackConfig,
  { aiScore }: FeedbackItem,
  score: number | undefined,
): boolean {
  return aiScore !== undefined && (since === 'before' || score !== undefined);
}
