import type { Schema } from '@gt-elements/core/schema/schema.js';

/* Values that were spread over the columns of a table, as spreadsheets and `pandas.json_normalize` do it. */

/** A value taken apart: the path of each leaf, its steps joined by dots, and what stands there. */
export function flatten(value: unknown, path = ''): Record<string, string> {
  if (typeof value !== 'object' || value === null) return value === undefined ? {} : { [path]: leafText(value) };
  const entries = Object.entries(value);
  // what holds nothing would be gone
  if (!entries.length) return { [path]: JSON.stringify(value) };
  return Object.assign({}, ...entries.map(([key, each]) => flatten(each, path ? `${path}.${key}` : key))) as Record<
    string,
    string
  >;
}

function leafText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Puts columns together again: steps that are whole numbers are places in a list. Empty cells are nothing. */
export function unflatten(columns: Readonly<Record<string, string>>): unknown {
  const root: Node = new Map();
  for (const [path, text] of Object.entries(columns)) {
    if (text === '') continue;
    const steps = path.split('.');
    const last = steps.pop()!;
    let node = root;
    for (const step of steps) {
      const next = node.get(step);
      if (next instanceof Map) node = next;
      else node.set(step, (node = new Map()));
    }
    node.set(last, text);
  }
  return grown(root);
}

type Node = Map<string, Node | string>;

function grown(node: Node | string | undefined): unknown {
  if (!(node instanceof Map)) return node;
  const keys = [...node.keys()];
  if (keys.length && keys.every((key) => /^(0|[1-9]\d{0,5})$/.test(key))) {
    const length = Math.max(...keys.map(Number)) + 1;
    return Array.from({ length }, (_, index) => grown(node.get(String(index))) ?? null);
  }
  return Object.fromEntries(keys.map((key) => [key, grown(node.get(key))]));
}

/**
 * Cells are texts: what a schema says is a number, a truth value or nothing is read as that. Whole parts may stand in one
 * cell as JSON.
 */
export function typed(schema: Schema | undefined, value: unknown): unknown {
  const parsed = typeof value === 'string' ? cellOf(schema, value) : value;
  if (Array.isArray(parsed)) {
    const items = kinds(schema).find((each) => each.type === 'array');
    return parsed.map((each) => typed(items?.type === 'array' ? items.items : undefined, each));
  }
  if (typeof parsed !== 'object' || parsed === null) return parsed;
  const properties = kinds(schema).find((each) => each.type === 'object');
  return Object.fromEntries(
    Object.entries(parsed).map(([name, each]) => [
      name,
      typed(properties?.type === 'object' ? properties.properties[name] : undefined, each),
    ]),
  );
}

function cellOf(schema: Schema | undefined, text: string): unknown {
  const types = kinds(schema).map(({ type }) => type);
  if (schema && types.includes('string')) return text === 'null' && types.includes('null') ? null : text;
  // pandas writes the words of Python
  const json = { True: 'true', False: 'false', None: 'null', nan: 'null' }[text] ?? text;
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return text;
  }
}

function kinds(schema: Schema | undefined): readonly Schema[] {
  if (!schema) return [];
  return schema.anyOf ? schema.anyOf.flatMap(kinds) : [schema];
}
