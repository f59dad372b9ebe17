import type { AnswerObject } from '@gt-elements/core/task/task-definition.js';
import type { LitElement } from 'lit';

/** What a harness asks of an element. */
export type HarnessedElement = LitElement & { value: unknown };

/** What tests know of the shadow tree of any task: the frame, and how parts of it are found. */
export class TaskHarness<Element extends HarnessedElement> {
  /** Types of the events that came, in order; emptied by {@link taken}. */
  readonly events: string[] = [];
  readonly errors: Readonly<Record<string, string>>[] = [];
  /** Everything that was said to readers of the screen. */
  readonly said: string[] = [];
  readonly #listening = new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) if (node instanceof HTMLParagraphElement) this.said.push(node.textContent);
    }
  });

  constructor(readonly element: Element) {
    for (const type of ['input', 'change', 'gt-error']) {
      element.addEventListener(type, (event) => {
        this.events.push(type);
        if (event instanceof CustomEvent) this.errors.push(event.detail as Readonly<Record<string, string>>);
      });
    }
  }

  /** Rendered, and the turn is over in which problems are told. */
  async settled(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve));
    await this.element.updateComplete;
    for (const region of this.all('[role=status], [role=alert]')) this.#listening.observe(region, { childList: true });
    await new Promise((resolve) => setTimeout(resolve));
    await this.element.updateComplete;
  }

  /** Waits until something was said, one after the other as it is. */
  async heard(text: string): Promise<void> {
    const until = performance.now() + 3000;
    while (!this.said.includes(text)) {
      if (performance.now() > until) throw new Error(`nobody said “${text}”, but: ${this.said.join(' | ')}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** The events since the last time. */
  taken(): string[] {
    return this.events.splice(0);
  }

  get value(): AnswerObject | null {
    return this.element.value as AnswerObject | null;
  }

  // What is shown

  get root(): ShadowRoot {
    return this.element.shadowRoot!;
  }

  all(selector: string): readonly HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>(selector)];
  }

  find(selector: string): HTMLElement {
    const found = this.root.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`nothing in the element matches ${selector}`);
    return found;
  }

  has(selector: string): boolean {
    return this.root.querySelector(selector) !== null;
  }

  /** What can be read in a part: `footer`, `notice`, `errors`, `requirements`. */
  textOf(part: string): string {
    return this.all(`[part~="${part}"]`).map(visibleText).join('\n');
  }

  // The frame

  /** A button (or menu item) by its name, in the dialog that is open or anywhere. */
  button(name: string): HTMLElement {
    const scope = this.root.querySelector('dialog[open]') ?? this.root;
    return named([...scope.querySelectorAll<HTMLElement>('button')].filter(isSeen), name, nameOf);
  }

  hasButton(name: string): boolean {
    return this.all('button').some((button) => isSeen(button) && nameOf(button) === name);
  }

  checkbox(name: string): HTMLInputElement {
    return named(this.all('label.choice'), name, visibleText).querySelector('input')!;
  }

  get submitButton(): HTMLElement | null {
    return this.root.querySelector<HTMLElement>('[part~=submit]');
  }

  /** The entries of what is missing, in words; empty where the list is closed. */
  get listed(): readonly string[] {
    return this.all('[part~=issues] li').map(visibleText);
  }

  /** What the button says that opens the list of what is missing. */
  get missing(): string {
    return this.root.querySelector('.issues-toggle')?.getAttribute('aria-label') ?? '';
  }

  get progress(): string | null {
    return this.find('[role=progressbar]').getAttribute('aria-valuetext');
  }

  get dialog(): HTMLDialogElement | null {
    return this.root.querySelector('dialog[open]');
  }

  // The focus

  get focusedElement(): globalThis.Element | null {
    return document.activeElement === this.element ? this.root.activeElement : document.activeElement;
  }

  /** What in the element has the focus. */
  get focused(): HTMLElement | null {
    return document.activeElement === this.element ? (this.root.activeElement as HTMLElement | null) : null;
  }

  /** What of the shadow tree can have the focus now and is not hidden, in tree order. */
  get focusable(): readonly HTMLElement[] {
    return this.all('button, input, select, textarea, a[href], summary, [tabindex]').filter(
      (each) => isSeen(each) && !(each as HTMLButtonElement).disabled,
    );
  }
}

/** The one that is called so. Throws with the names there are. */
export function named<T>(all: readonly T[], name: string, nameIn: (one: T) => string | null | undefined): T {
  const found = all.find((each) => nameIn(each)?.trim() === name.trim());
  if (found === undefined) throw new Error(`no ${name} among ${all.map((each) => nameIn(each)?.trim()).join(', ')}`);
  return found;
}

/** The accessible name, as far as our own controls need it. */
export function nameOf(element: HTMLElement): string {
  const { ariaLabel, id } = element;
  const root = element.getRootNode() as ShadowRoot;
  const label = id ? root.querySelector(`label[for="${id}"]`) : null;
  const labelledBy = element.getAttribute('aria-labelledby');
  const text = labelledBy ? root.getElementById(labelledBy) : (label ?? element);
  return (ariaLabel ?? text?.textContent ?? '').trim().replace(/\s+/g, ' ') || element.localName;
}

export function visibleText(element: HTMLElement): string {
  return element.innerText.trim().replace(/\s+/g, ' ');
}

/** What can be seen of the words in an element. */
export function readable(element: HTMLElement): string {
  const copy = element.cloneNode(true) as HTMLElement;
  for (const each of copy.querySelectorAll('.visually-hidden')) each.remove();
  for (const each of copy.querySelectorAll('span')) each.append(' ');
  return copy.textContent.trim().replace(/\s+/g, ' ');
}

function isSeen(element: HTMLElement): boolean {
  return element.checkVisibility({ visibilityProperty: true }) && !element.closest('.visually-hidden');
}
