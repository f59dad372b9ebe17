import { readAny } from '@gt-elements/core/schema/read.js';
import { configSchema } from '@gt-elements/jobs/schemas/published.js';
import { mismatchText } from '@gt-elements/jobs/schemas/validate.js';
import type { Design } from './design.js';

/** A part of a design that is not finished, such as a dimension without a name. */
export interface Unfinished {
  readonly property: string;
  /** Of a list, counted from 1. */
  readonly entry?: number;
  readonly why: string;
}

/** The design without what is not finished: what is left makes a task that works while the rest is still written. */
export function usable(design: Design): { readonly design: Design; readonly unfinished: readonly Unfinished[] } {
  const unfinished: Unfinished[] = [];
  const { properties } = configSchema(design.task);
  const settings: Record<string, unknown> = {};
  for (const [property, given] of Object.entries(design.settings)) {
    const schema = properties[property];
    if (!schema || given === undefined) continue;
    let value = given;
    if (schema.type === 'array' && Array.isArray(given)) {
      value = given.filter((entry, index) => {
        const reading = readAny(schema.items, entry);
        if (!reading.ok) unfinished.push({ property, entry: index + 1, why: mismatchText(reading.mismatch) });
        return reading.ok;
      });
    }
    const reading = readAny(schema, value);
    if (reading.ok) settings[property] = value;
    else unfinished.push({ property, why: mismatchText(reading.mismatch) });
  }
  const name = design.name.trim();
  if (!name) unfinished.push({ property: 'name', why: 'an answer needs a name' });
  return { design: { ...design, name: name || design.task, settings }, unfinished };
}
