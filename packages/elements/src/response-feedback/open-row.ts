import type { LitElement, ReactiveController } from 'lit';

/** Keeps the row of the open item in sight: when another is opened, and when its list gets another size. */
export class OpenRow implements ReactiveController {
  readonly #sizes = new ResizeObserver(() => {
    if (this.#isSeen) this.#show();
  });
  /** It was, before the list got another size: who has scrolled away from it is left there. */
  #isSeen = true;
  #shown: string | undefined;

  constructor(private readonly host: LitElement) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#observe();
  }

  hostDisconnected(): void {
    this.#sizes.disconnect();
  }

  hostUpdated(): void {
    this.#observe();
    const id = this.#row?.dataset['item'];
    // rows that come into sight are laid out only then
    if (id !== this.#shown) requestAnimationFrame(() => this.#show());
    this.#shown = id;
  }

  /** What scrolls the rows was scrolled. */
  scrolled(): void {
    this.#isSeen = this.#offset() === 0;
  }

  get #row(): HTMLElement | null | undefined {
    return this.host.shadowRoot?.querySelector<HTMLElement>('.rf-row[aria-current=true]');
  }

  /** The list, or where it is narrow what the chart above scrolls along with. */
  get #scrollers(): HTMLElement[] {
    return ['.rf-list', '.rf-side'].flatMap((each) => this.host.shadowRoot?.querySelector<HTMLElement>(each) ?? []);
  }

  #observe(): void {
    if (this.host.isConnected) for (const each of this.#scrollers) this.#sizes.observe(each);
  }

  /** Scrolls the list only; the page stays where it is. */
  #show(): void {
    const offset = this.#offset();
    if (offset) this.#scroller!.scrollTop += offset;
    this.#isSeen = true;
  }

  get #scroller(): HTMLElement | undefined {
    return this.#scrollers.find((each) => each.scrollHeight > each.clientHeight);
  }

  /** How far the row is from the middle of what it scrolls in, in CSS pixels; 0 where all of it is seen. */
  #offset(): number {
    const [row, scroller] = [this.#row, this.#scroller];
    if (!row || !scroller) return 0;
    const [outer, inner] = [scroller.getBoundingClientRect(), row.getBoundingClientRect()];
    if (inner.top >= outer.top && inner.bottom <= outer.bottom) return 0;
    return inner.top - outer.top - (outer.height - inner.height) / 2;
  }
}
