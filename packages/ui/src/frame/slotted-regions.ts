import type { ReactiveController, ReactiveControllerHost } from 'lit';

const tags = ['short-instructions', 'full-instructions'] as const;

/**
 * The regions that an author writes as children: `<short-instructions>` and `<full-instructions header>`; those with
 * `for="review"` are for who judges answers, and the others, for who makes them, stand beside them then.
 * They carry no `slot` attribute, so the shadow root's `slotAssignment` is `manual` and they are assigned here.
 * Other children are not shown.
 */
export class SlottedRegions implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #isReview: () => boolean;
  readonly #observer = new MutationObserver(() => this.#host.requestUpdate());

  constructor(host: ReactiveControllerHost & HTMLElement, isReview: () => boolean) {
    this.#host = host;
    this.#isReview = isReview;
    host.addController(this);
  }

  get short(): boolean {
    return this.#own('short-instructions').length > 0;
  }

  /** The header of the full instructions, empty where it has none; `undefined` without them. */
  get full(): string | undefined {
    const [region] = this.#own('full-instructions');
    return region && (region.getAttribute('header') ?? '');
  }

  /** A reviewer has instructions, and so has who made the answer. */
  get annotators(): boolean {
    return this.#annotators.length > 0;
  }

  /** All words of the instructions: when they change, people should see them again. */
  get text(): string {
    return tags.flatMap((tag) => this.#own(tag).map((region) => region.textContent?.trim() ?? '')).join('\n');
  }

  hostConnected(): void {
    const watched = { childList: true, subtree: true, characterData: true, attributeFilter: ['header', 'for'] };
    this.#observer.observe(this.#host, watched);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  hostUpdated(): void {
    for (const tag of tags) this.#assign(tag, this.#own(tag));
    this.#assign('annotators', this.#annotators);
  }

  #assign(name: string, regions: readonly Element[]): void {
    const slot = this.#host.shadowRoot?.querySelector<HTMLSlotElement>(`slot[name="${name}"]`);
    if (!slot) return;
    const assigned = slot.assignedNodes();
    if (assigned.length !== regions.length || regions.some((region, index) => assigned[index] !== region))
      slot.assign(...regions);
  }

  /** Who judges the answer has other instructions than who makes it. */
  get #differ(): boolean {
    return this.#isReview() && tags.some((tag) => this.#find(tag, true).length > 0);
  }

  get #annotators(): readonly Element[] {
    return this.#differ ? tags.flatMap((tag) => this.#find(tag, false)) : [];
  }

  /** For who is at work now. */
  #own(tag: string): readonly Element[] {
    return this.#find(tag, this.#differ);
  }

  #find(tag: string, isReview: boolean): readonly Element[] {
    return [...this.#host.children].filter(
      (child) => child.localName === tag && (child.getAttribute('for') === 'review') === isReview,
    );
  }
}
