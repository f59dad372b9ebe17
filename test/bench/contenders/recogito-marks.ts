import { createTextAnnotator, type TextAnnotator } from '@recogito/text-annotator';
import '@recogito/text-annotator/text-annotator.css';
import { frame, shown, type Input, type Point } from '../comparison.js';
import { another, attachText, type MarkedText, type Place } from './marked-text.js';
import './marked-text.css';

/** The annotator on the stage: a scene has one at most. */
let annotator: TextAnnotator | undefined;

/** Recogito with real elements for its marks, over the paragraphs of the text. */
export async function attachRecogito(stage: HTMLElement, { text, places }: MarkedText): Promise<void> {
  const content = attachText(stage, text);
  annotator = createTextAnnotator(content, { renderer: 'SPANS' }) as unknown as TextAnnotator;
  const drawn = redrawn();
  annotator.setAnnotations(places.map((place) => annotationOf(place, text)));
  await drawn;
  // the first time it may not have measured yet
  if (recogitoFault(stage) !== undefined) await redrawn();
}

/** A drag over a line, in client coordinates: its end makes an annotation. */
export const selectingDrag: Input = {
  drag: [
    [300, 50],
    [450, 50],
  ],
};

/** @returns what waits for the next annotation to be drawn */
export function nextDrawn(): () => Promise<void> {
  const drawn = new Promise<void>((resolve) => {
    annotator?.state.store.observe(({ changes }) => {
      if (changes.created?.length) void redrawn().then(resolve);
    });
  });
  return () => drawn;
}

/** Adds annotations one by one, each a step that can be undone. @returns what undoes a number of them, a frame each */
export async function addUndoably(text: string, count: number): Promise<(steps: number) => Promise<void>> {
  // what comes within a quarter of a second is one step
  const { now } = performance;
  let at = now.call(performance);
  performance.now = () => (at += 1000);
  for (let index = 0; index < count; index++) annotator?.state.store.addAnnotation(annotationOf(another(index), text));
  performance.now = now;
  await redrawn();
  return async (steps) => {
    for (let step = 1; step < steps; step++) {
      annotator?.undo();
      await frame();
    }
    const drawn = redrawn();
    annotator?.undo();
    await drawn;
  };
}

/** @param count of all annotations that there should be */
export function undoneInRecogitoFault(count: number): string | undefined {
  const { length } = annotator?.getAnnotations() ?? [];
  return length === count ? undefined : `${length} annotations are left, not ${count}`;
}

/** Moves the mouse over the text, as often as it is asked to, and waits for what that shows. */
export async function hoverInRecogito(stage: HTMLElement, points: readonly Point[]) {
  for (const [clientX, clientY] of points) {
    const drawn = Promise.race([redrawn(), shown().then(shown)]);
    const target = document.elementFromPoint(clientX, clientY) ?? stage;
    target.dispatchEvent(new PointerEvent('pointermove', { clientX, clientY, bubbles: true, pointerType: 'mouse' }));
    await drawn;
  }
}

/** It draws some time after it was told to, in a frame, and says so. */
function redrawn(): Promise<void> {
  return new Promise((resolve) => {
    const stop = annotator?.renderer.on('onRedraw', () => {
      stop?.();
      resolve();
    });
  });
}

export function recogitoFault(stage: HTMLElement): string | undefined {
  const spans = stage.querySelectorAll('.r6o-span-highlight-layer span').length;
  return spans > 3 ? undefined : `${spans} spans are shown`;
}

export function endRecogito(): void {
  annotator?.destroy();
  annotator = undefined;
}

function annotationOf(
  { id, start, end }: Place,
  text: string,
): Parameters<TextAnnotator['state']['store']['addAnnotation']>[0] {
  const selector = [{ start, end, quote: text.slice(start, end) }];
  return { id, bodies: [], target: { annotation: id, selector } } as never;
}
