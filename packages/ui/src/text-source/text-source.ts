import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { readText, TextFailure, type TextFailureReason } from './read-text.js';

export type TextState =
  | { readonly kind: 'none' }
  /** Bytes so far, and of how many where the server says it. */
  | { readonly kind: 'loading'; readonly loaded: number; readonly total?: number | undefined }
  | { readonly kind: 'loaded'; readonly text: string }
  | { readonly kind: 'failed'; readonly reason: TextFailureReason; readonly detail: string };

/** What is to be loaded. */
export interface WantedText {
  readonly address: string;
  /** Tells texts apart. A presigned address is another one each time, and the same text; it is loaded once. */
  readonly key: string;
}

/**
 * Loads a text by its address for one element: once, as long as it is in the page and the text is wanted. Loading is
 * broken off when another is wanted and when the element leaves; it begins anew when that comes back.
 */
export class TextSource implements ReactiveController {
  #state: TextState = { kind: 'none' };
  #wanted: WantedText | undefined;
  #loading: AbortController | undefined;

  /** @param onState told of each new state, before the host is rendered */
  constructor(
    private readonly host: ReactiveControllerHost & Element,
    private readonly onState: (state: TextState) => void,
  ) {
    host.addController(this);
  }

  get state(): TextState {
    return this.#state;
  }

  /** Says what is wanted now. A new address for a text that is there changes nothing; one that failed is tried again. */
  want(wanted: WantedText | undefined): void {
    const before = this.#wanted;
    this.#wanted = wanted;
    if (wanted?.key === before?.key && (wanted?.address === before?.address || this.#state.kind === 'loaded')) return;
    this.#stop();
    this.#show(wanted ? { kind: 'loading', loaded: 0 } : { kind: 'none' });
    if (this.host.isConnected) void this.#load();
  }

  /** After a failure. */
  retry(): void {
    if (this.#state.kind === 'failed') void this.#load();
  }

  hostConnected(): void {
    if (this.#state.kind === 'loading') void this.#load();
  }

  hostDisconnected(): void {
    this.#stop();
  }

  #stop(): void {
    this.#loading?.abort();
    this.#loading = undefined;
  }

  #show(state: TextState): void {
    this.#state = state;
    this.onState(state);
    this.host.requestUpdate();
  }

  async #load(): Promise<void> {
    const address = this.#wanted?.address;
    if (address === undefined) return;
    const loading = (this.#loading = new AbortController());
    const { signal } = loading;
    this.#show({ kind: 'loading', loaded: 0 });
    const onProgress = (loaded: number, total: number | undefined) =>
      this.#loading === loading && this.#show({ kind: 'loading', loaded, total });
    const state = await readText(address, { signal, onProgress }).then(
      (text): TextState => ({ kind: 'loaded', text }),
      (error: unknown): TextState =>
        error instanceof TextFailure
          ? { kind: 'failed', reason: error.reason, detail: error.detail }
          : { kind: 'failed', reason: 'network', detail: '' },
    );
    // broken off: another one is wanted by now, or none
    if (this.#loading !== loading) return;
    this.#loading = undefined;
    this.#show(state);
  }
}
