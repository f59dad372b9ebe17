import type { ObjectSchema, Schema } from '@gt-elements/core/schema/schema.js';
import { attributeName } from '@gt-elements/core/schema/attribute-name.js';

/** Storybook's controls for the settings of an element, by attribute. */
export function controlsOf({ properties }: ObjectSchema): Record<string, object> {
  return Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => [attributeName(name), controlOf(schema)]),
  );
}

/** What can be read only, or is no matter of a story's attributes. */
export const uncontrolled = Object.fromEntries(
  ['value', 'form', 'type', 'labels', 'validity', 'validationMessage', 'willValidate', 'config', 'problems'].map(
    (name) => [name, { control: false as const }],
  ),
);

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
