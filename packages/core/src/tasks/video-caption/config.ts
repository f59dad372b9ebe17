import type { CaptionDemand } from '../../caption/caption-rules.js';
import { sceneFieldsSchema } from '../../scene/scene-fields.js';
import type { Infer, ObjectSchema } from '../../schema/schema.js';
import type { WithDefaults } from '../../schema/with-defaults.js';

const word = { type: 'string', minLength: 1 } as const;
const whole = { type: 'integer', minimum: 0 } as const;
const positive = { type: 'integer', minimum: 1 } as const;
const numbers = { type: 'array', items: { type: 'number' } } as const;

const sourceSchema = {
  type: 'object',
  properties: {
    src: { ...word, description: 'Address of the video' },
    type: { type: 'string', description: 'MIME type, where the address does not tell' },
  },
  required: ['src'],
} as const;

const waveformSchema = {
  type: 'object',
  properties: {
    version: { type: 'integer' },
    channels: { ...positive, description: 'Default: 1' },
    sample_rate: { type: 'number', minimum: 1 },
    samples_per_pixel: { type: 'number', minimum: 1 },
    bits: { type: 'integer', description: '8 or 16' },
    length: whole,
    data: { ...numbers, description: 'Minimum and maximum in turn, of each channel in turn' },
  },
  required: ['sample_rate', 'samples_per_pixel', 'data'],
} as const;

/** What the author may set on captions of videos. */
export const videoConfigSchema = {
  type: 'object',
  properties: {
    src: { ...word, description: 'Address of the video.' },
    sources: {
      type: 'array',
      items: sourceSchema,
      default: [],
      description: 'JSON array of {"src","type"?}: the same video in several formats, where there is no `src`.',
    },
    peaks: {
      anyOf: [word, waveformSchema, { type: 'array', items: numbers }],
      description:
        'The waveform: audiowaveform JSON of version 2, channels as arrays from -1 to 1, or an address of either.',
    },
    poster: { ...word, description: 'Address of a picture that is shown before the video is.' },
    frameRate: { type: 'number', minimum: 1, description: 'Frames a second, only to show their numbers.' },
    activityKind: {
      type: 'string',
      enum: ['range', 'instant', 'both'],
      default: 'range',
      description: 'Whether an activity lasts, or is one moment. An instant has equal times.',
    },
    minActivities: { ...whole, default: 1, description: 'Activities, at least.' },
    maxActivities: { ...positive, description: 'Activities, at most.' },
    activityLabels: {
      type: 'array',
      items: word,
      uniqueItems: true,
      default: [],
      description:
        'JSON array of names of which each activity has to have one. Without it a label is free and may be left out.',
    },
    activityDescriptionMinWords: { ...whole, default: 0, description: 'Words of each description, at least.' },
    noOverlap: { type: 'boolean', default: false, description: 'Activities may touch, but not lie over each other.' },
    sceneFields: sceneFieldsSchema,
    caption: {
      type: 'string',
      enum: ['required', 'optional', 'none'],
      default: 'required',
      description: 'Whether a caption of the whole video is written.',
    },
    captionMinWords: { ...whole, default: 1, description: 'Words of the caption, at least, where there is one.' },
    captionMaxWords: { ...positive, description: 'Words of the caption, at most.' },
  },
} as const satisfies ObjectSchema;

/** The author's settings, and what is found out when the video is loaded. */
export type VideoConfig = WithDefaults<typeof videoConfigSchema> & { readonly video?: VideoFacts };

/** What a player tells of a video. */
export interface VideoFacts {
  /** In seconds. Absent while it is not known, as of a stream. */
  readonly duration?: number | undefined;
  /** Natural size in pixels. Absent where there is no picture. */
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

/** As many colours there are to tell things apart. */
export const COLOURS = 12;

export type VideoSource = Infer<typeof sourceSchema>;

/** Where the video is, in the order of preference. As in HTML, `src` goes before `sources`. */
export function sourcesOf({ src, sources }: Pick<VideoConfig, 'src' | 'sources'>): readonly VideoSource[] {
  return src === undefined ? sources : [{ src }];
}

/** What the author asks of the caption; `undefined` where there is to be none. */
export function captionDemand(config: VideoConfig): CaptionDemand | undefined {
  const { caption, captionMinWords: min, captionMaxWords: max } = config;
  return caption === 'none' ? undefined : { required: caption === 'required', min, max };
}
