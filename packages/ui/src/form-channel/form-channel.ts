import { OwnerHub, type HubMember } from './owner-hub.js';
import { findOwner, lookupRoots, noOwner, type Owner } from './owner.js';

export type { Owner, OwnerKind } from './owner.js';

/** What the channel needs of the element it serves, which must be form-associated. */
export interface FormChannelHost extends HTMLElement {
  /** Key of the answer. A native form reads the attribute, so the two must agree at any moment. */
  name: string;
  disabled: boolean;
  /** The author leaves submitting to the page. */
  readonly hideSubmit: boolean;
}

export interface FormChannelCallbacks {
  /** The owner was reset. Not called where the browser calls `formResetCallback`. */
  onReset(): void;
  /** The owner is about to submit, checked or not, and nobody else has heard of it yet: the last moment to write. */
  onBeforeSubmit?(): void;
  /**
   * Whether the submit may go on. False stops it; the element then shows what is missing and, with `takesFocus` (it is the
   * first invalid one in document order), takes the focus.
   */
  onSubmit(takesFocus: boolean): boolean;
  /** A submit went through un-prevented. May come twice for one submit. */
  onSent(): void;
  /** Another owner, or {@link FormChannel.carriesSubmit} has changed. */
  onOwnerChange?(): void;
}

/** Marks the input, so that it is known for what it is, also in a copy of the element. */
export const ANSWER_MARK = 'data-gt-answer';

/**
 * How an answer gets from an element to its form, whatever that is: by the element's form value in the native form that the
 * browser associates with it, else by one hidden input.
 *
 * The element calls `connect`, `disconnect` and `refresh` from its life-cycle callbacks.
 */
export class FormChannel {
  readonly #host: FormChannelHost;
  readonly #internals: ElementInternals;
  readonly #callbacks: FormChannelCallbacks;
  readonly #member: HubMember;
  /** Waits for the element named by `form`; only while there is none. */
  readonly #idObserver = new MutationObserver(() => this.refresh());
  #owner = noOwner;
  #hub: OwnerHub | undefined;
  #input: HTMLInputElement | undefined;
  #json: string | null = null;
  // Not `isConnected`: when a node is moved, its `disconnectedCallback` finds it connected again already.
  #connected = false;

  constructor(host: FormChannelHost, internals: ElementInternals, callbacks: FormChannelCallbacks) {
    this.#internals = internals;
    this.#host = host;
    this.#callbacks = callbacks;
    this.#member = {
      host,
      get associated() {
        return internals.form;
      },
      get mayCarrySubmit() {
        return !isDisabled(host) && !host.hideSubmit;
      },
      refresh: () => this.refresh(),
      prepare: () => {
        callbacks.onBeforeSubmit?.();
        // a framework may have thrown our input out with children that it rendered again
        this.refresh();
      },
      check: (takesFocus) => isDisabled(host) || callbacks.onSubmit(takesFocus),
      sent: () => callbacks.onSent(),
      reset: () => callbacks.onReset(),
      carrierChanged: () => callbacks.onOwnerChange?.(),
    };
  }

  /** For `connectedCallback`. */
  connect(): void {
    this.#connected = true;
    for (const child of [...this.#host.children])
      if (child.hasAttribute(ANSWER_MARK) && child !== this.#input) child.remove();
    this.refresh();
  }

  /** For `disconnectedCallback`. */
  disconnect(): void {
    this.#connected = false;
    this.#idObserver.disconnect();
    this.#setOwner(noOwner);
  }

  /**
   * `form`, `name`, `disabled` or `hideSubmit` has changed; also for `formAssociatedCallback` and `formDisabledCallback`.
   */
  refresh(): void {
    if (!this.#connected) return;
    this.#deliver();
    this.#hub?.update();
  }

  /** As found last: on connect, on refresh, and at each write. */
  get owner(): Owner {
    return this.#owner;
  }

  /**
   * Sets what will be submitted, at once. `null` submits nothing. While the element is disconnected it is only kept.
   */
  write(json: string | null): void {
    if (json !== this.#json) this.#hub?.answerChanged();
    this.#json = json;
    if (this.#connected) this.#deliver();
  }

  /**
   * Asks the owner to submit, as a click on its own button would. Within a second of a submit that went through, or of a
   * request that was ignored for that reason, it does nothing, unless an answer has changed meanwhile: a held key and a
   * double click submit once.
   */
  requestSubmit(): void {
    this.#hub?.requestSubmit();
  }

  /**
   * Whether this element shows the submit button: it has an owner, is the last of its elements (neither disabled nor with
   * `hideSubmit`), and the author has placed no visible submit button of his own. A crowd-form's own button is hidden
   * meanwhile.
   */
  get carriesSubmit(): boolean {
    return this.#hub?.carrier === this.#member;
  }

  #deliver(): void {
    const host = this.#host;
    this.#setOwner(findOwner(host, this.#internals.form));
    const { kind, element, form } = this.#owner;
    this.#idObserver.disconnect();
    if (!element && host.hasAttribute('form')) {
      for (const root of lookupRoots(host)) {
        this.#idObserver.observe(root, { childList: true, subtree: true, attributeFilter: ['id'] });
      }
    }
    this.#internals.setFormValue(kind === 'native' ? this.#json : null);
    // What is put into a crowd-form after it has upgraded may stand beside its inner form.
    const container = form ?? element;
    if (!container || kind === 'native' || this.#json === null || !host.name) this.#input?.remove();
    else this.#place(container, this.#json);
  }

  #place(container: HTMLElement, json: string): void {
    const host = this.#host;
    const input = (this.#input ??= createInput());
    input.name = host.name;
    input.value = json;
    input.disabled = isDisabled(host);
    // Below the host it comes after it in tree order: the last of one name wins, with collectors that take the host as well.
    if (container.contains(host)) {
      if (host.lastElementChild !== input) host.append(input);
    } else if (!container.contains(input)) container.append(input);
  }

  #setOwner(owner: Owner): void {
    const before = this.#owner;
    this.#owner = owner;
    if (owner.element === before.element && owner.kind === before.kind) return;
    if (owner.element !== before.element) {
      this.#input?.remove();
      this.#hub?.leave(this.#member);
      this.#hub = owner.element ? OwnerHub.of(owner.element) : undefined;
      this.#hub?.join(this.#member);
      this.#hub?.update();
    }
    this.#callbacks.onOwnerChange?.();
  }
}

/** Also inside a disabled fieldset. */
const isDisabled = (host: FormChannelHost): boolean => host.disabled || host.matches(':disabled');

function createInput(): HTMLInputElement {
  const input = document.createElement('input');
  input.type = 'hidden';
  input.autocomplete = 'off'; // or a browser puts an old answer back in when the page is reloaded
  input.setAttribute(ANSWER_MARK, '');
  return input;
}
