import { createImageAnnotator, type ImageAnnotation, type ImageAnnotator } from '@annotorious/annotorious';
import '@annotorious/annotorious/annotorious.css';
import { frame, shown } from '../comparison.js';
import { dotAt, dots, drawing, HEIGHT, WIDTH, type Dot } from './dotted-picture.js';

/** A dot as large as ours. Pixels. */
const RADIUS = 11;

/** The annotator on the stage: a scene has one at most. */
let annotator: ImageAnnotator | undefined;

/** Annotorious over the same picture, with ellipses, since it has no points. */
export async function attachAnnotorious(stage: HTMLElement, count: number): Promise<void> {
  const image = Object.assign(new Image(WIDTH, HEIGHT), { src: drawing });
  stage.append(image);
  await image.decode();
  annotator = createImageAnnotator(image, { drawingEnabled: false });
  annotator.setAnnotations(dots(count).map(annotationOf));
}

export function addEllipse(): void {
  const { length } = annotator!.getAnnotations();
  annotator!.addAnnotation(annotationOf(dotAt(length)));
}

export async function moveEllipse(steps: number): Promise<void> {
  const last = dotAt(annotator!.getAnnotations().length - 1);
  for (let step = 1; step <= steps; step++) {
    annotator!.updateAnnotation(annotationOf({ ...last, x: last.x + 2 * step, y: last.y + step }));
    await frame();
  }
}

export async function selectEllipses(steps: number): Promise<void> {
  for (let step = 0; step < steps; step++) {
    annotator!.setSelected(dotAt(step).id);
    await frame();
  }
}

export async function hoverOverEllipses(stage: HTMLElement, steps: number): Promise<void> {
  const layer = stage.querySelector('.a9s-annotationlayer')!;
  const { left, top } = layer.getBoundingClientRect();
  for (let step = 0; step < steps; step++) {
    const { x, y } = dotAt(step);
    // it asks where in the layer the mouse is, which an event made in the page says by its place in the window
    const init = { clientX: left + x, clientY: top + y, bubbles: true, pointerType: 'mouse' };
    layer.dispatchEvent(new PointerEvent('pointermove', init));
    await shown();
  }
}

/** It has no zoom of its own: the picture is given other sizes, and it goes with them. */
export async function zoomUnderAnnotorious(stage: HTMLElement, factor: number): Promise<void> {
  const image = stage.querySelector('img')!;
  for (let scale = factor; scale < 8 * factor; scale *= factor) {
    const size = Math.min(scale, 8);
    image.width = WIDTH * size;
    image.height = HEIGHT * size;
    await frame();
  }
}

/** @param count of all ellipses that there should be */
export function ellipsesFault(stage: HTMLElement, count: number): string | undefined {
  const { length } = stage.querySelectorAll('.a9s-annotationlayer ellipse.a9s-inner');
  return length === count ? undefined : `${length} ellipses are shown, not ${count}`;
}

export function selectedEllipseFault(id: string): string | undefined {
  const selected = annotator?.getSelected().map((each) => each.id) ?? [];
  return selected.join() === id ? undefined : `selected is ${selected.join()}, not ${id}`;
}

export function hoveredEllipseFault(): string | undefined {
  const { hover } = (annotator as unknown as { readonly state: { readonly hover: { readonly current?: string } } })
    .state;
  return hover.current === undefined ? 'none is hovered' : undefined;
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
