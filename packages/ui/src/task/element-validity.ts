/** What an element finds wrong with its answer. */
export interface Complaint {
  readonly message: string;
  /** What the browser points at, in the element's shadow tree. */
  readonly anchor: HTMLElement | undefined;
}

/** Tells the browser whether an element is valid, and keeps the custom states that say so to style sheets. */
export class ElementValidity {
  /** What the page itself complains of; empty for nothing. It comes before the element's own. */
  custom = '';

  constructor(private readonly internals: ElementInternals) {}

  /** @param isShown what is missing is marked, since a submit was tried */
  publish(own: Complaint | undefined, isShown: boolean): void {
    const message = this.custom || (own?.message ?? '');
    const flags = { customError: this.custom !== '', valueMissing: own !== undefined };
    this.internals.setValidity(message ? flags : {}, message, own?.anchor);
    this.mark('invalid', message !== '' && isShown);
  }

  mark(state: 'invalid' | 'answered', isOn: boolean): void {
    const { states } = this.internals;
    if (isOn) states.add(state);
    else states.delete(state);
  }
}
