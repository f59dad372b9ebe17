import type { Infer, ObjectSchema } from '../../schema/schema.js';

const nothing = { type: 'null' } as const;
const word = { type: 'string' } as const;
const text = { anyOf: [nothing, word] } as const;
const measure = { type: 'number', minimum: 0 } as const;

const activitySchema = {
  type: 'object',
  properties: {
    id: word,
    startTime: { type: 'number', description: 'In seconds of the video' },
    endTime: {
      anyOf: [nothing, { type: 'number' }],
      description:
        'Equal to the start: an instant. `null`: it goes on; never submitted, only kept with unfinished work',
    },
    label: text,
    description: text,
  },
  required: ['startTime'],
} as const;

/** The caption of a video, as it is submitted and as `.value` gives it, without `task`, `version` and `meta`. */
export const videoAnswerSchema = {
  type: 'object',
  properties: {
    inputVideoProperties: {
      anyOf: [
        nothing,
        {
          type: 'object',
          properties: {
            duration: { ...measure, description: 'In seconds' },
            width: { ...measure, description: 'Natural size in pixels' },
            height: measure,
          },
        },
      ],
    },
    activities: { anyOf: [nothing, { type: 'array', items: activitySchema }], description: 'By time' },
    scene: { anyOf: [nothing, { type: 'object', properties: {} }], description: 'A text for each field, by its name' },
    caption: text,
  },
} as const satisfies ObjectSchema;

export type VideoAnswer = Infer<typeof videoAnswerSchema>;
export type WireActivity = Infer<typeof activitySchema>;
