import type { LitElement, ReactiveController } from 'lit';

/**
 * Takes the focus where `autofocus` asks for it and nothing else has it: the platform refuses it in a frame of another
 * origin. Again when the element is put in again and had no focus to keep.
 */
export class Autofocus implements ReactiveController {
  #isShown = false;

  constructor(private readonly host: LitElement) {
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#isShown) this.#take();
  }

  hostUpdated(): void {
    if (!this.#isShown) this.#take();
    this.#isShown = true;
  }

  #take(): void {
    const { activeElement, body } = this.host.ownerDocument;
    if (this.host.hasAttribute('autofocus') && (!activeElement || activeElement === body)) this.host.focus();
  }
}
