import { readAny, type Mismatch } from '@gt-elements/core/schema/read.js';
import type { Schema } from '@gt-elements/core/schema/schema.js';

/**
 * All places at which a value is not what a schema asks for, in document order. Of alternatives the one that fits furthest
 * is taken for what was meant.
 * @param path JSON pointer of the value
 */
export function mismatchesIn(schema: Schema, value: unknown, path = ''): readonly Mismatch[] {
  const reading = readAny(schema, value);
  if (reading.ok) return [];
  const { mismatch } = reading;
  // of the value itself: there is nothing further in
  if (!mismatch.path) return [{ ...mismatch, path }];
  if (schema.anyOf) {
    const meant = schema.anyOf.find((each) => {
      const tried = readAny(each, value);
      return !tried.ok && tried.mismatch.path === mismatch.path;
    });
    return mismatchesIn(meant!, value, path);
  }
  if (schema.type === 'array') {
    return (value as readonly unknown[]).flatMap((item, index) => mismatchesIn(schema.items, item, `${path}/${index}`));
  }
  const object = value as Readonly<Record<string, unknown>>;
  const properties = schema.type === 'object' ? Object.entries(schema.properties) : [];
  return properties.flatMap(([name, each]) =>
    object[name] === undefined ? [] : mismatchesIn(each, object[name], `${path}/${name}`),
  );
}
