import type { ReactiveController, ReactiveControllerHost } from 'lit';

export interface ReadingState {
  /** All of it is shown, however long. */
  readonly expanded: boolean;
  /** There is more of it than there is room for. */
  readonly overflows: boolean;
  /** How much has never been on the screen, in percent; 0 once the end has been seen. */
  readonly unread: number;
}

const nothingKnown: ReadingState = { expanded: false, overflows: false, unread: 0 };

/**
 * Knows what of long texts has been on the screen. Bodies carry `data-reading=KEY`, and at their very end something
 * with `data-end=KEY`: when that has come into view, the text has been read to its end.
 */
export class ReadingController implements ReactiveController {
  #states = new Map<string, ReadingState>();
  readonly #read = new Set<string>();
  readonly #watched = new Set<Element>();
  #sizes: ResizeObserver | undefined;
  #ends: IntersectionObserver | undefined;

  constructor(private readonly host: ReactiveControllerHost & HTMLElement & { readonly renderRoot: ParentNode }) {
    host.addController(this);
  }

  stateOf(key: string | number): ReadingState {
    return this.#states.get(String(key)) ?? nothingKnown;
  }

  expand(key: string | number, expanded: boolean): void {
    this.#update(String(key), { expanded });
  }

  /** Other texts have come in place of these. */
  forget(): void {
    this.#states = new Map();
    this.#read.clear();
    this.hostDisconnected();
    this.host.requestUpdate();
  }

  hostConnected(): void {
    this.#sizes = new ResizeObserver((entries) => {
      for (const { target } of entries) this.#measure((target.closest('[data-reading]') ?? target) as HTMLElement);
    });
    this.#ends = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        const key = (target as HTMLElement).dataset['end'];
        if (isIntersecting && key !== undefined) this.#see(key);
      }
    });
    this.#observe();
  }

  hostDisconnected(): void {
    this.#sizes?.disconnect();
    this.#ends?.disconnect();
    this.#watched.clear();
  }

  hostUpdated(): void {
    // a rendering may come after the host has gone
    if (this.host.isConnected) this.#observe();
  }

  #observe(): void {
    for (const element of this.#watched) {
      if (element.isConnected) continue;
      this.#sizes?.unobserve(element);
      this.#ends?.unobserve(element);
      this.#watched.delete(element);
    }
    for (const element of this.host.renderRoot?.querySelectorAll('[data-reading], [data-end]') ?? []) {
      if (this.#watched.has(element)) continue;
      this.#watched.add(element);
      if (element.matches('[data-end]')) {
        this.#ends?.observe(element);
        continue;
      }
      this.#sizes?.observe(element);
      if (element.firstElementChild) this.#sizes?.observe(element.firstElementChild);
    }
  }

  #measure(body: HTMLElement): void {
    const key = body.dataset['reading'];
    if (key === undefined || body.clientHeight === 0) return;
    const hidden = body.scrollHeight - body.clientHeight;
    const { expanded } = this.stateOf(key);
    const overflows = hidden > 4 || expanded;
    const unread = this.#read.has(key) || hidden <= 4 ? 0 : Math.max(1, Math.round((100 * hidden) / body.scrollHeight));
    this.#update(key, { overflows, unread });
  }

  #see(key: string): void {
    this.#read.add(key);
    this.#update(key, { unread: 0 });
  }

  #update(key: string, change: Partial<ReadingState>): void {
    const before = this.stateOf(key);
    const after = { ...before, ...change };
    const same =
      before.expanded === after.expanded && before.overflows === after.overflows && before.unread === after.unread;
    if (same) return;
    this.#states.set(key, after);
    this.host.requestUpdate();
  }
}
