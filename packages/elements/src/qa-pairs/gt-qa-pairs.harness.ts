import type { AnswerObject } from '@gt-elements/core/task/task-definition.js';
import { setViewport } from '@web/test-runner-commands';
import './define.js';
import type { GtQaPairs } from './gt-qa-pairs.js';

/** Properties as an author sets them, of any type: bad ones too. */
export type Settings = Readonly<Record<string, unknown>>;

/** Sentences with words that stand in it once and twice. */
export const text =
  'The mill stood by the river. It was built in 1794 by two brothers.\n' +
  'In spring the river carried timber to the mill. One of the two brothers kept the books, and the other kept the wheel turning.\n' +
  'After the fire of 1851 nobody built it again.';

/** A passage; nothing is kept on the device. */
export const simple: Settings = { name: 'answer', drafts: 'none', text };

/** A reference of an answer, found by its quote. */
export function quoted(quote: string, passage = text): AnswerObject {
  const start = passage.indexOf(quote);
  if (start < 0) throw new Error(`the passage has no ${quote}`);
  const codePoints = (end: number) => [...passage.slice(0, end)].length;
  const end = start + quote.length;
  return {
    startOffset: codePoints(start),
    endOffset: codePoints(end),
    utf16StartOffset: start,
    utf16EndOffset: end,
    text: quote,
  };
}

/** An answer with these pairs: question, answer, quotes. */
export function answered(...pairs: readonly (readonly [string, string, ...string[]])[]): AnswerObject {
  return {
    version: 1,
    questionAnswerPairs: pairs.map(([question, answer, ...quotes], index) => ({
      id: `p${index + 1}`,
      question,
      answer,
      references: quotes.map((quote) => quoted(quote)),
    })),
  };
}

export const twoPairs = answered(
  ['When was it built?', 'In 1794', 'built in 1794'],
  ['Who built it?', 'Two brothers', 'two brothers', 'One of the two brothers'],
);

export function makePairs(settings: Settings = simple): GtQaPairs {
  return Object.assign(document.createElement('gt-qa-pairs'), settings);
}

/** Puts an element into the page and tells what a test may know of its inside. */
export async function showPairs(settings: Settings = simple, parent: Element = document.body): Promise<PairsHarness> {
  const pairs = new PairsHarness(makePairs(settings));
  parent.append(pairs.element);
  await pairs.settled();
  return pairs;
}

/** The frame of a worker's portal, in which nothing is remembered. To be called before the page is looked at. */
export async function atReferenceSize(): Promise<void> {
  localStorage.clear();
  await setViewport({ width: 1000, height: 650 });
}

/** The one thing that tests know of the shadow tree. */
export class PairsHarness {
  readonly events: string[] = [];
  readonly errors: Readonly<Record<string, string>>[] = [];
  /** Everything that was said to readers of the screen. */
  readonly said: string[] = [];
  readonly #listening = new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) if (node instanceof HTMLParagraphElement) this.said.push(node.textContent);
    }
  });

  constructor(readonly element: GtQaPairs) {
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

  // The answer

  get value(): AnswerObject | null {
    return this.element.value;
  }

  get pairs(): readonly AnswerObject[] {
    return (this.value?.['questionAnswerPairs'] ?? []) as readonly AnswerObject[];
  }

  get ids(): readonly unknown[] {
    return this.pairs.map(({ id }) => id);
  }

  /** The quotes of each pair, in order. */
  get quotes(): readonly (readonly unknown[])[] {
    return this.pairs.map(({ references }) =>
      ((references ?? []) as readonly AnswerObject[]).map((each) => each['text']),
    );
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

  get passage(): HTMLElement {
    return this.find('.passage');
  }

  get question(): HTMLTextAreaElement {
    return this.find('#question') as HTMLTextAreaElement;
  }

  get answer(): HTMLTextAreaElement {
    return this.find('#answer') as HTMLTextAreaElement;
  }

  /** Number of the pair that is open. */
  get open(): string {
    return this.root.querySelector('.qa-card .qa-number')?.textContent ?? '';
  }

  /** The pairs that are not open, as they read. */
  get lines(): readonly string[] {
    return this.all('.qa-open').map(readable);
  }

  line(number: number): HTMLElement {
    const found = this.all('.qa-open').find((each) => each.querySelector('.qa-number')!.textContent === String(number));
    if (!found) throw new Error(`no line ${number} among ${this.lines.join(' | ')}`);
    return found;
  }

  /** The references of the open pair, as they read. */
  get rows(): readonly string[] {
    return this.all('.qa-references .qa-row').map(readable);
  }

  row(index: number): HTMLElement {
    return this.all('.qa-references .qa-row')[index - 1]!;
  }

  /** What can be read in a part of the frame. */
  textOf(part: string): string {
    return this.all(`[part~="${part}"]`)
      .map(({ innerText }) => innerText.trim().replace(/\s+/g, ' '))
      .join('\n');
  }

  get bar(): string {
    return this.root.querySelector<HTMLElement>('.qa-bar')?.innerText.trim().replace(/\s+/g, ' ') ?? '';
  }

  /** A button (or menu item) by its name or its words. */
  button(name: string): HTMLElement {
    const scope = this.root.querySelector('dialog[open]') ?? this.root;
    const buttons = [...scope.querySelectorAll<HTMLElement>('button')].filter((each) => each.checkVisibility());
    const found = buttons.find((each) => nameOf(each) === name);
    if (!found) throw new Error(`no button ${name} among ${buttons.map(nameOf).join(', ')}`);
    return found;
  }

  hasButton(name: string): boolean {
    return this.all('button').some((each) => each.checkVisibility() && nameOf(each) === name);
  }

  checkbox(name: string): HTMLInputElement {
    const found = this.all('label.choice').find((label) => label.innerText.trim() === name);
    if (!found) throw new Error(`no checkbox ${name}`);
    return found.querySelector('input')!;
  }

  get listed(): readonly string[] {
    return this.all('[part~=issues] li').map(({ innerText }) => innerText.trim());
  }

  // Places in the passage

  /** Where a quote is on the screen: its first box, in client coordinates. */
  boxOf(quote: string, occurrence = 0): DOMRect {
    return this.rangeOf(quote, occurrence).getClientRects()[0]!;
  }

  rangeOf(quote: string, occurrence = 0): Range {
    const walker = document.createTreeWalker(this.passage, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text);
    const whole = nodes.map(({ data }) => data).join('');
    let at = whole.indexOf(quote);
    for (let count = 0; count < occurrence; count++) at = whole.indexOf(quote, at + 1);
    if (at < 0) throw new Error(`the passage shows no ${quote}`);
    const range = document.createRange();
    let offset = 0;
    for (const node of nodes) {
      const end = offset + node.length;
      if (at >= offset && at < end) range.setStart(node, at - offset);
      if (at + quote.length > offset && at + quote.length <= end) range.setEnd(node, at + quote.length - offset);
      offset = end;
    }
    return range;
  }

  // The focus

  get focusedElement(): Element | null {
    return document.activeElement === this.element ? this.root.activeElement : document.activeElement;
  }

  /** What has the focus, in words. */
  get focus(): string {
    if (document.activeElement !== this.element) return document.activeElement?.localName ?? '';
    const focused = this.root.activeElement as HTMLElement | null;
    if (!focused) return 'nothing';
    if (focused.matches('.caret')) return 'passage';
    return focused.id || nameOf(focused);
  }
}

function nameOf(element: HTMLElement): string {
  return (element.ariaLabel ?? element.innerText).trim().replace(/\s+/g, ' ');
}

/** What can be seen of the words in an element. */
function readable(element: HTMLElement): string {
  const copy = element.cloneNode(true) as HTMLElement;
  for (const each of copy.querySelectorAll('.visually-hidden')) each.remove();
  for (const each of copy.querySelectorAll('span')) each.append(' ');
  return copy.textContent.trim().replace(/\s+/g, ' ');
}
