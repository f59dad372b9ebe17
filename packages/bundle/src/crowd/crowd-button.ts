import { BUTTON_CSS, addSheet } from './sheet.js';
import type { CrowdForm } from './crowd-form.js';

/**
 * A button that submits or resets the `<crowd-form>` around it.
 *
 * @attr form-action - `submit` or `reset`; without it the button does nothing by itself
 * @attr variant - `primary`, `normal` or `link`
 * @attr disabled
 */
export class CrowdButton extends HTMLElement {
  static readonly observedAttributes = ['disabled'];
  readonly #button = document.createElement('button');

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    addSheet(root, BUTTON_CSS);
    this.#button.type = 'button';
    this.#button.append(document.createElement('slot'));
    root.append(this.#button);
    this.addEventListener('click', () => this.#act());
  }

  get disabled(): boolean {
    return this.hasAttribute('disabled');
  }
  set disabled(value: boolean) {
    this.toggleAttribute('disabled', value);
  }

  attributeChangedCallback(): void {
    this.#button.disabled = this.disabled;
  }

  override focus(options?: FocusOptions): void {
    this.#button.focus(options);
  }

  #act(): void {
    const form = this.closest<CrowdForm>('crowd-form');
    if (!form || this.disabled) return;
    const action = this.getAttribute('form-action');
    if (action === 'submit') form.submit();
    if (action === 'reset') form.reset();
  }
}
