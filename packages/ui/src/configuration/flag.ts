/**
 * Declares a property that is the presence of the attribute of its name in lower case, as `disabled` is in HTML. It is
 * the attribute, at any moment: a native form reads it there.
 */
export function flag(prototype: HTMLElement, name: string): void {
  const attribute = name.toLowerCase();
  Object.defineProperty(prototype, name, {
    configurable: true,
    enumerable: true,
    get(this: HTMLElement): boolean {
      return this.hasAttribute(attribute);
    },
    set(this: HTMLElement, present: unknown) {
      this.toggleAttribute(attribute, Boolean(present));
    },
  });
}
