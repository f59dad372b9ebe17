import type { ObjectSchema, Schema } from '@gt-elements/core/schema/schema.js';

/**
 * Makes of a schema a function that says whether a value fits, as `read` of core does, in the time that a million lines allow.
 * What is wrong where is for `read` to say.
 */
export function fits(schema: Schema): (value: unknown) => boolean {
  if (schema.anyOf) {
    const alternatives = schema.anyOf.map(fits);
    return (value) => alternatives.some((each) => each(value));
  }
  switch (schema.type) {
    case 'string': {
      const { enum: words, minLength = 0 } = schema;
      return (value) => typeof value === 'string' && value.length >= minLength && (!words || words.includes(value));
    }
    case 'number':
    case 'integer': {
      const { type, minimum = -Infinity, maximum = Infinity } = schema;
      const isKind = type === 'integer' ? Number.isInteger : Number.isFinite;
      return (value) => isKind(value) && (value as number) >= minimum && (value as number) <= maximum;
    }
    case 'boolean':
      return (value) => typeof value === 'boolean';
    case 'null':
      return (value) => value === null;
    case 'array': {
      const { minItems = 0, maxItems = Infinity, uniqueItems = false } = schema;
      const item = fits(schema.items);
      return (value) =>
        Array.isArray(value) &&
        value.length >= minItems &&
        value.length <= maxItems &&
        value.every(item) &&
        !(uniqueItems && new Set(value).size < value.length);
    }
    case 'object':
      return fitsObject(schema);
    default:
      return () => true;
  }
}

function fitsObject({ properties, required = [] }: ObjectSchema): (value: unknown) => boolean {
  const members = Object.entries(properties).map(([name, schema]) => ({ name, isFit: fits(schema) }));
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const object = value as Readonly<Record<string, unknown>>;
    for (const name of required) if (object[name] === undefined) return false;
    for (const { name, isFit } of members) if (object[name] !== undefined && !isFit(object[name])) return false;
    return true;
  };
}
