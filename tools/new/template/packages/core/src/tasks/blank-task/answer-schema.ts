import type { Infer, ObjectSchema } from '../../schema/schema.js';

/** The answer of a blank task, without `task`, `version` and `meta`. */
export const blankTaskAnswerSchema = {
  type: 'object',
  properties: {
    textSha256: { type: 'string', description: 'Of the UTF-8 bytes of what was asked' },
    answer: { type: 'string' },
  },
  required: ['answer'],
} as const satisfies ObjectSchema;

export type BlankTaskAnswer = Infer<typeof blankTaskAnswerSchema>;
