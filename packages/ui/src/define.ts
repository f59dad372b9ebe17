/** The version of this copy, to be told apart from another one on the same page. */
export const VERSION = '0.1.0';

/**
 * Registers a public tag. A second copy on the page leaves the first in place and says so once.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  const first = customElements.get(tag);
  Object.defineProperty(element, 'version', { value: VERSION, configurable: true });
  if (!first) {
    customElements.define(tag, element);
    return;
  }
  if (first === element) return;
  const { version = 'unknown' } = first as { version?: string };
  console.warn(`<${tag}> is on this page already, in version ${version}; version ${VERSION} is not used.`);
}
