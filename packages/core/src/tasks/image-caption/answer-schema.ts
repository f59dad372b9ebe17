import type { Infer, ObjectSchema } from '../../schema/schema.js';

const nothing = { type: 'null' } as const;
const word = { type: 'string' } as const;
const text = { anyOf: [nothing, word] } as const;
const size = { type: 'integer', minimum: 1 } as const;

const pointSchema = {
  type: 'object',
  properties: {
    x: { type: 'number', description: 'In pixels of the natural picture after EXIF orientation, from the left' },
    y: { type: 'number', description: 'From the top' },
  },
  required: ['x', 'y'],
} as const;

const objectSchema = {
  type: 'object',
  properties: {
    id: word,
    name: text,
    description: text,
    points: { anyOf: [nothing, { type: 'array', items: pointSchema }] },
  },
} as const;

const relationshipSchema = {
  type: 'object',
  properties: {
    subjectId: { ...word, description: 'Id of an object' },
    predicate: { ...text, description: 'The words between the two' },
    objectId: { ...word, description: 'Id of an object' },
  },
} as const;

/** The caption of a picture, as it is submitted and as `.value` gives it, without `task`, `version` and `meta`. */
export const imageAnswerSchema = {
  type: 'object',
  properties: {
    inputImageProperties: {
      anyOf: [
        nothing,
        {
          type: 'object',
          properties: { width: size, height: size },
          description: 'Natural size in pixels after EXIF orientation',
        },
      ],
    },
    objects: { anyOf: [nothing, { type: 'array', items: objectSchema }] },
    relationships: { anyOf: [nothing, { type: 'array', items: relationshipSchema }] },
    unrelated: {
      anyOf: [nothing, { type: 'array', items: word }],
      description: 'Ids of objects that were set to *no relation*',
    },
    scene: { anyOf: [nothing, { type: 'object', properties: {} }], description: 'A text for each field, by its name' },
    caption: text,
    captionDraft: {
      ...text,
      description: 'The caption as it was assembled from the parts; never submitted, only kept with unfinished work',
    },
  },
} as const satisfies ObjectSchema;

export type ImageAnswer = Infer<typeof imageAnswerSchema>;
export type WireObject = Infer<typeof objectSchema>;
export type WireRelationship = Infer<typeof relationshipSchema>;
