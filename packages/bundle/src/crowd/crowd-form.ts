import { isParsed } from '@gt-elements/ui/configuration/parser-position.js';
import { collect, flatten, isField } from './collect.js';
import { addSheet } from './sheet.js';
import { crowdWords } from './words.js';

const SUBMIT = 'crowd-button[form-action="submit"]';

/**
 * Our own `<crowd-form>`, for pages without AWS's script, as contract §2 describes AWS's: it moves its children into a
 * light-DOM `<form>`, adds a submit button unless there is one, and collects light-DOM fields by name.
 *
 * Order of a submit: native validity of the fields, a cancelable `submit`, collecting, a cancelable `gt-submit` with
 * `detail.answers`, and, where `action` is set, a POST of that bare object as JSON there.
 *
 * @attr action - where answers are posted to; without it only the events are fired
 * @attr answer-format - `flatten-objects` for dot-joined keys
 */
export class CrowdForm extends HTMLElement {
  readonly #form = document.createElement('form');
  readonly #status = document.createElement('p');
  readonly #observer = new MutationObserver(() => this.#settle());
  #ownButton: HTMLElement | undefined;
  #isPosting = false;
  #isWaiting = false;

  constructor() {
    super();
    // its own bubble would also stop for elements that AWS's form does not ask, such as form-associated ones
    this.#form.noValidate = true;
    this.#status.setAttribute('role', 'status');
    // a button inside, or Enter in a field, submits the inner form: the same way as any other submit
    this.addEventListener('submit', (event) => this.#takeNativeSubmit(event), true);
  }

  /** The inner form that holds the children. */
  get form(): HTMLFormElement {
    return this.#form;
  }

  connectedCallback(): void {
    addSheet(
      this.ownerDocument,
      ':where(crowd-form,crowd-form>form){display:block}:where(crowd-form>form){block-size:100%}',
    );
    this.#settle();
    // the button by its form-action, too: an element that brings its own may set it after insertion
    this.#observer.observe(this, { childList: true, subtree: true, attributeFilter: ['form-action'] });
  }

  disconnectedCallback(): void {
    this.#observer.disconnect();
  }

  /** Submits, as the button does. Nothing happens while an earlier answer is still on its way. */
  submit(): void {
    if (this.#isPosting || !this.#reportValidity()) return;
    if (!this.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))) return;
    const collected = collect(this.#form);
    const answers = this.getAttribute('answer-format') === 'flatten-objects' ? flatten(collected) : collected;
    const event = new CustomEvent('gt-submit', {
      bubbles: true,
      composed: true,
      cancelable: true,
      detail: { answers },
    });
    const action = this.getAttribute('action');
    if (this.dispatchEvent(event) && action) void this.#post(action, answers);
  }

  /** Resets the inner form. */
  reset(): void {
    this.#form.reset();
  }

  /** Takes in children that the parser or a script added, and has exactly one submit button. */
  #settle(): void {
    if (this.#form.parentNode !== this) this.append(this.#form);
    const end = this.#ownButton?.parentNode === this.#form ? this.#ownButton : null;
    for (const child of [...this.childNodes]) {
      if (child !== this.#form) this.#form.insertBefore(child, end);
    }
    const others = [...this.querySelectorAll<HTMLElement>(SUBMIT)].filter((button) => button !== this.#ownButton);
    if (others.length) {
      this.#ownButton?.remove();
      this.#ownButton = undefined;
    } else if (!this.#ownButton && isParsed(this)) {
      this.#ownButton = document.createElement('crowd-button');
      // the mark of the button that AWS's form adds, by which others tell it from an author's
      const attributes = { 'form-action': 'submit', variant: 'primary', 'data-testid': 'crowd-submit' };
      for (const [name, value] of Object.entries(attributes)) this.#ownButton.setAttribute(name, value);
      this.#ownButton.textContent = crowdWords(this).submit;
      this.#form.append(this.#ownButton);
    } else if (!this.#ownButton && !this.#isWaiting) {
      // only where a page is written again after our script ran: a button of its own may still follow
      this.#isWaiting = true;
      document.addEventListener('DOMContentLoaded', () => this.isConnected && this.#settle(), { once: true });
    }
  }

  #takeNativeSubmit(event: Event): void {
    if (event.target === this) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.submit();
  }

  /** Native and `crowd-*` fields only: an element of ours answers to the `submit` event instead (contract §5). */
  #reportValidity(): boolean {
    const invalid = [...this.#form.querySelectorAll<HTMLInputElement>('*')].find(
      (field) => isField(field) && field.willValidate && !field.validity.valid,
    );
    return invalid?.reportValidity() ?? true;
  }

  async #post(action: string, answers: Record<string, unknown>): Promise<void> {
    const words = crowdWords(this);
    this.#isPosting = true;
    try {
      const reply = await fetch(action, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(answers),
      });
      this.#say(reply.ok ? words.sent : `${words.failed} (${reply.status})`);
    } catch {
      this.#say(words.failed);
    } finally {
      this.#isPosting = false;
    }
  }

  #say(text: string): void {
    if (!this.#status.isConnected) this.#form.append(this.#status);
    this.#status.textContent = text;
  }
}
