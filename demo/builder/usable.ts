import { readAny } from '@gt-elements/core/schema/read.js';
import { configSchema } from '@gt-elements/jobs/schemas/published.js';
import { mismatchText } from '@gt-elements/jobs/schemas/validate.js';
import type { Design } from './design.js';

/** A part of a design that is not finished, such as a dimension without a name. */
export interface Unfinished {
  readonly property: string;
  /** Of a list, counted from 1. */
  readonly entry?: number;
  /** The member that is missing or wrong, where it is one of an entry. */
  readonly member?: string;
  /** In the words of the schema. */
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
        if (!reading.ok) {
          const { mismatch } = reading;
          const [, member] = mismatch.path.split('/');
          const where = member ? { member } : {};
          unfinished.push({ property, entry: index + 1, ...where, why: mismatchText(mismatch) });
        }
        return reading.ok;
      });
    }
    const reading = readAny(schema, value);
    if (reading.ok) settings[property] = value;
    else unfinished.push({ property, why: mismatchText(reading.mismatch) });
  }
  const name = design.name.trim();
  if (!name) unfinished.push({ property: 'name', why: 'an answer needs a name' });
  const title = design.job.title.trim();
  if (!title) unfinished.push({ property: 'title', why: 'a job needs a title' });
  const job = { ...design.job, title: title || design.task };
  return { design: { ...design, name: name || design.task, job, settings }, unfinished };
}
