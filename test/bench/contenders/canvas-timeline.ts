import { frame } from '../comparison.js';

/** A part of the medium. Seconds. */
export interface Part {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** Two hours. Seconds. */
export const DURATION = 7200;
/** CSS pixels for a second, at first: about a minute and a half is seen. */
export const SCALE = 10;
/** What each step of zooming makes of it. */
export const ZOOM = 1.5;
/** How large all are drawn. CSS pixels. */
export const WIDTH = 1000;
export const HEIGHT = 180;
/** How far a step scrolls, and by how much one drags an edge. CSS pixels and seconds. */
export const SCROLL = 120;
export const DRAG = 0.3;

/** One after the other over all of the medium, with a little between them. */
export function parts(count: number): readonly Part[] {
  return Array.from({ length: count }, (_, index) => partAt(index, count));
}

/** @param count as many as there are at first: further ones lie in the gaps between those, the first in what is seen */
export function partAt(index: number, count: number): Part {
  const apart = DURATION / count;
  const isFirst = index < count;
  const start = (index % count) * apart + (isFirst ? 0 : Math.min(0.7 * apart, 50));
  return { id: `p${index}`, start, end: start + Math.min(apart * (isFirst ? 0.6 : 0.2), isFirst ? 40 : 10) };
}

/** The floor: what is seen is painted, and nothing else; it can't be reached by keys, and says nothing. */
class CanvasTimeline {
  readonly canvas = Object.assign(document.createElement('canvas'), { width: WIDTH, height: HEIGHT });
  readonly #context = this.canvas.getContext('2d')!;
  start = 0;
  scale = SCALE;

  constructor(readonly parts: Part[]) {
    this.draw();
  }

  draw(): void {
    const context = this.#context;
    context.clearRect(0, 0, WIDTH, HEIGHT);
    context.font = '12px sans-serif';
    context.fillStyle = '#55606d';
    for (let second = Math.floor(this.start / 10) * 10; second < this.#end; second += 10) {
      context.fillText(`${Math.floor(second / 60)}:${second % 60}`, (second - this.start) * this.scale + 4, 16);
    }
    for (let index = this.#first; index < this.parts.length; index++) {
      const { start, end } = this.parts[index]!;
      if (start > this.#end) break;
      const left = (start - this.start) * this.scale;
      context.fillStyle = '#d6e5fa';
      context.fillRect(left, 28, (end - start) * this.scale, 44);
      context.fillStyle = '#1b2026';
      context.fillText(String(index + 1), left + 4, 54);
    }
  }

  get #end(): number {
    return this.start + WIDTH / this.scale;
  }

  get #first(): number {
    let [low, high] = [0, this.parts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.parts[middle]!.end < this.start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The one on the stage: a scene has one at most. */
let canvas: CanvasTimeline | undefined;

export function attachCanvas(stage: HTMLElement, count: number): void {
  canvas = new CanvasTimeline([...parts(count)]);
  stage.append(canvas.canvas);
}

export async function scrollCanvas(steps: number): Promise<void> {
  for (let step = 0; step < steps; step++) {
    canvas!.start += SCROLL / canvas!.scale;
    canvas!.draw();
    await frame();
  }
}

export async function zoomCanvas(steps: number): Promise<void> {
  for (let step = 0; step < steps; step++) {
    canvas!.scale *= ZOOM;
    canvas!.draw();
    await frame();
  }
}

export async function dragCanvasEdge(steps: number): Promise<void> {
  const { parts } = canvas!;
  for (let step = 0; step < steps; step++) {
    parts[0] = { ...parts[0]!, end: parts[0]!.end - DRAG };
    canvas!.draw();
    await frame();
  }
}

export function canvasFault(stage: HTMLElement): string | undefined {
  const context = stage.querySelector('canvas')?.getContext('2d');
  const painted = context?.getImageData(0, 28, WIDTH, 44).data.some((value) => value > 0);
  return painted ? undefined : 'nothing is painted';
}
