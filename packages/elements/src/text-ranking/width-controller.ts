import type { LitElement, ReactiveController } from 'lit';

/** Knows whether what is left to the work is wide enough, from the first rendering on. */
export class WidthController implements ReactiveController {
  readonly #sizes = new ResizeObserver(() => this.#measure());
  #wide = true;

  /**
   * @param selector of what is measured, in the shadow tree; before the first rendering it is the host
   * @param from CSS pixels
   * @param onChange told before the rendering that follows
   */
  constructor(
    private readonly host: LitElement,
    private readonly selector: string,
    private readonly from: number,
    private readonly onChange: (wide: boolean) => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#observe();
  }

  hostDisconnected(): void {
    this.#sizes.disconnect();
  }

  hostUpdate(): void {
    if (!this.host.hasUpdated) this.#measure();
  }

  hostUpdated(): void {
    this.#observe();
  }

  get #measured(): Element | null | undefined {
    return this.host.shadowRoot?.querySelector(this.selector);
  }

  #observe(): void {
    const measured = this.#measured;
    if (measured && this.host.isConnected) this.#sizes.observe(measured);
  }

  #measure(): void {
    const width = (this.#measured ?? this.host).clientWidth;
    // not shown: as it was
    const wide = width === 0 ? this.#wide : width >= this.from;
    if (wide === this.#wide) return;
    this.#wide = wide;
    this.onChange(wide);
    this.host.requestUpdate();
  }
}
