import type { LitElement } from 'lit';

/** Whether the list of what is missing is open, and the button in the footer that opens it. */
export class IssueList {
  #isOpen = false;

  constructor(private readonly host: LitElement) {}

  get isOpen(): boolean {
    return this.#isOpen;
  }

  show(open: boolean): void {
    if (open !== this.#isOpen) this.host.requestUpdate();
    this.#isOpen = open;
  }

  get toggle(): HTMLElement | undefined {
    return this.host.shadowRoot?.querySelector<HTMLElement>('.issues-toggle') ?? undefined;
  }
}
