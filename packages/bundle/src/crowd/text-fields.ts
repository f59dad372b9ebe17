import type { FieldAnswer } from './collect.js';
import { Field } from './field.js';

/** Attributes that a text field hands to its native control, and what they are called there. */
const PASSED_ON: Readonly<Record<string, string>> = {
  placeholder: 'placeholder',
  type: 'type',
  readonly: 'readonly',
  rows: 'rows',
  'max-length': 'maxlength',
  'min-length': 'minlength',
  min: 'min',
  max: 'max',
  step: 'step',
};

/** A text field with a label; an empty one is left out of the answer (contract §2.8). */
abstract class TextField<Control extends HTMLInputElement | HTMLTextAreaElement> extends Field<Control> {
  static override readonly observedAttributes = ['required', 'value', 'label', ...Object.keys(PASSED_ON)];

  get value(): string {
    return this.control.value;
  }
  set value(value: string) {
    this.control.value = value;
    this.changed();
  }

  get fieldAnswer(): FieldAnswer {
    return this.value === '' ? undefined : { value: this.value };
  }

  override attributeChangedCallback(attribute: string): void {
    const value = this.getAttribute(attribute);
    const native = PASSED_ON[attribute];
    if (attribute === 'label') this.words.textContent = value;
    else if (native && value === null) this.control.removeAttribute(native);
    else if (native) this.control.setAttribute(native, value!);
    else super.attributeChangedCallback(attribute);
  }

  protected override restart(): void {
    this.control.value = this.getAttribute('value') ?? '';
  }
}

/** `<crowd-input label name value required type placeholder max-length …>`: one line of text. */
export class CrowdInput extends TextField<HTMLInputElement> {
  constructor() {
    super(document.createElement('input'), 'span');
  }
}

/** `<crowd-text-area label name value required rows …>`: several lines of text. */
export class CrowdTextArea extends TextField<HTMLTextAreaElement> {
  constructor() {
    super(document.createElement('textarea'), 'span');
  }
}

/** `<crowd-slider name min max step value label>`: a number. */
export class CrowdSlider extends TextField<HTMLInputElement> {
  constructor() {
    super(document.createElement('input'), 'span');
    this.control.type = 'range';
  }

  override get fieldAnswer(): FieldAnswer {
    return { value: this.control.valueAsNumber };
  }

  override attributeChangedCallback(attribute: string): void {
    if (attribute === 'type') return;
    super.attributeChangedCallback(attribute);
    // a value outside the range so far was cut off
    if (attribute !== 'value' && this.hasAttribute('value')) this.restart();
  }
}
