import type { CrowdField, FieldAnswer } from './collect.js';
import { FIELD_CSS, addSheet } from './sheet.js';

/**
 * A field of ours: a native control in a shadow root, with the platform's validity, reset and disabling. The shadow
 * root keeps the native control from being collected beside the field itself.
 */
export abstract class Field<Control extends HTMLInputElement | HTMLTextAreaElement>
  extends HTMLElement
  implements CrowdField
{
  static readonly formAssociated = true;
  static readonly observedAttributes: readonly string[] = ['required', 'value'];
  protected readonly control: Control;
  /** What names the control: a `span` above it, or a `slot` beside it for the words between the tags. */
  protected readonly words: HTMLElement;
  protected readonly internals = this.attachInternals();

  constructor(control: Control, words: 'span' | 'slot') {
    super();
    this.control = control;
    this.words = document.createElement(words);
    const root = this.attachShadow({ mode: 'open' });
    addSheet(root, FIELD_CSS);
    const label = document.createElement('label');
    label.className = words;
    label.append(...(words === 'span' ? [this.words, control] : [control, this.words]));
    root.append(label);
    // a native `input` event leaves the shadow root by itself, `change` does not
    control.addEventListener('input', () => this.changed());
    control.addEventListener('change', () => {
      this.changed();
      this.dispatchEvent(new Event('change', { bubbles: true }));
    });
  }

  abstract readonly fieldAnswer: FieldAnswer;
  /** Puts the control into the state that the attributes say. */
  protected abstract restart(): void;

  get name(): string {
    return this.getAttribute('name') ?? '';
  }
  set name(name: string) {
    this.setAttribute('name', name);
  }
  get disabled(): boolean {
    return this.hasAttribute('disabled');
  }
  set disabled(value: boolean) {
    this.toggleAttribute('disabled', value);
  }
  get willValidate(): boolean {
    return this.internals.willValidate;
  }
  get validity(): ValidityState {
    return this.internals.validity;
  }
  get validationMessage(): string {
    return this.internals.validationMessage;
  }
  checkValidity(): boolean {
    return this.internals.checkValidity();
  }
  reportValidity(): boolean {
    return this.internals.reportValidity();
  }
  override focus(options?: FocusOptions): void {
    this.control.focus(options);
  }

  connectedCallback(): void {
    if (this.getAttribute('auto-focus') === 'true') this.control.focus();
    this.changed();
  }
  attributeChangedCallback(attribute: string): void {
    if (attribute === 'required') this.control.required = this.hasAttribute('required');
    else this.restart();
    this.changed();
  }
  formResetCallback(): void {
    this.restart();
    this.changed();
  }
  formDisabledCallback(isDisabled: boolean): void {
    this.control.disabled = isDisabled;
  }

  /** Tells the platform what the control now says. */
  protected changed(): void {
    const { validity, validationMessage } = this.control;
    if (validity.valid) this.internals.setValidity({});
    else this.internals.setValidity(validity, validationMessage, this.control);
  }
}
