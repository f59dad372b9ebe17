import type { ArraySchema, ObjectSchema, Schema } from '@gt-elements/core/schema/schema.js';

/** How a value is asked for on the screen. */
export type FieldKind =
  | { readonly kind: 'check' }
  /** Yes, no, or left open. */
  | { readonly kind: 'answer' }
  | { readonly kind: 'choice'; readonly words: readonly string[] }
  | { readonly kind: 'number'; readonly min?: number; readonly max?: number; readonly isWhole: boolean }
  | { readonly kind: 'text' }
  /** Short texts, one in each line. */
  | { readonly kind: 'lines' }
  | { readonly kind: 'texts' }
  | { readonly kind: 'objects'; readonly members: ObjectSchema; readonly takesNames: boolean };

/** Of alternatives the one that says most: objects, else texts. */
function plainest(schema: Schema): Schema {
  const { anyOf } = schema;
  if (!anyOf) return schema;
  return (
    anyOf.find((each) => each.type === 'object' && !('image' in each.properties)) ??
    anyOf.find((each) => each.type === 'string') ??
    anyOf[0]!
  );
}

function ofItems({ items }: ArraySchema, isLong: boolean): FieldKind {
  // a list that takes texts as they are is one of texts where these are long
  const takesNames = items.anyOf?.some(({ type }) => type === 'string') ?? false;
  const each = isLong && takesNames ? ({ type: 'string' } as const) : plainest(items);
  if (each.type === 'object') return { kind: 'objects', members: each, takesNames };
  return isLong ? { kind: 'texts' } : { kind: 'lines' };
}

/** @param isLong texts of several lines are expected */
export function fieldKind(schema: Schema, isLong: boolean): FieldKind {
  const texts = schema.anyOf?.find(({ type }) => type === 'string');
  const each = texts ?? plainest(schema);
  switch (each.type) {
    case 'boolean':
      return { kind: each.default === undefined ? 'answer' : 'check' };
    case 'integer':
    case 'number': {
      const { minimum: min, maximum: max } = each;
      const limits = { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
      return { kind: 'number', isWhole: each.type === 'integer', ...limits };
    }
    case 'array':
      return ofItems(each, isLong);
    case 'string':
      return each.enum ? { kind: 'choice', words: each.enum } : { kind: 'text' };
    default:
      return { kind: 'text' };
  }
}

/** A value of a list of objects as one: a name that stands for an object with nothing else. */
export function asMembers(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'string' ? { name: value } : ((value ?? {}) as Record<string, unknown>);
}

/** The reverse, where the list takes names. */
export function asItem(members: Readonly<Record<string, unknown>>, takesNames: boolean): unknown {
  const given = Object.entries(members).filter(([, value]) => value !== undefined);
  const [first, ...others] = given;
  const isName = takesNames && !others.length && first?.[0] === 'name';
  return isName ? first[1] : Object.fromEntries(given);
}

/** What a new entry of a list of objects begins with: a text for each member that has to be there. */
export function emptyItem({ required = [], properties }: ObjectSchema, number: number): Record<string, unknown> {
  return Object.fromEntries(required.map((key) => [key, key === 'id' ? `q${number}` : emptyOf(properties[key])]));
}

/** What stands where a member has to be there and nothing is written yet. */
export function emptyOf(schema: Schema | undefined): '' | readonly [] {
  return schema?.type === 'array' ? [] : '';
}
