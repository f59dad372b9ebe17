/** Shorter is a press, longer is held. Milliseconds. */
const HELD = 300;

/** What a held key does. */
export interface LiveHost {
  /** @returns whether it has begun */
  begin(): boolean;
  /** @param wasHeld for so long that it is meant to last as long as the key was down */
  end(wasHeld: boolean): void;
}

/**
 * Marks while a key is held: what begins when it goes down may end when it comes up. A key that comes up elsewhere, since
 * the window lost the focus meanwhile, has come up then.
 */
export class LiveMarking {
  /** What went down last was no key. */
  isPressed = false;
  #last: { readonly code: string; readonly at: number } | undefined;
  #held: { readonly code: string; readonly since: number; readonly host: LiveHost } | undefined;
  #listening: AbortController | undefined;

  /** A key, or a pointer, went down in the element, whatever it is for. */
  note(event: KeyboardEvent | PointerEvent): void {
    this.isPressed = !(event instanceof KeyboardEvent);
    if (event instanceof KeyboardEvent && !event.repeat) this.#last = { code: event.code, at: event.timeStamp };
  }

  /** The key that went down last marks. */
  start(host: LiveHost): void {
    const { code = '', at = 0 } = this.#last ?? {};
    this.#release(at);
    if (!host.begin()) return;
    this.#held = { code, since: at, host };
    const listening = (this.#listening = new AbortController());
    const options = { capture: true, signal: listening.signal };
    window.addEventListener('keyup', (event) => event.code === code && this.#release(event.timeStamp), options);
    window.addEventListener('blur', (event) => event.target === window && this.#release(event.timeStamp), options);
  }

  /** To be called when the element leaves the page. */
  forget(): void {
    this.#listening?.abort();
    this.#held = this.#listening = undefined;
  }

  #release(at: number): void {
    const held = this.#held;
    this.forget();
    held?.host.end(at - held.since >= HELD);
  }
}
