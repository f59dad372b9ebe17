import { noChange, type ElementPart } from 'lit';
import { Directive, directive, PartType, type PartInfo } from 'lit/directive.js';

/** `--name` or a property, to its value; `undefined` takes it away. */
export type CssProperties = Readonly<Record<string, string | undefined>>;

class CssPropertiesDirective extends Directive {
  #set = new Map<string, string>();

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('cssProperties() stands in a tag, not in an attribute');
  }

  override render(_properties: CssProperties): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, [properties]: [CssProperties]): unknown {
    const { style } = element as HTMLElement;
    for (const name of this.#set.keys()) {
      if (properties[name] === undefined) {
        style.removeProperty(name);
        this.#set.delete(name);
      }
    }
    for (const [name, value] of Object.entries(properties)) {
      if (value === undefined || this.#set.get(name) === value) continue;
      style.setProperty(name, value);
      this.#set.set(name, value);
    }
    return noChange;
  }
}

/**
 * Sets CSS properties one by one: `<div ${cssProperties({'--_gt-pane': '280px'})}>`.
 * A `style` attribute would be blocked by a strict content security policy, this is not.
 */
export const cssProperties = directive(CssPropertiesDirective);
