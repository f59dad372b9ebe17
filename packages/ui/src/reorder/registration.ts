import { noChange, type ElementPart } from 'lit';
import { Directive, directive } from 'lit/directive.js';

type RegistrationArguments = [map: Map<Element, unknown>, meaning: unknown, prepare?: (element: HTMLElement) => void];

class RegistrationDirective extends Directive {
  #isPrepared = false;

  override render(..._given: RegistrationArguments): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, [map, meaning, prepare]: RegistrationArguments): unknown {
    if (!this.#isPrepared) prepare?.(element as HTMLElement);
    this.#isPrepared = true;
    map.set(element, meaning);
    return noChange;
  }
}

/**
 * Keeps an element in a map, with what it stands for: `<li ${registration(map, meaning)}>`. What has gone from the
 * screen is still there: the reader of the map drops it. `prepare` is called once for each element.
 */
export const registration = directive(RegistrationDirective);
