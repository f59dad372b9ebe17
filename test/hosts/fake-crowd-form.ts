/** What a fake crowd-form takes for a field. Nobody outside AWS knows which of these theirs does. */
export const collectors = ['inputs', 'named', 'form-data'] as const;
export type Collector = (typeof collectors)[number];

type Entry = [name: string, value: unknown];

/** The fields as each collector finds them, in tree order. */
const collect: Record<Collector, (form: HTMLFormElement) => Entry[]> = {
  inputs: (form) => entriesOf(form.querySelectorAll('input[name],textarea[name],select[name]')),
  named: (form) => entriesOf(form.querySelectorAll('[name]')),
  'form-data': (form) => [...new FormData(form).entries()],
};

function entriesOf(fields: Iterable<Element>): Entry[] {
  return [...(fields as Iterable<HTMLInputElement>)]
    .filter((field) => !field.disabled && field.value !== null && field.value !== undefined)
    .map((field) => [field.getAttribute('name')!, field.value]);
}

/** The ways in which children can get into the inner form: one by one, all at once, into a form that is connected already. */
const moveChildren: Record<Collector, (crowdForm: HTMLElement, form: HTMLFormElement) => void> = {
  inputs(crowdForm, form) {
    while (crowdForm.firstChild) form.append(crowdForm.firstChild);
    crowdForm.append(form);
  },
  named(crowdForm, form) {
    form.append(...crowdForm.childNodes);
    crowdForm.append(form);
  },
  'form-data'(crowdForm, form) {
    crowdForm.append(form);
    for (const child of [...crowdForm.childNodes]) if (child !== form) form.append(child);
  },
};

const SUBMIT = 'crowd-button[form-action="submit"]';

/**
 * Does what contract §2 says of AWS's `<crowd-form>`, which cannot be had here.
 *
 * @attr data-collects - a {@link Collector}
 */
export class FakeCrowdForm extends HTMLElement {
  declare form: HTMLFormElement;
  /** What each submit that was not prevented would have posted. */
  readonly posts: Record<string, unknown>[] = [];

  get collector(): Collector {
    return (this.dataset.collects ?? 'inputs') as Collector;
  }

  connectedCallback(): void {
    if (this.form) return;
    this.form = document.createElement('form');
    moveChildren[this.collector](this, this.form);
    if (!this.form.querySelector(SUBMIT)) {
      const button = document.createElement('crowd-button');
      button.setAttribute('form-action', 'submit');
      button.setAttribute('variant', 'primary');
      button.setAttribute('data-testid', 'crowd-submit');
      button.textContent = 'Submit';
      this.form.append(button);
    }
    this.form.addEventListener('click', ({ target }) => (target as Element).closest(SUBMIT) && this.submit());
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.submit();
    });
  }

  entries(): Entry[] {
    return collect[this.collector](this.form);
  }

  submit(): void {
    const event = new Event('submit', { bubbles: this.collector === 'form-data', cancelable: true });
    if (this.dispatchEvent(event)) this.posts.push(Object.fromEntries(this.entries()));
  }

  reset(): void {
    this.form.reset();
  }
}

/** Idempotent. The elements that stand in the page upgrade, each by its own `data-collects`. */
export function defineCrowdForm(): void {
  if (!customElements.get('crowd-form')) customElements.define('crowd-form', FakeCrowdForm);
}
