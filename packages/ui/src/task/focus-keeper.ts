import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & HTMLElement;

/**
 * Keeps the focus in an element when a rendering takes away what had it: a button whose work is done, a row that has
 * come into another list. Else keys would go nowhere, and a reader of the screen would start at the top of the page.
 * The same when the element itself is moved: crowd-form takes its children out and in, maybe while somebody types.
 */
export class FocusKeeper implements ReactiveController {
  #focused: Element | null | undefined;
  /** What has the focus in here, still known while the element is moved. */
  #holder: EventTarget | undefined;

  /** @param successorOf what the focus goes to in place of what is lost */
  constructor(
    private readonly host: Host,
    private readonly successorOf: (lost: Element) => HTMLElement | null | undefined,
  ) {
    host.addController(this);
    // not all browsers tell of a focus that a removal takes
    host.addEventListener('focusout', this.#forgetLater);
  }

  hostConnected(): void {
    // on the root: what goes from one to another in there is not told outside
    this.host.shadowRoot?.addEventListener('focusin', this.#hold);
    if (this.#holder instanceof HTMLElement && this.#isNowhere()) this.#holder.focus({ preventScroll: true });
  }

  hostDisconnected(): void {
    this.#forgetLater();
  }

  hostUpdate(): void {
    this.#focused = this.host.shadowRoot?.activeElement;
  }

  hostUpdated(): void {
    const before = this.#focused;
    // a dialog that closes gives the focus back a microtask later
    if (before) queueMicrotask(() => this.#isLost() && this.successorOf(before)?.focus());
  }

  readonly #hold = ({ target }: Event): void => void (this.#holder = target ?? undefined);

  /** A move is over by then. */
  readonly #forgetLater = (): void =>
    queueMicrotask(() => {
      if (!this.host.matches(':focus-within')) this.#holder = undefined;
    });

  #isNowhere(): boolean {
    const { activeElement, body } = this.host.ownerDocument;
    return !activeElement || activeElement === body;
  }

  #isLost(): boolean {
    if (this.host.ownerDocument.activeElement !== this.host) return this.#isNowhere();
    return this.host.shadowRoot?.activeElement?.checkVisibility() === false;
  }
}
