import type { Infer, ObjectSchema } from './schema.js';

type Properties = ObjectSchema['properties'];
type Defaulted<P extends Properties> = {
  [K in keyof P]: P[K] extends { readonly default: unknown } ? K : never;
}[keyof P];

/** What a schema accepts, with every setting that has a `default` present. Defaults inside entries are not filled in. */
export type WithDefaults<S extends ObjectSchema> = Omit<Infer<S>, Defaulted<S['properties']> & string> & {
  readonly [K in Defaulted<S['properties']>]: Infer<S['properties'][K]>;
};

/** Fills in the defaults of settings that are absent: a {@link WithDefaults}. What is given stays the same reference. */
export function withDefaults(schema: ObjectSchema, given: object): Record<string, unknown> {
  const filled: Record<string, unknown> = { ...given };
  for (const [name, each] of Object.entries(schema.properties)) {
    if (filled[name] === undefined && each.default !== undefined) filled[name] = each.default;
  }
  return filled;
}
