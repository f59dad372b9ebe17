import { noChange, type ElementPart } from 'lit';
import { AsyncDirective } from 'lit/async-directive.js';
import { directive } from 'lit/directive.js';

type RegistrationArguments = [map: Map<Element, unknown>, meaning: unknown, prepare?: (element: HTMLElement) => void];

class RegistrationDirective extends AsyncDirective {
  #element: HTMLElement | undefined;
  #given: RegistrationArguments | undefined;

  override render(..._given: RegistrationArguments): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, given: RegistrationArguments): unknown {
    const [, , prepare] = given;
    if (!this.#element) {
      this.#element = element as HTMLElement;
      prepare?.(this.#element);
    }
    this.#given = given;
    this.reconnected();
    return noChange;
  }

  override disconnected(): void {
    this.#given?.[0].delete(this.#element!);
  }

  override reconnected(): void {
    const [map, meaning] = this.#given!;
    map.set(this.#element!, meaning);
  }
}

/**
 * Keeps an element in a map, with what it stands for, as long as it is on the screen:
 * `<li ${registration(map, meaning)}>`. `prepare` is called once for each element.
 */
export const registration = directive(RegistrationDirective);
