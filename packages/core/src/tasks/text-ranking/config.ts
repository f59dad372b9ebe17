import type { Infer, ObjectSchema } from '../../schema/schema.js';
import type { WithDefaults } from '../../schema/with-defaults.js';

const word = { type: 'string', minLength: 1 } as const;
const required = {
  type: 'boolean',
  description:
    'true: always needed. false: may stay undone, even half done. Left out: may stay untouched, never half ranked',
} as const;

const responseSchema = {
  anyOf: [
    { type: 'string' },
    { type: 'object', properties: { id: word, text: { type: 'string' } }, required: ['text'] },
    {
      type: 'object',
      properties: { id: word, image: { ...word, description: 'URL' }, alt: { type: 'string' } },
      required: ['image'],
    },
  ],
} as const;

const ordinalSchema = {
  type: 'object',
  properties: {
    name: word,
    allowTie: { type: 'boolean', default: false },
    description: { type: 'string' },
    firstLabel: { type: 'string', description: 'What rank 1 means. Default: best' },
    lastLabel: { type: 'string', description: 'What the last rank means. Default: worst' },
    preferred: {
      type: 'string',
      enum: ['first', 'last'],
      description: 'Which end a training pair prefers. Default: first',
    },
    required,
  },
  required: ['name'],
} as const;

const ratingSchema = {
  type: 'object',
  properties: {
    name: word,
    description: { type: 'string' },
    scale: { type: 'integer', minimum: 2, maximum: 100, default: 5 },
    labels: {
      type: 'array',
      items: { type: 'string' },
      description: 'From the lowest to the highest: one for each rating, or two for the ends',
    },
    preferred: { type: 'string', enum: ['high', 'low'] },
    required,
  },
  required: ['name'],
} as const;

const classificationSchema = {
  type: 'object',
  properties: {
    name: word,
    description: { type: 'string' },
    choices: { type: 'array', items: word, minItems: 1, uniqueItems: true },
    multiple: { type: 'boolean', default: false },
    scope: { type: 'string', enum: ['response', 'task'], default: 'response' },
    required,
  },
  required: ['name', 'choices'],
} as const;

/** What the author may set on a text ranking. */
export const rankingConfigSchema = {
  type: 'object',
  properties: {
    text: {
      anyOf: [
        { type: 'string' },
        {
          type: 'array',
          items: {
            type: 'object',
            properties: { role: word, content: { type: 'string' } },
            required: ['role', 'content'],
          },
        },
      ],
      description: 'The prompt: a text, or a JSON array of {"role","content"} messages.',
    },
    responses: {
      type: 'array',
      items: responseSchema,
      default: [],
      description: 'JSON array of texts, {"id"?,"text"} or {"id"?,"image":"URL","alt"?}.',
    },
    ordinalRankingDimensions: {
      type: 'array',
      items: ordinalSchema,
      default: [],
      description:
        'JSON array of {"name","allowTie","description"?,"firstLabel"?,"lastLabel"?,"preferred"?:"first"|"last","required"?}.',
    },
    ratingDimensions: {
      type: 'array',
      items: ratingSchema,
      default: [],
      description: 'JSON array of {"name","scale":5,"labels"?,"preferred"?:"high"|"low"}; 1 is the lowest rating.',
    },
    classificationDimensions: {
      type: 'array',
      items: classificationSchema,
      default: [],
      description: 'JSON array of {"name","choices":[…],"multiple"?,"scope":"response"|"task"}.',
    },
    acceptability: { type: 'boolean', default: false, description: 'Each response is marked acceptable or not.' },
    rationale: {
      type: 'string',
      enum: ['none', 'optional', 'required'],
      default: 'none',
      description: 'Whether reasons are asked for: one text per dimension.',
    },
    format: {
      type: 'string',
      enum: ['text', 'markdown'],
      default: 'text',
      description: 'How prompt and responses are written.',
    },
    shuffle: { type: 'boolean', default: false, description: 'Shows the responses in another order to each worker.' },
    shuffleSeed: {
      type: 'integer',
      minimum: 0,
      maximum: 4294967295,
      description: 'Fixes the order of `shuffle`, for tests.',
    },
  },
} as const satisfies ObjectSchema;

export type RankingConfig = WithDefaults<typeof rankingConfigSchema>;
export type ResponseInput = Infer<typeof responseSchema>;
export type OrdinalSpec = Infer<typeof ordinalSchema>;
export type RatingSpec = Infer<typeof ratingSchema>;
export type ClassificationSpec = Infer<typeof classificationSchema>;

export const DEFAULT_SCALE = 5;

/** The author's id of a response, where one was given. Never to be shown: it may name a model. */
export function responseId(response: ResponseInput): string | undefined {
  return typeof response === 'string' ? undefined : response.id;
}
