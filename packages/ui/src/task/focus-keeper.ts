import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & HTMLElement;

/**
 * Keeps the focus in an element when a rendering takes away what had it: a button whose work is done, a row that has
 * come into another list. Else keys would go nowhere, and a reader of the screen would start at the top of the page.
 */
export class FocusKeeper implements ReactiveController {
  #focused: Element | null | undefined;

  /** @param successorOf what the focus goes to in place of what is lost */
  constructor(
    private readonly host: Host,
    private readonly successorOf: (lost: Element) => HTMLElement | null | undefined,
  ) {
    host.addController(this);
  }

  hostUpdate(): void {
    this.#focused = this.host.shadowRoot?.activeElement;
  }

  hostUpdated(): void {
    const before = this.#focused;
    // a dialog that closes gives the focus back a microtask later
    if (before) queueMicrotask(() => this.#isLost() && this.successorOf(before)?.focus());
  }

  #isLost(): boolean {
    const { activeElement, body } = this.host.ownerDocument;
    if (activeElement !== this.host) return !activeElement || activeElement === body;
    return this.host.shadowRoot?.activeElement?.checkVisibility() === false;
  }
}
