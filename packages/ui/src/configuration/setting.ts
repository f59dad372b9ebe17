import type { Source } from './configuration.js';

/** An element whose settings come from several sources. */
interface Configured {
  readonly config: object;
  configure(name: string, source: Source, value: unknown): void;
}

/**
 * Declares a property that the author sets, as a property, an attribute or a child script; its schema stands in the
 * task's configuration under the same name. Reading gives what is in use, with defaults; setting never throws.
 */
export function setting(prototype: Configured, name: string): void {
  Object.defineProperty(prototype, name, {
    configurable: true,
    enumerable: true,
    get(this: Configured): unknown {
      return (this.config as Record<string, unknown>)[name];
    },
    set(this: Configured, value: unknown) {
      this.configure(name, 'property', value);
    },
  });
}
