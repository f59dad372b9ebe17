/** `assertive` interrupts what is being read: for errors only. */
export type Urgency = 'polite' | 'assertive';

/** Between two messages, since some screen readers drop what comes at the same time. Milliseconds. */
const GAP = 100;
/** After the last message, so that nobody finds old ones by reading on. Milliseconds. */
const STAY = 5_000;

/**
 * Says to screen readers what others see. Every message is an element of its own, so that the same words
 * said twice are read twice, and messages that come together are read one after the other. While a dialog of the same
 * tree is open on top of the page, all else is inert and said nowhere: the words are put into the dialog then.
 */
export class Announcer {
  /** To be rendered once and kept: a live region is heard only if it was there before its words. */
  readonly element = document.createElement('div');
  readonly #regions = { polite: region('status'), assertive: region('alert') };
  /** Where it was rendered. */
  #home: Element | null | undefined;
  #waiting: (readonly [text: string, urgency: Urgency])[] = [];
  #gap: ReturnType<typeof setTimeout> | undefined;
  #stay: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    this.element.className = 'visually-hidden';
    this.element.append(this.#regions.polite, this.#regions.assertive);
  }

  say(text: string, urgency: Urgency = 'polite'): void {
    if (text === '') return;
    this.#waiting.push([text, urgency]);
    // what was said as a dialog opens or closes is heard where people are then
    this.#gap ??= setTimeout(() => this.#next());
  }

  /** Takes back everything, also what still waits. For the end of a task. */
  clear(): void {
    clearTimeout(this.#gap);
    clearTimeout(this.#stay);
    this.#gap = this.#stay = undefined;
    this.#waiting = [];
    this.#empty();
  }

  #next(): void {
    const [first, ...rest] = this.#waiting;
    this.#gap = first && setTimeout(() => this.#next(), GAP);
    if (!first || this.#follow()) return;
    this.#waiting = rest;
    const [text, urgency] = first;
    const message = document.createElement('p');
    message.textContent = text;
    this.#regions[urgency].append(message);
    clearTimeout(this.#stay);
    this.#stay = setTimeout(() => this.#empty(), STAY);
  }

  /** @returns whether it has moved just now: words that come along with their region are not heard */
  #follow(): boolean {
    const { element } = this;
    this.#home ??= element.parentElement;
    const place = this.#home?.querySelector('dialog:modal') ?? this.#home;
    if (!place || place === element.parentElement) return false;
    place.append(element);
    return true;
  }

  #empty(): void {
    this.#regions.polite.replaceChildren();
    this.#regions.assertive.replaceChildren();
  }
}

function region(role: 'status' | 'alert'): HTMLElement {
  const element = document.createElement('div');
  element.setAttribute('role', role);
  // Both roles are atomic by default: every addition would have all messages read again.
  element.setAttribute('aria-atomic', 'false');
  return element;
}
