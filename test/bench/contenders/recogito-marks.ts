import { createTextAnnotator, type TextAnnotator } from '@recogito/text-annotator';
import '@recogito/text-annotator/text-annotator.css';
import { shown } from '../comparison.js';
import { added, attachText, type MarkedText, type Place } from './marked-text.js';
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

export async function addInRecogito({ text }: MarkedText): Promise<void> {
  const drawn = redrawn();
  annotator?.addAnnotation(annotationOf(added, text));
  await drawn;
}

/** Moves the mouse over the text, as often as it is asked to, and waits for what that shows. */
export async function hoverInRecogito(stage: HTMLElement, points: readonly (readonly [number, number])[]) {
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

function annotationOf({ id, start, end }: Place, text: string): Parameters<TextAnnotator['addAnnotation']>[0] {
  const selector = [{ start, end, quote: text.slice(start, end) }];
  return { id, bodies: [], target: { annotation: id, selector } } as never;
}
