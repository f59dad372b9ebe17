import type { ObjectSchema } from '../../schema/schema.js';
import type { WithDefaults } from '../../schema/with-defaults.js';

/** What the author may set on a blank task. */
export const blankTaskConfigSchema = {
  type: 'object',
  properties: {
    text: { type: 'string', description: 'What is asked.' },
    minWords: {
      type: 'integer',
      minimum: 0,
      default: 1,
      description: 'Words of the answer, at least. 0: it may stay empty.',
    },
    maxWords: { type: 'integer', minimum: 1, description: 'Words of the answer, at most.' },
  },
} as const satisfies ObjectSchema;

export type BlankTaskConfig = WithDefaults<typeof blankTaskConfigSchema>;
