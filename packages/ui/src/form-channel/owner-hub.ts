import { compareDocumentOrder } from './document-order.js';
import { isCrowdForm } from './owner.js';
import { hasOwnSubmit, showStandardButton } from './submit-button.js';

/**
 * One element's place in its owner. Elements from several copies of our scripts meet in one hub, so this shape and that of
 * the hub are fixed for a major version.
 */
export interface HubMember {
  readonly host: HTMLElement;
  /** The form that the browser associates with the element, and resets it with. */
  readonly associated: HTMLFormElement | null;
  /** Whether the element can show a submit button at all. */
  readonly mayCarrySubmit: boolean;
  /** Puts the answer where the owner will look for it, if something has moved, and calls {@link OwnerHub.update}. */
  refresh(): void;
  /** A submit is about to be checked and collected: writes what is not written yet, and refreshes. */
  prepare(): void;
  /** @see FormChannelCallbacks.onSubmit */
  check(takesFocus: boolean): boolean;
  sent(): void;
  reset(): void;
  /** It has got or lost the submit button. */
  carrierChanged(): void;
}

const key = Symbol.for('@gt-elements/form-owner/0');
type Keyed = HTMLElement & { [key]?: OwnerHub };

/** How long after a submit a further request is taken for the same one, in ms: a held key, a double click. */
const SAME_REQUEST = 1000;

/** What the elements of one owner have to settle between them: who is invalid first, and who shows the submit button. */
export class OwnerHub {
  readonly #owner: Keyed;
  readonly #members = new Set<HubMember>();
  readonly #observer = new MutationObserver(() => this.#inOrder().forEach((member) => member.refresh()));
  #carrier: HubMember | undefined;
  #lastSubmit = -Infinity;

  /** The hub of an owner; made when first asked for, gone when its last member has left. */
  static of(owner: Keyed): OwnerHub {
    return (owner[key] ??= new OwnerHub(owner));
  }

  private constructor(owner: HTMLElement) {
    this.#owner = owner;
    // Capturing: an invalid submit has to be stopped before anybody collects.
    for (const type of ['submit', 'reset']) owner.addEventListener(type, this, true);
    // The inner form, when a crowd-form upgrades; its own button, or the author's, at any time.
    if (isCrowdForm(owner)) this.#observer.observe(owner, { childList: true, subtree: true });
  }

  join(member: HubMember): void {
    this.#members.add(member);
  }

  /** The rest waits for a microtask: crowd-form takes its children out and puts them in again. */
  leave(member: HubMember): void {
    this.#members.delete(member);
    queueMicrotask(() => {
      this.update();
      if (this.#members.size) return; // it is back
      this.#observer.disconnect();
      for (const type of ['submit', 'reset']) this.#owner.removeEventListener(type, this, true);
      if (this.#owner[key] === this) delete this.#owner[key];
    });
  }

  /** The member that shows the submit button: the last that can, unless the author has placed a button of his own. */
  get carrier(): HubMember | undefined {
    const candidates = this.#inOrder().filter((member) => member.mayCarrySubmit);
    return candidates.length && hasOwnSubmit(this.#owner) ? undefined : candidates.at(-1);
  }

  /** Brings crowd-form's own button in line with {@link carrier}, and tells those whom a change concerns. */
  update(): void {
    const { carrier } = this;
    if (isCrowdForm(this.#owner)) showStandardButton(this.#owner, !carrier && !hasOwnSubmit(this.#owner));
    const before = this.#carrier;
    if (carrier === before) return;
    this.#carrier = carrier;
    for (const member of [before, carrier]) if (member && this.#members.has(member)) member.carrierChanged();
  }

  /** Asks the owner to submit. Right after a submit that went through, nothing: until a second of quiet, or a change. */
  requestSubmit(): void {
    const now = performance.now();
    if (now - this.#lastSubmit < SAME_REQUEST) {
      this.#lastSubmit = now;
      return;
    }
    const owner: HTMLElement = this.#owner;
    if (isCrowdForm(owner)) owner.submit?.();
    else (owner as HTMLFormElement).requestSubmit();
  }

  /** A member has another answer: the next request is not the same any more. */
  answerChanged(): void {
    this.#lastSubmit = -Infinity;
  }

  handleEvent(event: Event): void {
    const target = event.target as Element;
    if (target !== this.#owner && !(isCrowdForm(this.#owner) && target.localName === 'form')) return;
    const members = this.#inOrder();
    if (event.type === 'submit') this.#submit(event, members);
    else if (event.type === 'reset') {
      // The browser resets the elements that it associates with the form.
      const others = members.filter((member) => member.associated !== target);
      unlessPrevented(event, () => others.forEach((member) => member.reset()));
    }
  }

  #submit(event: Event, members: HubMember[]): void {
    for (const member of members) member.prepare();
    const { submitter } = event as Partial<SubmitEvent>;
    const unchecked =
      !isCrowdForm(this.#owner) &&
      ((this.#owner as HTMLFormElement).noValidate ||
        (submitter as Partial<HTMLButtonElement> | null | undefined)?.formNoValidate);
    let stopped = false;
    if (!unchecked) for (const member of members) if (!member.check(!stopped)) stopped = true;
    if (stopped) {
      // Nobody hears of an invalid submit, as with native controls: the page might send the answers by itself.
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    this.#lastSubmit = performance.now();
    unlessPrevented(event, () => members.forEach((member) => member.sent()));
  }

  #inOrder(): HubMember[] {
    return [...this.#members].sort((a, b) => compareDocumentOrder(a.host, b.host));
  }
}

/**
 * Runs `then` when all other listeners have run and none has prevented the event: at the end of its way, or, where it does
 * not get there, in a task of its own. (Microtasks run between the listeners of an event that the browser fires.)
 */
function unlessPrevented(event: Event, then: () => void): void {
  const end = event.composedPath().at(-1)!;
  const settle = (): void => {
    end.removeEventListener(event.type, settle);
    clearTimeout(timer);
    if (!event.defaultPrevented) then();
  };
  end.addEventListener(event.type, settle);
  const timer = setTimeout(settle);
}
