import type { ReactiveController, ReactiveControllerHost } from 'lit';

const tags = ['short-instructions', 'full-instructions'] as const;

/**
 * The regions that an author writes as children: `<short-instructions>` and `<full-instructions header>`.
 * They carry no `slot` attribute, so the shadow root's `slotAssignment` is `manual` and they are assigned here,
 * each to the slot that is named after its tag. Other children are not shown.
 */
export class SlottedRegions implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #observer = new MutationObserver(() => this.#host.requestUpdate());

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  get short(): boolean {
    return this.#find('short-instructions').length > 0;
  }

  /** The header of the full instructions, empty where it has none; `undefined` without them. */
  get full(): string | undefined {
    const [region] = this.#find('full-instructions');
    return region && (region.getAttribute('header') ?? '');
  }

  /** All words of the instructions: when they change, people should see them again. */
  get text(): string {
    return tags.flatMap((tag) => this.#find(tag).map((region) => region.textContent?.trim() ?? '')).join('\n');
  }

  hostConnected(): void {
    const watched = { childList: true, subtree: true, characterData: true, attributeFilter: ['header'] };
    this.#observer.observe(this.#host, watched);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  hostUpdated(): void {
    for (const tag of tags) {
      const slot = this.#host.shadowRoot?.querySelector<HTMLSlotElement>(`slot[name="${tag}"]`);
      const regions = this.#find(tag);
      if (slot && regions.some((region, index) => slot.assignedNodes()[index] !== region)) slot.assign(...regions);
    }
  }

  #find(tag: string): readonly Element[] {
    return [...this.#host.children].filter(({ localName }) => localName === tag);
  }
}
