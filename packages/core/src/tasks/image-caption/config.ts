import type { CaptionDemand } from '../../caption/caption-rules.js';
import { sceneFieldsSchema } from '../../scene/scene-fields.js';
import type { ObjectSchema } from '../../schema/schema.js';
import type { WithDefaults } from '../../schema/with-defaults.js';

const word = { type: 'string', minLength: 1 } as const;
const words = { type: 'array', items: word, uniqueItems: true, default: [] } as const;
const whole = { type: 'integer', minimum: 0 } as const;
const positive = { type: 'integer', minimum: 1 } as const;

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
    sceneFields: sceneFieldsSchema,
    captionMinWords: { ...whole, default: 1, description: 'Words of the caption, at least.' },
    captionMaxWords: { ...positive, description: 'Words of the caption, at most.' },
    assemble: {
      type: 'string',
      enum: ['off', 'on'],
      default: 'off',
      description: 'Whether a caption may be drafted from the parts. A draft has to be edited.',
    },
  },
} as const satisfies ObjectSchema;

/** The author's settings, and what is found out when the picture is loaded. */
export type ImageConfig = WithDefaults<typeof imageConfigSchema> & { readonly picture?: PictureSize };

/** Natural size in pixels, after EXIF orientation. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** What the author asks of the caption. */
export function captionDemand({ captionMinWords: min, captionMaxWords: max }: ImageConfig): CaptionDemand {
  return { required: min > 0, min, max };
}
