import { html, type TemplateResult } from 'lit';
import { Directive, directive } from 'lit/directive.js';
import { repeat } from 'lit/directives/repeat.js';
import { focusAfter } from './focus.js';

/** A list whose entries come and go, in a `fieldset`. */
export interface EntryListProps {
  /** Of the `fieldset`, which problems of the list as a whole lead to. */
  readonly id: string;
  readonly label: string;
  /** Whether the name is said only, as a heading beside it shows it. */
  readonly isOnlySaid?: boolean;
  /** What an entry is called: “tag”. */
  readonly each: string;
  readonly entries: readonly unknown[];
  empty(): unknown;
  entry(value: unknown, index: number, set: (changed: unknown) => void): TemplateResult;
  set(entries: readonly unknown[]): void;
}

const FIELD = ':is(input, textarea, select)';

/** What is opened in an entry, and the focus in it, stay with it when one before it goes. */
class EntryList extends Directive {
  /** What entries are known by: they are plain values, of which some are alike. */
  #keys: readonly number[] = [];
  #entries: readonly unknown[] = [];
  #last = 0;

  override render(props: EntryListProps): TemplateResult {
    const { id, label, isOnlySaid = false, each, entries, empty, entry } = props;
    if (entries !== this.#entries) this.#take(entries, entries.map(this.#next));
    const put = (changed: readonly unknown[], keys: readonly number[]) => {
      this.#take(changed, keys);
      props.set(changed);
    };
    const add = (event: Event) => {
      put([...entries, empty()], [...this.#keys, this.#next()]);
      focusAfter(event, `.entry:last-of-type ${FIELD}`);
    };
    const remove = (index: number) => (event: Event) => {
      const isOther = (_: unknown, at: number) => at !== index;
      put(entries.filter(isOther), this.#keys.filter(isOther));
      // to what has come into its place, else to the last one
      const next = Math.min(index + 1, entries.length - 1);
      focusAfter(event, next ? `.entry:nth-of-type(${next}) ${FIELD}` : '.add');
    };
    return html`<fieldset class="list" id=${id} tabindex="-1">
      <legend class=${isOnlySaid ? 'outside' : ''}>${label}</legend>
      ${repeat(
        entries,
        (_, index) => this.#keys[index],
        (value, index) =>
          html`<div class="entry" role="group" aria-label="${each} ${index + 1}">
            <div class="members">
              ${entry(value, index, (changed) =>
                put(
                  entries.map((other, at) => (at === index ? changed : other)),
                  this.#keys,
                ),
              )}
            </div>
            <button
              type="button"
              class="remove"
              aria-label="Remove ${each} ${index + 1}"
              title="Remove"
              @click=${remove(index)}
            >
              ✕
            </button>
          </div>`,
      )}
      <button type="button" class="add" @click=${add}>Add ${/^[aeiou]/.test(each) ? 'an' : 'a'} ${each}</button>
    </fieldset>`;
  }

  readonly #next = (): number => ++this.#last;

  #take(entries: readonly unknown[], keys: readonly number[]): void {
    this.#entries = entries;
    this.#keys = keys;
  }
}

export const entryList = directive(EntryList);
