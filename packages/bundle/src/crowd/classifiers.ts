import { parseLenient } from '@gt-elements/core/schema/lenient-json.js';
import type { CrowdField, FieldAnswer } from './collect.js';
import { FIELD_CSS, addSheet } from './sheet.js';
import { crowdWords } from './words.js';

const PARTS = { target: 'classification-target', short: 'short-instructions', full: 'full-instructions' };

/** What both classifiers share: a header, the instructions, the thing to be classified, one control a category. */
abstract class Classifier extends HTMLElement implements CrowdField {
  static readonly formAssociated = true;
  static readonly observedAttributes = ['categories', 'header'];
  protected readonly internals = this.attachInternals();
  readonly #header = document.createElement('h2');
  readonly #choices = document.createElement('fieldset');
  readonly #slots: HTMLSlotElement[];

  constructor(private readonly type: 'radio' | 'checkbox') {
    super();
    const root = this.attachShadow({ mode: 'open', slotAssignment: 'manual' });
    addSheet(root, FIELD_CSS);
    this.#slots = Object.values(PARTS).map(() => document.createElement('slot'));
    const [target, short, full] = this.#slots as [HTMLSlotElement, HTMLSlotElement, HTMLSlotElement];
    const more = document.createElement('details');
    const summary = document.createElement('summary');
    summary.textContent = crowdWords(this).instructions;
    more.append(summary, full);
    root.append(this.#header, short, more, target, this.#choices);
    this.#choices.addEventListener('change', () => {
      this.#settle();
      this.dispatchEvent(new Event('change', { bubbles: true }));
    });
    new MutationObserver(() => this.#assign()).observe(this, { childList: true });
  }

  abstract readonly fieldAnswer: FieldAnswer;

  get name(): string {
    return this.getAttribute('name') ?? '';
  }
  get willValidate(): boolean {
    return this.internals.willValidate;
  }
  get validity(): ValidityState {
    return this.internals.validity;
  }
  reportValidity(): boolean {
    return this.internals.reportValidity();
  }

  /** The categories that are chosen, in their given order. */
  get chosen(): string[] {
    return this.#controls.filter(({ checked }) => checked).map(({ value }) => value);
  }

  connectedCallback(): void {
    this.#assign();
    this.#settle();
  }
  attributeChangedCallback(attribute: string, _: string | null, value: string | null): void {
    if (attribute === 'header') this.#header.textContent = value;
    else this.#choices.replaceChildren(...readCategories(value).map((category) => this.#choice(category)));
    this.#settle();
  }
  formResetCallback(): void {
    for (const control of this.#controls) control.checked = false;
    this.#settle();
  }
  formDisabledCallback(isDisabled: boolean): void {
    this.#choices.disabled = isDisabled;
  }

  get #controls(): HTMLInputElement[] {
    return [...this.#choices.querySelectorAll('input')];
  }

  #choice(category: string): HTMLElement {
    const label = document.createElement('label');
    label.className = 'slot';
    label.append(
      Object.assign(document.createElement('input'), { type: this.type, name: 'category', value: category }),
      category,
    );
    return label;
  }

  #assign(): void {
    Object.values(PARTS).forEach((part, index) => {
      const own = [...this.children].filter(({ localName }) => localName === part);
      this.#slots[index]!.assign(...own);
    });
  }

  #settle(): void {
    const [first] = this.#controls;
    const isMissing = this.type === 'radio' && !this.chosen.length && first !== undefined;
    if (isMissing) this.internals.setValidity({ valueMissing: true }, crowdWords(this).choose, first);
    else this.internals.setValidity({});
  }
}

/** `<crowd-classifier name categories header>`: one category of several, as `{NAME: {label}}`. */
export class CrowdClassifier extends Classifier {
  constructor() {
    super('radio');
  }
  get fieldAnswer(): FieldAnswer {
    const [label] = this.chosen;
    return label === undefined ? undefined : { value: { label } };
  }
}

/** `<crowd-classifier-multi-select name categories header>`: any number of categories, as `{NAME: {labels}}`. */
export class CrowdClassifierMultiSelect extends Classifier {
  constructor() {
    super('checkbox');
  }
  get fieldAnswer(): FieldAnswer {
    return { value: { labels: this.chosen } };
  }
}

/** A JSON array of strings, also as AWS's samples write it: `['a','b']`. What cannot be read gives no category. */
function readCategories(text: string | null): string[] {
  try {
    const categories = parseLenient(text ?? '');
    return Array.isArray(categories) ? categories.map(String) : [];
  } catch {
    return [];
  }
}
