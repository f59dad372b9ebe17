import type { ConfiguredElement } from '../task/configured-element.js';

/**
 * Declares a property that the author sets, as a property, an attribute or a child script; its schema stands in the
 * task's configuration under the same name. Reading gives what is in use, with defaults; setting never throws.
 */
export function setting<Document, Config extends object>(
  prototype: ConfiguredElement<Document, Config>,
  name: string,
): void {
  Object.defineProperty(prototype, name, {
    configurable: true,
    enumerable: true,
    get(this: ConfiguredElement<Document, Config>): unknown {
      return (this.config as Record<string, unknown>)[name];
    },
    set(this: ConfiguredElement<Document, Config>, value: unknown) {
      this.configure(name, 'property', value);
    },
  });
}
