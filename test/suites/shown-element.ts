import type { ElementProfile, TestedElement } from './element-profile.js';
import type { Settings } from './task-sample.js';

export interface ShowOptions {
  /** Beside the profile's, or in their place. */
  readonly settings?: Settings;
  readonly instead?: boolean;
  readonly attributes?: Readonly<Record<string, string>>;
  /** Light children as markup. */
  readonly children?: string;
  readonly parent?: Element;
}

/** An element in the page, and what every element has inside. */
export class ShownElement {
  /** Types of the events that came, in order. */
  readonly events: string[] = [];
  /** Details of `gt-error`. */
  readonly errors: { readonly property: string; readonly message: string; readonly received: string }[] = [];

  constructor(readonly element: TestedElement) {
    for (const type of ['input', 'change', 'gt-error']) {
      element.addEventListener(type, (event) => {
        this.events.push(type);
        if (event instanceof CustomEvent) this.errors.push(event.detail as (typeof this.errors)[0]);
      });
    }
  }

  /** Rendered, and the turn is over in which problems are told. */
  async settled(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve));
    await this.element.updateComplete;
    await new Promise((resolve) => setTimeout(resolve));
    await this.element.updateComplete;
  }

  get root(): ShadowRoot {
    return this.element.shadowRoot!;
  }

  all(selector: string): readonly HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>(selector)];
  }

  find(selector: string): HTMLElement {
    const found = this.root.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`nothing in <${this.element.localName}> matches ${selector}`);
    return found;
  }

  /** What the author is told, as it can be read; empty where no panel is seen. */
  get panelText(): string {
    const panels = this.all('[part~=errors]').filter((panel) => panel.getBoundingClientRect().height > 0);
    return panels.map((panel) => panel.innerText).join('\n');
  }

  get hasFocus(): boolean {
    return document.activeElement === this.element && this.root.activeElement !== null;
  }

  get focused(): HTMLElement | null {
    return document.activeElement === this.element ? (this.root.activeElement as HTMLElement | null) : null;
  }

  /** What of the shadow tree Tab leads to: not hidden, not disabled, of radio buttons one for each group. */
  get tabStops(): readonly HTMLElement[] {
    const seen = new Set<string>();
    const scope = this.root.querySelector('dialog[open]') ?? this.root;
    const candidates = scope.querySelectorAll<HTMLElement>(
      'button, input, select, textarea, a[href], summary, [tabindex]',
    );
    return [...candidates].filter((each) => {
      if (each.tabIndex < 0 || (each as HTMLButtonElement).disabled || !isSeen(each)) return false;
      if (!isRadio(each)) return true;
      const isFirst = !seen.has(each.name);
      seen.add(each.name);
      return isFirst;
    });
  }

  remove(): void {
    this.element.remove();
  }
}

/** A group of radio buttons is one stop, whichever of them has it. */
export function sameStop(one: Element, other: Element | null): boolean {
  if (one === other) return true;
  return isRadio(one) && isRadio(other) && one.name === other.name;
}

/** Where a message says which element it is about. */
export function nameOf(element: Element | null): string {
  if (!element) return 'nothing';
  return `${element.localName}.${element.className} “${(element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 40)}”`;
}

/** An element with all its settings, not connected. */
export function build(profile: ElementProfile, options: Omit<ShowOptions, 'parent'> = {}): ShownElement {
  const { settings = {}, instead = false, attributes = {}, children } = options;
  const element = instead ? (document.createElement(profile.tag) as TestedElement) : profile.make();
  for (const [name, value] of Object.entries({ drafts: 'none', name: 'answer', ...attributes })) {
    element.setAttribute(name, value);
  }
  Object.assign(element, settings);
  if (children !== undefined) element.innerHTML = children;
  return new ShownElement(element);
}

export async function show(profile: ElementProfile, options: ShowOptions = {}): Promise<ShownElement> {
  const shown = build(profile, options);
  (options.parent ?? document.body).append(shown.element);
  await shown.settled();
  return shown;
}

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

function isRadio(element: Element | null): element is HTMLInputElement {
  return element instanceof HTMLInputElement && element.type === 'radio';
}

function isSeen(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true }) && !element.closest('.visually-hidden');
}
