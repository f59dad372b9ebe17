import type { Infer, ObjectSchema } from '../schema/schema.js';

const place = { type: 'number' } as const;
const time = { type: 'number', minimum: 0 } as const;
const offset = { type: 'integer', minimum: 0 } as const;

/**
 * What a comment or a suggestion is about. Things are named by id, never by index, since they move and disappear; a place
 * where there is nothing can be named too, so that what is missing can be pointed at. Nothing named: the whole answer.
 */
export const targetSchema = {
  type: 'object',
  properties: {
    id: { type: 'string', minLength: 1, description: 'Of a pair, an object, an activity; of a dimension its name' },
    field: { type: 'string', minLength: 1, description: 'Member of that thing, else of the answer' },
    point: { type: 'object', properties: { x: place, y: place }, required: ['x', 'y'] },
    time: { type: 'object', properties: { startTime: time, endTime: time }, required: ['startTime', 'endTime'] },
    span: {
      type: 'object',
      properties: { startOffset: offset, endOffset: offset },
      required: ['startOffset', 'endOffset'],
      description: 'Unicode code points of the passage',
    },
  },
} as const satisfies ObjectSchema;

export type Target = Infer<typeof targetSchema>;

/** The same text for the same target, whatever the order of its members; members that are not known do not count. */
export function targetKey({ id, field, point, time, span }: Target): string {
  return JSON.stringify([
    id ?? null,
    field ?? null,
    point ? [point.x, point.y] : null,
    time ? [time.startTime, time.endTime] : null,
    span ? [span.startOffset, span.endOffset] : null,
  ]);
}

/** A place rather than a thing: what ought to be there is missing. */
export function isPlace({ point, time, span }: Target): boolean {
  return (point ?? time ?? span) !== undefined;
}
