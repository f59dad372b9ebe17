import { noChange, type ElementPart } from 'lit';
import { Directive, directive } from 'lit/directive.js';

/** Attributes by name; what is no string is written as JSON, `true` as an empty one, `false` and `undefined` not at all. */
export type Attributes = Readonly<Record<string, unknown>>;

class AttributesDirective extends Directive {
  #names: readonly string[] = [];

  override render(_attributes: Attributes): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, [attributes]: [Attributes]): unknown {
    const written = Object.entries(attributes).filter(
      ([, value]) => value !== undefined && value !== null && value !== false,
    );
    for (const name of this.#names) if (!written.some(([other]) => other === name)) element.removeAttribute(name);
    for (const [name, value] of written) element.setAttribute(name, asText(value));
    this.#names = written.map(([name]) => name);
    return noChange;
  }
}

function asText(value: unknown): string {
  if (value === true) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Writes a story's arguments as a template's author would: `<gt-text-ranking ${attributes(args)}>`. */
export const attributes = directive(AttributesDirective);
