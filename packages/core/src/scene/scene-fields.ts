import { repeatedMember } from '../schema/mismatch.js';
import type { Mismatch } from '../schema/read.js';
import type { Infer, Schema } from '../schema/schema.js';

const word = { type: 'string', minLength: 1 } as const;

const sceneFieldSchema = {
  type: 'object',
  properties: {
    name: { ...word, description: 'Key of the answer' },
    label: { ...word, description: 'What people read. Default: the name; setting, background, environment translated' },
    required: { type: 'boolean', description: 'Default: false' },
  },
  required: ['name'],
} as const;

/** The setting `scene-fields`. */
export const sceneFieldsSchema = {
  type: 'array',
  items: sceneFieldSchema,
  default: [
    { name: 'setting', required: true },
    { name: 'background', required: true },
    { name: 'environment', required: true },
  ],
  description: 'JSON array of {"name","label"?,"required"?}: what is asked about the scene.',
} as const satisfies Schema;

/** A part of the scene that is asked for. Without a `label` it is one of the default ones, or called by its name. */
export type SceneField = Infer<typeof sceneFieldSchema>;

/** A name that is used twice. */
export function checkSceneFields(fields: readonly SceneField[]): Mismatch | undefined {
  return repeatedMember(fields, 'name');
}
