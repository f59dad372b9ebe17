import type { AnswerObject } from '@gt-elements/core/task/task-definition.js';
import { nameOf, readable, TaskHarness } from '@gt-elements/ui/task/task.harness.js';
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
export class PairsHarness extends TaskHarness<GtQaPairs> {
  // The answer

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
    return this.root.querySelector('.card[data-current] .number')?.textContent ?? '';
  }

  /** The pairs that are not open, as they read. */
  get lines(): readonly string[] {
    return this.all('.card-open').map(readable);
  }

  line(number: number): HTMLElement {
    const found = this.all('.card-open').find((each) => each.querySelector('.number')!.textContent === String(number));
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

  get bar(): string {
    return this.root.querySelector<HTMLElement>('.subject-bar')?.innerText.trim().replace(/\s+/g, ' ') ?? '';
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

  /** What has the focus, in words. */
  get focus(): string {
    if (document.activeElement !== this.element) return document.activeElement?.localName ?? '';
    const focused = this.root.activeElement as HTMLElement | null;
    if (!focused) return 'nothing';
    if (focused.matches('.caret')) return 'passage';
    return focused.id || nameOf(focused);
  }
}
