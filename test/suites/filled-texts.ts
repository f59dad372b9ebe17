import type { ObjectSchema, Schema } from '@gt-elements/core/schema/schema.js';
import type { Settings } from './task-sample.js';

/** The next text to fill in; each call may give another. */
export type NextText = () => string;

/**
 * Settings with other texts wherever their schema takes any text: names, labels, prompts, choices. What has to be one
 * of some words, and addresses, stay.
 */
export function withTexts(schema: ObjectSchema, settings: Settings, next: NextText): Settings {
  return replaced(schema, settings, takesAnyText, next);
}

/** Settings with others in place of all addresses. */
export function withAddresses(schema: ObjectSchema, settings: Settings, next: NextText): Settings {
  return replaced(schema, settings, takesAddress, next);
}

/** JSON with other texts in place of all its texts. */
export function withAnyTexts(value: unknown, next: NextText): unknown {
  if (typeof value === 'string') return next();
  if (Array.isArray(value)) return value.map((each) => withAnyTexts(each, next));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withAnyTexts(each, next)]));
}

type Takes = (schema: Schema) => boolean;

function replaced(schema: ObjectSchema, settings: Settings, takes: Takes, next: NextText): Settings {
  const entries = Object.entries(settings).map(([name, value]) => {
    const each = schema.properties[name];
    return [name, each ? filled(each, value, takes, next) : value] as const;
  });
  return Object.fromEntries(entries);
}

function filled(schema: Schema, value: unknown, takes: Takes, next: NextText): unknown {
  const alternatives = schema.anyOf ?? [schema];
  if (typeof value === 'string') return alternatives.some(takes) ? next() : value;
  if (Array.isArray(value)) {
    const array = alternatives.find((each) => each.type === 'array');
    return array ? value.map((each) => filled(array.items, each, takes, next)) : value;
  }
  if (!isObject(value)) return value;
  const objects = alternatives.filter((each): each is ObjectSchema => each.type === 'object');
  const whole = objects.find(({ required }) => required?.every((name) => name in value)) ?? objects[0];
  // an object of no known members is one of free texts
  if (whole && Object.keys(whole.properties).length > 0) return replaced(whole, value, takes, next);
  return takes === takesAnyText ? withAnyTexts(value, next) : value;
}

function takesAnyText(schema: Schema): boolean {
  return schema.type === 'string' && !schema.enum && !takesAddress(schema);
}

export function takesAddress({ description = '' }: Schema): boolean {
  return description === 'URL' || description.startsWith('Address of ');
}

function isObject(value: unknown): value is Settings {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
