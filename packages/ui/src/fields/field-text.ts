import { noChange, type ElementPart } from 'lit';
import { Directive, directive } from 'lit/directive.js';

type TextControl = HTMLInputElement | HTMLTextAreaElement;

class FieldTextDirective extends Directive {
  #composing = false;
  #listening = false;

  override render(_text: string): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, [text]: [string]): unknown {
    const field = element as TextControl;
    if (!this.#listening) {
      this.#listening = true;
      field.addEventListener('compositionstart', () => (this.#composing = true));
      field.addEventListener('compositionend', () => (this.#composing = false));
    }
    // Setting it while a character is being composed would end the composition.
    if (field.value !== text && !this.#composing) field.value = text;
    return noChange;
  }
}

/** Keeps a field's text equal to the state's, without touching it where they are equal: the caret stays where it is. */
export const fieldText = directive(FieldTextDirective);

/** While a character is composed (`composing`) a text is not final: keep it, but do not act on it. */
export type TypedText = (text: string, how: { readonly composing: boolean }) => void;

/** Listens to `input` and `compositionend` of a field. */
export function onTyping(typed: TypedText): (event: Event) => void {
  return (event) => {
    const composing = event instanceof InputEvent && event.isComposing;
    typed((event.currentTarget as TextControl).value, { composing });
  };
}
