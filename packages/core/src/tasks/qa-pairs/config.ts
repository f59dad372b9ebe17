import type { Infer, ObjectSchema } from '../../schema/schema.js';
import type { WithDefaults } from '../../schema/with-defaults.js';

const word = { type: 'string', minLength: 1 } as const;
const whole = { type: 'integer', minimum: 0 } as const;
const positive = { type: 'integer', minimum: 1 } as const;

const tagSchema = {
  anyOf: [word, { type: 'object', properties: { name: word, min: whole, max: whole }, required: ['name'] }],
} as const;

/** What the author may set on questions and answers. */
export const pairsConfigSchema = {
  type: 'object',
  properties: {
    text: { type: 'string', description: 'The passage. Without one, pairs are written without references.' },
    textSrc: { ...word, description: 'Address of the passage, read where there is no `text`.' },
    topic: { type: 'string', description: 'What the questions are about, where there is no passage.' },
    minQuestions: { ...whole, default: 1, description: 'Questions, at least. 0: an answer may be left out.' },
    maxQuestions: { ...positive, description: 'Questions, at most.' },
    questionMinWords: { ...whole, default: 1, description: 'Words of each question, at least.' },
    questionMaxWords: { ...positive, description: 'Words of each question, at most.' },
    answerMinWords: { ...whole, default: 1, description: 'Words of each answer, at least.' },
    answerMaxWords: { ...positive, description: 'Words of each answer, at most.' },
    questionTags: {
      type: 'array',
      items: tagSchema,
      default: [],
      description: 'JSON array of names or {"name","min"?,"max"?}: how many questions should have the tag.',
    },
    allowCustomQuestionTags: { type: 'boolean', default: false, description: 'Further tags may be written.' },
    references: {
      type: 'string',
      enum: ['required', 'optional', 'none'],
      default: 'required',
      description: 'Whether each answer is tied to the passage. Without a passage there are none.',
    },
    allowUnanswerable: {
      type: 'boolean',
      default: false,
      description: 'Questions that the passage does not answer may be marked so.',
    },
    answerMode: {
      type: 'string',
      enum: ['free', 'extractive'],
      default: 'free',
      description: 'Whether answers are written, or selected in the passage.',
    },
  },
} as const satisfies ObjectSchema;

export type PairsConfig = WithDefaults<typeof pairsConfigSchema>;

export interface TagSpec {
  readonly name: string;
  readonly min?: number;
  readonly max?: number;
}

export function tagSpecs({ questionTags }: PairsConfig): readonly TagSpec[] {
  return questionTags.map((each: Infer<typeof tagSchema>) => (typeof each === 'string' ? { name: each } : each));
}

/** There is a passage, although it may not be loaded yet (then `text` is absent). */
export function hasPassage({ text, textSrc }: Pick<PairsConfig, 'text' | 'textSrc'>): boolean {
  return Boolean(text ?? textSrc);
}

/** References can be made. */
export function usesReferences(config: PairsConfig): boolean {
  return hasPassage(config) && config.references !== 'none';
}
