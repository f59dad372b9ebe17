/** Does one thing after the other; a new one gives up the one before. */
export class OneAtATime {
  #current = new AbortController();
  #isBusy = false;
  #settled: Promise<void> = Promise.resolve();

  /** @param onDone nothing is being done any more */
  constructor(private readonly onDone: () => void) {}

  get isBusy(): boolean {
    return this.#isBusy;
  }

  /** Resolves when all is done, or was given up. */
  get settled(): Promise<void> {
    return this.#settled;
  }

  run(act: (signal: AbortSignal) => Promise<unknown>): void {
    this.#current.abort();
    const current = (this.#current = new AbortController());
    this.#isBusy = true;
    this.#settled = this.#settled
      .then(() => (current.signal.aborted ? undefined : act(current.signal)))
      // given up, or the medium has failed and says so itself
      .catch(() => undefined)
      .then(() => {
        if (this.#current !== current) return;
        this.#isBusy = false;
        this.onDone();
      });
  }

  stop(): void {
    this.#current.abort();
  }
}
