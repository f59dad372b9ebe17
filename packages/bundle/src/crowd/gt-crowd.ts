/**
 * Classic script: our own `<crowd-form>` and its relatives, for pages without AWS's script. Where AWS's script tag
 * stands anywhere in the page nothing is defined; so nothing can be defined before the page is parsed.
 */
import { CrowdButton } from './crowd-button.js';
import { CrowdForm } from './crowd-form.js';
import { CrowdInstructions } from './crowd-instructions.js';
import { CrowdCheckbox, CrowdRadioButton, CrowdRadioGroup } from './choice-fields.js';
import { CrowdClassifier, CrowdClassifierMultiSelect } from './classifiers.js';
import { CrowdInput, CrowdSlider, CrowdTextArea } from './text-fields.js';

const elements: Readonly<Record<string, CustomElementConstructor>> = {
  // the form last, so that what it collects is there when it moves it
  'crowd-button': CrowdButton,
  'crowd-input': CrowdInput,
  'crowd-text-area': CrowdTextArea,
  'crowd-slider': CrowdSlider,
  'crowd-checkbox': CrowdCheckbox,
  'crowd-radio-group': CrowdRadioGroup,
  'crowd-radio-button': CrowdRadioButton,
  'crowd-classifier': CrowdClassifier,
  'crowd-classifier-multi-select': CrowdClassifierMultiSelect,
  'crowd-instructions': CrowdInstructions,
  'crowd-form': CrowdForm,
};

function define(): void {
  // a second copy of this script finds the form defined and has nothing to do
  if (document.querySelector('script[src*="crowd-html-elements"]') || customElements.get('crowd-form')) return;
  for (const [name, element] of Object.entries(elements)) {
    if (!customElements.get(name)) customElements.define(name, element);
  }
  document.dispatchEvent(new CustomEvent('all-crowd-elements-ready'));
}

// before any DOMContentLoaded listener of the page asks for the elements
if (document.readyState === 'loading') document.addEventListener('readystatechange', define, { once: true });
else define();
