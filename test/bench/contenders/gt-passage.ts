import { controls } from '@gt-elements/ui/styles/controls.styles.js';
import { tokens } from '@gt-elements/ui/styles/tokens.styles.js';
import { Passage, type PassageMark } from '@gt-elements/ui/passage/passage.js';
import { markColours, passageStyles } from '@gt-elements/ui/passage/passage.styles.js';
import { css, html, LitElement } from 'lit';
import { shown } from '../comparison.js';
import { added, type MarkedText, type Place } from './marked-text.js';

/** The passage as an element places it, and nothing around it: what the peer has too. */
class BenchPassage extends LitElement {
  static override styles = [
    tokens,
    controls,
    markColours,
    passageStyles,
    css`
      .passage {
        block-size: 100vh;
      }
    `,
  ];
  text = '';
  marks: readonly PassageMark[] = [];
  emphasised: readonly string[] = [];
  readonly passage = new Passage(this, {
    onSelection() {},
    onAccept() {},
    onPress() {},
    onHover: (keys) => {
      this.emphasised = keys;
      this.requestUpdate();
    },
    onResize() {},
    onCaret() {},
  });

  override render() {
    const { text, marks, emphasised } = this;
    this.passage.update({ text, marks, emphasised, label: 'Passage', caretLabel: 'Place', caretHint: '' });
    return html`${this.passage.root}`;
  }
}
customElements.define('bench-passage', BenchPassage);

export function attachPassage(stage: HTMLElement, { text, places }: MarkedText): void {
  const element = new BenchPassage();
  element.text = text;
  element.marks = places.map(markOf);
  stage.append(element);
}

export function addInPassage(stage: HTMLElement): void {
  const element = stage.firstElementChild as BenchPassage;
  element.marks = [...element.marks, markOf(added, element.marks.length)];
  element.requestUpdate();
}

/** Moves the mouse over the text, and waits for what that shows. */
export async function hoverInPassage(stage: HTMLElement, points: readonly (readonly [number, number])[]) {
  for (const [clientX, clientY] of points) {
    const target = stage.firstElementChild!.shadowRoot!.elementFromPoint(clientX, clientY)!;
    const init = { clientX, clientY, bubbles: true, pointerType: 'mouse' };
    target.dispatchEvent(new PointerEvent('pointerover', init));
    target.dispatchEvent(new PointerEvent('pointermove', init));
    await shown();
  }
}

export function hoverFault(stage: HTMLElement): string | undefined {
  const { emphasised } = stage.firstElementChild as BenchPassage;
  const shown = passageRoot(stage).querySelectorAll('mark[data-emphasised]').length;
  return emphasised.length > 0 === shown > 0 ? undefined : `${emphasised.length} hovered, ${shown} shown`;
}

export function passageRoot(stage: HTMLElement): HTMLElement {
  return (stage.firstElementChild as BenchPassage).passage.root;
}

export function passageFault(stage: HTMLElement, key?: string): string | undefined {
  const marks = passageRoot(stage).querySelectorAll('mark').length;
  if (key !== undefined && !passageRoot(stage).querySelector(`[data-key=${key}]`)) return `${key} is not shown`;
  return marks > 3 ? undefined : `${marks} marks are shown`;
}

function markOf({ id: key, start, end }: Place, index: number): PassageMark {
  const number = 1 + (index % 20);
  const label = `reference of ${number} begins`;
  return { key, start, end, number, colour: number % 8, label, kind: 'reference', current: false };
}
