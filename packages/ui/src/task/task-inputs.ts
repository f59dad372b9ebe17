import { deepEqual } from '@gt-elements/core/schema/deep-equal.js';
import { derived } from '@gt-elements/core/task/derived.js';
import { inputsText } from '@gt-elements/core/text/inputs-hash.js';
import { sha256Hex } from '@gt-elements/core/text/sha256.js';

/** What a task is about, to tell tasks apart. Addresses lose query and fragment: a presigned one is another at each load. */
export class TaskInputs {
  /** Settings come one after another, most of them beside the inputs. */
  #known: { readonly of: unknown; readonly text: string } | undefined;
  /** Long texts take longer to hash than a setting should to be set. */
  readonly #hashOf = derived(sha256Hex);

  /** @param inputs as they are now */
  constructor(private readonly inputs: () => unknown) {}

  get text(): string {
    const of = this.inputs();
    if (!this.#known || !deepEqual(of, this.#known.of)) this.#known = { of, text: inputsText(of) };
    return this.#known.text;
  }

  get hash(): string {
    return this.#hashOf(this.text);
  }
}
