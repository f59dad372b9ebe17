import { readAny, type Mismatch } from '@gt-elements/core/schema/read.js';
import { configSchema } from '@gt-elements/jobs/schemas/published.js';
import { mismatchText } from '@gt-elements/jobs/schemas/validate.js';
import type { Design } from './design.js';

/** A part of a design that is not finished, such as a dimension without a name. */
export interface Unfinished {
  readonly property: string;
  /** Of a list, counted from 1. */
  readonly entry?: number;
  /** Leads to what is missing or wrong in the entry, or in the setting: names of members, and places in lists from 0. */
  readonly path: readonly string[];
  /** Whether nothing is written there yet. */
  readonly isEmpty: boolean;
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
        if (!reading.ok) unfinished.push({ property, entry: index + 1, ...whereOf(reading.mismatch) });
        return reading.ok;
      });
    }
    const reading = readAny(schema, value);
    if (reading.ok) settings[property] = value;
    else unfinished.push({ property, ...whereOf(reading.mismatch) });
  }
  const name = design.name.trim();
  if (!name) unfinished.push({ property: 'name', path: [], isEmpty: true, why: 'an answer needs a name' });
  const title = design.job.title.trim();
  if (!title) unfinished.push({ property: 'title', path: [], isEmpty: true, why: 'a job needs a title' });
  const job = { ...design.job, title: title || design.task };
  return { design: { ...design, name: name || design.task, job, settings }, unfinished };
}

function whereOf(mismatch: Mismatch): Pick<Unfinished, 'path' | 'isEmpty' | 'why'> {
  const { path, received } = mismatch;
  const isEmpty = received === undefined || received === '';
  return { path: path.split('/').slice(1), isEmpty, why: mismatchText(mismatch) };
}
