import { FIELD_CSS, addSheet } from './sheet.js';
import { crowdWords } from './words.js';

/** `<crowd-instructions link-text>`: its children behind a disclosure. */
export class CrowdInstructions extends HTMLElement {
  static readonly observedAttributes = ['link-text'];
  readonly #summary = document.createElement('summary');

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    addSheet(root, FIELD_CSS);
    const details = document.createElement('details');
    details.append(this.#summary, document.createElement('slot'));
    root.append(details);
  }

  connectedCallback(): void {
    this.attributeChangedCallback();
  }
  attributeChangedCallback(): void {
    this.#summary.textContent = this.getAttribute('link-text') ?? crowdWords(this).instructions;
  }
}
