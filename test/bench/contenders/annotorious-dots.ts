import { createImageAnnotator, type ImageAnnotation, type ImageAnnotator } from '@annotorious/annotorious';
import '@annotorious/annotorious/annotorious.css';
import { drawn, type Point } from '../comparison.js';
import { dotAt, dots, drawing, HEIGHT, WIDTH, type Dot } from './dotted-picture.js';

/** A dot as large as ours. Pixels. */
const RADIUS = 11;

/** The annotator on the stage: a scene has one at most. */
let annotator: ImageAnnotator | undefined;

/** Annotorious over the same picture, with ellipses, since it has no points. */
export async function attachAnnotorious(stage: HTMLElement, count: number): Promise<void> {
  const image = Object.assign(new Image(WIDTH, HEIGHT), { src: drawing() });
  stage.append(image);
  await image.decode();
  annotator = createImageAnnotator(image, { drawingEnabled: false });
  annotator.setAnnotations(dots(count).map(annotationOf));
}

/** Without this nobody sees which ellipse is selected or under the mouse: it would have nothing to draw. */
export function showStates(): void {
  annotator!.setStyle((_annotation, state) =>
    state?.selected || state?.hovered
      ? { fill: '#fff', fillOpacity: 0.5, stroke: '#1a5ab4', strokeWidth: 4 }
      : undefined,
  );
}

export function addEllipse(): void {
  const { length } = annotator!.getAnnotations();
  annotator!.addAnnotation(annotationOf(dotAt(length)));
}

export async function moveEllipse(steps: number): Promise<void> {
  const last = dotAt(annotator!.getAnnotations().length - 1);
  for (let step = 1; step <= steps; step++) {
    annotator!.updateAnnotation(annotationOf({ ...last, x: last.x + 2 * step, y: last.y + step }));
    await drawn();
  }
}

export async function selectEllipses(steps: number): Promise<void> {
  for (let step = 0; step < steps; step++) {
    annotator!.setSelected(dotAt(step).id);
    await drawn();
  }
}

export function overEllipses(steps: number): readonly Point[] {
  return dots(steps).map(({ x, y }) => [x, y]);
}

/** It has no zoom of its own: the picture is given other sizes, and it goes with them. */
export async function zoomUnderAnnotorious(stage: HTMLElement, steps: number, factor: number): Promise<void> {
  const image = stage.querySelector('img')!;
  for (let step = 1; step <= steps; step++) {
    image.width = WIDTH * factor ** step;
    image.height = HEIGHT * factor ** step;
    await drawn();
  }
}

/** @param count of all ellipses that there should be */
export function ellipsesFault(stage: HTMLElement, count: number): string | undefined {
  const { length } = stage.querySelectorAll('.a9s-annotationlayer ellipse.a9s-inner');
  return length === count ? undefined : `${length} ellipses are shown, not ${count}`;
}

/** @param id of the one that should be shown as another than the rest, where it can be told */
export function shownEllipseFault(stage: HTMLElement, id?: string): string | undefined {
  const shown = [...stage.querySelectorAll<SVGElement>('.a9s-annotation')]
    .filter((each) => each.querySelector<SVGElement>('.a9s-inner')?.style.stroke)
    .map((each) => each.dataset['id']);
  return shown.length === 1 && shown[0] === (id ?? shown[0]) ? undefined : `shown is ${shown.join()}, not ${id}`;
}

export function endAnnotorious(): void {
  annotator?.destroy();
  annotator = undefined;
}

function annotationOf({ id, x: cx, y: cy }: Dot): ImageAnnotation {
  const bounds = { minX: cx - RADIUS, minY: cy - RADIUS, maxX: cx + RADIUS, maxY: cy + RADIUS };
  const geometry = { cx, cy, rx: RADIUS, ry: RADIUS, bounds };
  return { id, bodies: [], target: { annotation: id, selector: { type: 'ELLIPSE', geometry } } } as never;
}
