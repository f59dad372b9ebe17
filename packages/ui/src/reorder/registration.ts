import { noChange, type ElementPart } from 'lit';
import { AsyncDirective } from 'lit/async-directive.js';
import { directive } from 'lit/directive.js';

/** Keeps an element in a map, with what it stands for, as long as it is on the screen. */
class RegistrationDirective extends AsyncDirective {
  #element: Element | undefined;
  #map: Map<Element, unknown> | undefined;
  #meaning: unknown;

  override render(_map: Map<Element, unknown>, _meaning: unknown, _prepare?: (element: HTMLElement) => void): unknown {
    return noChange;
  }

  override update(
    { element }: ElementPart,
    [map, meaning, prepare]: [Map<Element, unknown>, unknown, ((element: HTMLElement) => void)?],
  ): unknown {
    if (!this.#element) prepare?.(element as HTMLElement);
    this.#element = element;
    this.#map = map;
    this.#meaning = meaning;
    map.set(element, meaning);
    return noChange;
  }

  override disconnected(): void {
    if (this.#element) this.#map?.delete(this.#element);
  }

  override reconnected(): void {
    if (this.#element) this.#map?.set(this.#element, this.#meaning);
  }
}

/** `<li ${registration(map, meaning)}>`; `prepare` is called once for each element. */
export const registration = directive(RegistrationDirective);
