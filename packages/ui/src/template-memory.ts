import { templateAddress } from './drafts/template-address.js';
import { StorageShelf, type Shelved } from './drafts/storage-shelf.js';

interface Remembered extends Shelved {
  readonly values: Readonly<Record<string, unknown>>;
}

const shelf = new StorageShelf<Remembered>(() => localStorage, 'gt-elements/template/', {
  count: 50,
  length: 100_000,
  age: 365 * 86_400_000,
});

/**
 * What a person has arranged on the screen of one template: what is collapsed or pinned, how wide the panes are.
 * Where storage is blocked it is remembered as long as the element lives.
 */
export class TemplateMemory {
  #own: Readonly<Record<string, unknown>> = {};

  /** @param tag elements of another kind in the same template have a memory of their own */
  constructor(
    private readonly tag: string,
    private readonly now: () => number = Date.now,
  ) {}

  /** A JSON value, or `undefined`. It may come from another version of the page: check it. */
  get(key: string): unknown {
    return this.#all()[key];
  }

  set(key: string, value: unknown): void {
    const values = { ...this.#all(), [key]: value };
    this.#own = values;
    shelf.write(this.#name, { savedAt: this.now(), values });
  }

  get #name(): string {
    return `${templateAddress()} ${this.tag}`;
  }

  #all(): Readonly<Record<string, unknown>> {
    const kept = shelf.read(this.#name)?.values;
    return typeof kept === 'object' && kept !== null ? { ...this.#own, ...kept } : this.#own;
  }
}
