import type { FieldAnswer } from './collect.js';
import { Field } from './field.js';

/** A box or a radio button beside its words; answers `{NAME: {VALUE: checked}}`, VALUE being `on` without one. */
abstract class ChoiceField extends Field<HTMLInputElement> {
  static override readonly observedAttributes = ['required', 'checked'];

  get value(): string {
    return this.getAttribute('value') ?? 'on';
  }
  set value(value: string) {
    this.setAttribute('value', value);
  }
  get checked(): boolean {
    return this.control.checked;
  }
  set checked(checked: boolean) {
    this.control.checked = checked;
    this.changed();
  }

  get fieldAnswer(): FieldAnswer {
    return { choice: this.value, checked: this.checked };
  }

  protected override restart(): void {
    this.control.checked = this.hasAttribute('checked');
  }
}

/** `<crowd-checkbox name value checked required disabled>Words</crowd-checkbox>` */
export class CrowdCheckbox extends ChoiceField {
  constructor() {
    super(Object.assign(document.createElement('input'), { type: 'checkbox' }), 'slot');
  }
}

/** `<crowd-radio-button name value checked disabled>Words</crowd-radio-button>`, one of a `<crowd-radio-group>`. */
export class CrowdRadioButton extends ChoiceField {
  constructor() {
    super(Object.assign(document.createElement('input'), { type: 'radio' }), 'slot');
  }

  override get checked(): boolean {
    return super.checked;
  }
  override set checked(checked: boolean) {
    super.checked = checked;
    this.#group?.settle(checked ? this : undefined);
  }

  /** Whether Tab stops here. */
  set isTabStop(isTabStop: boolean) {
    this.control.tabIndex = isTabStop ? 0 : -1;
  }

  /** Turns the button off without a word to its group. */
  clear(): void {
    this.control.checked = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#group?.settle(this.checked ? this : undefined);
  }

  protected override changed(): void {
    super.changed();
    if (this.checked) this.#group?.settle(this);
  }

  get #group(): CrowdRadioGroup | null {
    return this.closest<CrowdRadioGroup>('crowd-radio-group');
  }
}

/**
 * `<crowd-radio-group name>`: native radio buttons in different shadow roots know nothing of each other, so the group
 * keeps one checked, one Tab stop, and the arrow keys.
 */
export class CrowdRadioGroup extends HTMLElement {
  constructor() {
    super();
    this.attachInternals().role = 'radiogroup';
    this.addEventListener('keydown', (event) => this.#move(event));
  }

  get #buttons(): CrowdRadioButton[] {
    // those that are not upgraded yet call settle() when they are
    return [...this.querySelectorAll('crowd-radio-button')].filter((button) => button instanceof CrowdRadioButton);
  }

  /** Leaves only `chosen` checked where one is given, and only one button to Tab. */
  settle(chosen: CrowdRadioButton | undefined): void {
    const buttons = this.#buttons;
    if (chosen) for (const button of buttons) if (button !== chosen) button.clear();
    const stop = buttons.find((button) => button.checked) ?? buttons.find((button) => !button.disabled);
    for (const button of buttons) button.isTabStop = button === stop;
  }

  #move(event: KeyboardEvent): void {
    const isForward = /^Arrow(Down|Right)$/.test(event.key);
    if (!isForward && !/^Arrow(Up|Left)$/.test(event.key)) return;
    const buttons = this.#buttons.filter((button) => !button.disabled);
    const at = buttons.indexOf(event.target as CrowdRadioButton);
    const next = buttons.at((at + (isForward ? 1 : -1)) % buttons.length);
    if (at < 0 || !next) return;
    event.preventDefault();
    next.checked = true;
    next.focus();
    next.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    next.dispatchEvent(new Event('change', { bubbles: true }));
  }
}
