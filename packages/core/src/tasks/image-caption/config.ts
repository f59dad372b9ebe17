import type { Infer, ObjectSchema } from '../../schema/schema.js';
import type { WithDefaults } from '../../schema/with-defaults.js';

const word = { type: 'string', minLength: 1 } as const;
const words = { type: 'array', items: word, uniqueItems: true, default: [] } as const;
const whole = { type: 'integer', minimum: 0 } as const;
const positive = { type: 'integer', minimum: 1 } as const;

const sceneFieldSchema = {
  type: 'object',
  properties: {
    name: { ...word, description: 'Key of the answer' },
    label: { ...word, description: 'What people read. Default: the name; setting, background, environment translated' },
    required: { type: 'boolean', description: 'Default: false' },
  },
  required: ['name'],
} as const;

/** What the author may set on captions of pictures. */
export const imageConfigSchema = {
  type: 'object',
  properties: {
    src: { ...word, description: 'Address of the picture.' },
    alt: { type: 'string', description: 'What the picture is, for people who do not see it.' },
    minObjects: { ...whole, default: 1, description: 'Objects, at least.' },
    maxObjects: { ...positive, description: 'Objects, at most.' },
    objectLabels: { ...words, description: 'JSON array of names that are offered while naming.' },
    objectDescriptionMinWords: { ...whole, default: 0, description: 'Words of each description, at least.' },
    relationshipLabels: { ...words, description: 'JSON array of the words between two objects that are offered.' },
    minRelationships: { ...whole, default: 0, description: 'Relationships, at least.' },
    requireRelationships: {
      type: 'string',
      enum: ['none', 'each-object'],
      default: 'none',
      description: 'Whether every object has to take part in one, or be set to *no relation*.',
    },
    sceneFields: {
      type: 'array',
      items: sceneFieldSchema,
      default: [
        { name: 'setting', required: true },
        { name: 'background', required: true },
        { name: 'environment', required: true },
      ],
      description: 'JSON array of {"name","label"?,"required"?}: what is asked about the scene.',
    },
    captionMinWords: { ...whole, default: 1, description: 'Words of the caption, at least.' },
    captionMaxWords: { ...positive, description: 'Words of the caption, at most.' },
    assemble: {
      type: 'string',
      enum: ['off', 'on'],
      default: 'off',
      description: 'Whether a caption may be drafted from the parts. A draft has to be edited.',
    },
    picture: {
      type: 'object',
      properties: { width: positive, height: positive },
      required: ['width', 'height'],
      description: 'Natural size in pixels after EXIF orientation. It is found out when the picture is loaded.',
    },
  },
} as const satisfies ObjectSchema;

export type ImageConfig = WithDefaults<typeof imageConfigSchema>;

/** A part of the scene that is asked for. Without a `label` it is one of the default ones, or called by its name. */
export type SceneField = Infer<typeof sceneFieldSchema>;

/** In pixels, after EXIF orientation. */
export type PictureSize = NonNullable<ImageConfig['picture']>;
