import { FormChannel } from '../../packages/ui/src/form-channel/form-channel.js';

/**
 * The smallest element that answers: `value` is any object or null, set by the page. Its log tells which callbacks came.
 */
export class TinyAnswer extends HTMLElement {
  static readonly formAssociated = true;
  static readonly observedAttributes = ['form', 'name', 'disabled', 'hide-submit'];

  readonly internals = this.attachInternals();
  readonly log: string[] = [];
  readonly channel = new FormChannel(this, this.internals, {
    onReset: () => this.#reset(),
    onBeforeSubmit: () => this.onBeforeSubmit?.(),
    onSubmit: (takesFocus) => {
      const valid = this.internals.validity.valid;
      this.log.push(valid ? 'valid' : takesFocus ? 'invalid, first' : 'invalid');
      return valid;
    },
    onSent: () => this.log.push('sent'),
    onOwnerChange: () => this.onOwnerChange?.(),
  });
  onOwnerChange?: () => void;
  onBeforeSubmit?: () => void;
  #value: object | null = null;
  #required = false;

  get name(): string {
    return this.getAttribute('name') ?? '';
  }
  set name(name: string) {
    this.setAttribute('name', name);
  }

  get disabled(): boolean {
    return this.hasAttribute('disabled');
  }
  set disabled(disabled: boolean) {
    this.toggleAttribute('disabled', disabled);
  }

  get hideSubmit(): boolean {
    return this.hasAttribute('hide-submit');
  }

  get required(): boolean {
    return this.#required;
  }
  set required(required: boolean) {
    this.#required = required;
    this.#validate();
  }

  get value(): object | null {
    return this.#value;
  }
  set value(value: object | null) {
    this.#value = value;
    this.channel.write(value && JSON.stringify(value));
    this.#validate();
  }

  connectedCallback(): void {
    this.channel.connect();
  }

  disconnectedCallback(): void {
    this.channel.disconnect();
  }

  attributeChangedCallback(): void {
    this.channel.refresh();
  }

  formAssociatedCallback(): void {
    this.channel.refresh();
  }

  formDisabledCallback(): void {
    this.channel.refresh();
  }

  formResetCallback(): void {
    this.#reset();
  }

  #reset(): void {
    this.log.push('reset');
    this.value = null;
  }

  #validate(): void {
    const missing = this.#required && !this.#value;
    this.internals.setValidity(missing ? { valueMissing: true } : {}, missing ? 'missing' : '');
  }
}

customElements.define('tiny-answer', TinyAnswer);
