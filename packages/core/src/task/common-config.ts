import type { Infer, ObjectSchema } from '../schema/schema.js';
import { suggestionsSchema } from '../review/suggestions.js';
import { jobTotalsSchema } from './job-totals.js';
import { requirementsSchema } from './requirements.js';

/** Settings that every element takes, beside its own. `name`, `required` and their like are the platform's. */
export const commonConfig = {
  type: 'object',
  properties: {
    initialValue: {
      description: 'An earlier answer: object, JSON string, or the twice-encoded string of a worker response.',
    },
    taskKey: { type: 'string', description: 'Identifies the task for drafts. Default: a hash of the inputs.' },
    requirements: { ...requirementsSchema, default: [] },
    jobTotals: {
      ...jobTotalsSchema,
      default: [],
      description: 'What the other answers of the job hold, for requirements whose scope is the job.',
    },
    mode: {
      type: 'string',
      enum: ['label', 'review', 'rework'],
      default: 'label',
      description: 'An answer is made; one that was made is judged; or one that came back is made better.',
    },
    suggestions: {
      ...suggestionsSchema,
      default: [],
      description: 'What a model, or somebody else, proposes: nothing of it is an answer until a person takes it.',
    },
    review: { description: 'In mode `rework`: the review that sent the answer back, an object or its JSON.' },
    allowFix: {
      type: 'boolean',
      default: false,
      description: 'In mode `review`: the answer may be mended.',
    },
    unableReasons: {
      type: 'array',
      items: { type: 'string', minLength: 1 },
      uniqueItems: true,
      default: ['media-missing', 'wrong-language', 'unreadable', 'harmful', 'cannot-meet-rule'],
      description: "Reasons why a task can't be done; `[]` turns it off. The default ones are translated.",
    },
    drafts: {
      type: 'string',
      enum: ['device', 'session', 'none'],
      default: 'device',
      description: 'Where unfinished work is kept.',
    },
    telemetry: {
      type: 'string',
      enum: ['off', 'on'],
      default: 'off',
      description: 'Active and idle time, time per part and number of edits under `meta.telemetry`; never content.',
    },
    hideSubmit: {
      type: 'boolean',
      default: false,
      description: "Leaves submitting to the page: the footer has no Submit and the crowd-form's own button stays.",
    },
    strings: {
      type: 'object',
      properties: {},
      default: {},
      description: "The author's wording: an object from the catalogue's keys to messages.",
    },
    shortcuts: {
      type: 'object',
      properties: {},
      default: {},
      description: 'Other keys: an object from action to keys.',
    },
  },
} as const satisfies ObjectSchema;

type Defaulted =
  | 'requirements'
  | 'jobTotals'
  | 'mode'
  | 'suggestions'
  | 'allowFix'
  | 'unableReasons'
  | 'drafts'
  | 'telemetry'
  | 'hideSubmit'
  | 'strings'
  | 'shortcuts';
type Read = Infer<typeof commonConfig>;
export type CommonConfig = Omit<Read, Defaulted> & Required<Pick<Read, Defaulted>>;
