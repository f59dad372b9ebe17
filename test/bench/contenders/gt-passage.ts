import { EditStore } from '@gt-elements/core/edit/edit-store.js';
import { controls } from '@gt-elements/ui/styles/controls.styles.js';
import { groupColours } from '@gt-elements/ui/styles/group-colours.styles.js';
import { tokens } from '@gt-elements/ui/styles/tokens.styles.js';
import { Passage, type PassageMark } from '@gt-elements/ui/passage/passage.js';
import { passageStyles } from '@gt-elements/ui/passage/passage.styles.js';
import { css, html, LitElement } from 'lit';
import { frame, shown, type Point } from '../comparison.js';
import { another, type MarkedText, type Place } from './marked-text.js';

/** Of the mark that comes of a selection. */
const ACCEPTED = 'accepted';

/** The passage as an element places it, and nothing around it: what the peer has too. */
class BenchPassage extends LitElement {
  static override styles = [
    tokens,
    controls,
    groupColours,
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
    onAccept: (span) => {
      this.passage.clearSelection();
      this.marks = [...this.marks, markOf({ id: ACCEPTED, ...span }, this.marks.length)];
      this.requestUpdate();
    },
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

/** Selects a place, as the caret that has the focus would: Enter makes a mark of it. */
export function selectInPassage(stage: HTMLElement, { start, end }: Place): void {
  const { passage } = passageOn(stage);
  passage.focus();
  passage.setSelection({ start, end });
}

/** Adds marks one by one, each a step that can be undone. @returns what undoes a number of them, each shown before the next */
export function addUndoably(stage: HTMLElement, count: number): (steps: number) => Promise<void> {
  const element = passageOn(stage);
  const store = new EditStore(element.marks);
  store.subscribe(({ document }) => {
    element.marks = document;
    element.requestUpdate();
  });
  for (let index = 0; index < count; index++) {
    const mark = markOf(another(index), index);
    store.perform((marks) => [...marks, mark], index);
  }
  return async (steps) => {
    for (let step = 0; step < steps; step++) {
      store.undo();
      await frame();
    }
  };
}

/** Moves the mouse over the text, and waits for what that shows. */
export async function hoverInPassage(stage: HTMLElement, points: readonly Point[]) {
  for (const [clientX, clientY] of points) {
    const target = stage.firstElementChild!.shadowRoot!.elementFromPoint(clientX, clientY)!;
    const init = { clientX, clientY, bubbles: true, pointerType: 'mouse' };
    target.dispatchEvent(new PointerEvent('pointerover', init));
    target.dispatchEvent(new PointerEvent('pointermove', init));
    await shown();
  }
}

export function hoverFault(stage: HTMLElement): string | undefined {
  const { emphasised } = passageOn(stage);
  const shown = passageRoot(stage).querySelectorAll('mark[data-emphasised]').length;
  return emphasised.length > 0 === shown > 0 ? undefined : `${emphasised.length} hovered, ${shown} shown`;
}

export function passageRoot(stage: HTMLElement): HTMLElement {
  return passageOn(stage).passage.root;
}

export function passageFault(stage: HTMLElement): string | undefined {
  const marks = passageRoot(stage).querySelectorAll('mark').length;
  return marks > 3 ? undefined : `${marks} marks are shown`;
}

export function acceptedFault(stage: HTMLElement): string | undefined {
  return passageRoot(stage).querySelector(`[data-key=${ACCEPTED}]`) ? undefined : 'no mark more is shown';
}

/** @param count of all marks that there should be */
export function undoneFault(stage: HTMLElement, count: number): string | undefined {
  const { marks } = passageOn(stage);
  const undone = passageRoot(stage).querySelector(`[data-key=${another(count - 1).id}]`);
  return undone || marks.length !== count ? `${marks.length} marks are left, not ${count}` : undefined;
}

function passageOn(stage: HTMLElement): BenchPassage {
  return stage.firstElementChild as BenchPassage;
}

function markOf({ id: key, start, end }: Place, index: number): PassageMark {
  const number = 1 + (index % 20);
  const label = `reference of ${number} begins`;
  return { key, start, end, number, colour: number % 8, label, kind: 'reference', current: false };
}
