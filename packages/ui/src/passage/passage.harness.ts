import { expect, fixture, html } from '@open-wc/testing';
import { css, LitElement } from 'lit';
import { frame, type Point } from '../../../../test/fixtures/gestures.js';
import { groupColours } from '../styles/group-colours.styles.js';
import { tokens } from '../styles/tokens.styles.js';
import { Passage, type PassageCallbacks, type PassageMark, type PassageProps } from './passage.js';
import { passageStyles } from './passage.styles.js';

/** What was told, by the name of the callback. */
export type Told = { [Name in keyof PassageCallbacks]-?: Parameters<NonNullable<PassageCallbacks[Name]>>[] };

/** A passage of 400 by 200 pixels, in a shadow root inside another one, that does with marks as it is told. */
export class TestPassage extends LitElement {
  static override styles = [
    tokens,
    groupColours,
    passageStyles,
    css`
      :host {
        display: block;
        inline-size: 400px;
        font-family: monospace;
      }
      .passage {
        box-sizing: border-box;
        block-size: 200px;
      }
    `,
  ];
  props: PassageProps = { text: '', marks: [], label: 'Passage', caretLabel: 'Place', caretHint: '' };
  told!: Told;
  readonly passage = new Passage(this, {
    onSelection: (...told) => this.told.onSelection.push(told),
    onAccept: (...told) => this.told.onAccept.push(told),
    onPress: (...told) => this.told.onPress.push(told),
    onHover: (...told) => this.told.onHover.push(told),
    onResize: (key, span) => {
      this.told.onResize.push([key, span]);
      void this.put({ marks: this.props.marks.map((mark) => (mark.key === key ? { ...mark, ...span } : mark)) });
    },
    onCaret: (...told) => this.told.onCaret.push(told),
    onNothing: () => this.told.onNothing.push([]),
  });

  constructor() {
    super();
    this.forget();
  }

  forget(): void {
    this.told = { onSelection: [], onAccept: [], onPress: [], onHover: [], onResize: [], onCaret: [], onNothing: [] };
  }

  override render() {
    this.passage.update(this.props);
    return html`${this.passage.root}<input />`;
  }

  put(props: Partial<PassageProps>): Promise<boolean> {
    this.props = { ...this.props, ...props };
    this.requestUpdate();
    return this.updateComplete;
  }

  /** What is selected, as text. */
  get selected(): string | undefined {
    const span = this.passage.selection;
    return span && this.props.text.slice(span.start, span.end);
  }

  get root(): HTMLElement {
    return this.passage.root;
  }

  get caret(): HTMLElement {
    return this.root.querySelector<HTMLElement>('.caret')!;
  }

  marks(): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>('mark')];
  }

  handle(edge: 'start' | 'end'): HTMLElement {
    return this.root.querySelector<HTMLElement>(`.handle[data-edge=${edge}]`)!;
  }

  /** Where a handle is taken hold of: its knob lies before the line or after it. */
  knob(edge: 'start' | 'end'): Point {
    const { left, top, bottom } = this.handle(edge).getBoundingClientRect();
    return [Math.round(left + 1), Math.round(edge === 'start' ? top - 5 : bottom + 5)];
  }

  /** A point in the `at`-th character of a quote, counted in the nodes that are shown. */
  point(quote: string, at = 0, across = 0.5): Point {
    const offset = this.props.text.indexOf(quote) + at;
    const { left, top, width, height } = this.rectOf(offset, offset + 1);
    return [Math.round(left + width * across), Math.round(top + height / 2)];
  }

  rectOf(start: number, end: number): DOMRect {
    const range = document.createRange();
    const walker = document.createTreeWalker(this.root, NodeFilter.SHOW_TEXT);
    let seen = 0;
    for (let node = walker.nextNode() as Text; node; node = walker.nextNode() as Text) {
      const { length } = node;
      if (start >= seen && start < seen + length) range.setStart(node, start - seen);
      if (end > seen && end <= seen + length) range.setEnd(node, end - seen);
      seen += length;
    }
    // WebKit has an empty one for the line before, where it is wrapped
    return [...range.getClientRects()].findLast(({ width }) => width > 0)!;
  }
}
customElements.define('test-passage', TestPassage);

export async function passageWith(props: Partial<PassageProps>): Promise<TestPassage> {
  const outer = await fixture<HTMLElement>(html`<div></div>`);
  const host = new TestPassage();
  outer.attachShadow({ mode: 'open' }).append(host);
  await host.put(props);
  // WebKit lays out what is seen only then
  await frame();
  expect(host.root.querySelector('.passage-text')!.textContent).to.equal(host.props.text);
  return host;
}

/** A mark over a quote in a text. */
export function markOver(text: string, quote: string, more: Partial<PassageMark> = {}): PassageMark {
  const start = text.indexOf(quote);
  const { number = 1 } = more;
  return {
    key: quote,
    start,
    end: start + quote.length,
    number,
    colour: (number - 1) % 8,
    label: `reference of ${number} begins`,
    kind: 'reference',
    current: false,
    ...more,
  };
}
