import type { ObjectSchema, Schema } from '@gt-elements/core/schema/schema.js';
import { attributeName } from '@gt-elements/ui/configuration/problem.js';

/** Storybook's controls for the settings of an element, by attribute. */
export function controlsOf({ properties }: ObjectSchema): Record<string, object> {
  return Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => [attributeName(name), controlOf(schema)]),
  );
}

function controlOf(schema: Schema): object {
  switch (schema.type) {
    case 'boolean':
      return { control: 'boolean' };
    case 'integer':
    case 'number':
      return { control: 'number' };
    case 'string':
      return schema.enum ? { control: 'select', options: schema.enum } : { control: 'text' };
    default:
      return { control: 'object' };
  }
}
